import type { Exchange } from '../../../src/exchange.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { quoted } from '../../../src/text/phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Mark } from './marks.tsx';
import { type HeaderLine, headerSections } from './sent-headers.ts';

function Line({ line: { name, value, decides }, words }: { readonly line: HeaderLine; readonly words: InterfaceText }) {
  const { headerLists: told } = words.evidence;
  return (
    <>
      <dt class={decides ? 'decides' : undefined}>
        {decides && <Mark shape="dot" label={told.decides} />}
        <code>{name}</code>
      </dt>
      <dd>
        {value === null && <span class="quiet">{told.valueNotKept}</span>}
        {value === '' && <span class="quiet">{told.empty}</span>}
        {value !== null && value !== '' && <PhraseText phrase={[quoted(value)]} />}
      </dd>
    </>
  );
}

interface Props {
  readonly exchange: Exchange;
  readonly words: InterfaceText;
}

/** The headers of an exchange, as far as they were kept: what was sent, and what came back. */
export function HeaderLists({ exchange, words }: Props) {
  return (
    <div class="header-lists">
      {headerSections(exchange, words.evidence.headerLists).map(({ title, lines, note }) => (
        <section key={title}>
          <h2>{title}</h2>
          {note !== null && <p class="quiet">{note}</p>}
          <dl>
            {lines.map((line, index) => (
              <Line key={index} line={line} words={words} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
