import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InterfaceText } from '../../src/text/interface-text.ts';
import type { Code, Phrase } from '../../src/text/phrase.ts';

/** How the view says that a value was cut, in its language. */
export const CutText = createContext<InterfaceText['cut']>(() => '');

/** In characters. A longer value may break anywhere. */
export const mostWhole = 24;

function CodeText({ code, mark: [start, end] = [0, 0], length }: Code) {
  const cut = useContext(CutText);
  return (
    <>
      <code class={code.length > mostWhole ? undefined : 'short'}>
        {code.slice(0, start)}
        {end > start && <mark>{code.slice(start, end)}</mark>}
        {code.slice(end)}
      </code>
      {length !== undefined && cut(length)}
    </>
  );
}

/** Shows a phrase: its prose as it is, its code in `code` elements. */
export function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  return <>{phrase.map((part) => (typeof part === 'string' ? part : <CodeText {...part} />))}</>;
}
