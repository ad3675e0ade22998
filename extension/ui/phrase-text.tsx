import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InterfaceText } from '../../src/text/interface-text.ts';
import type { Code, Phrase } from '../../src/text/phrase.ts';

/** How the view says that a value was cut, in its language. */
export const CutText = createContext<InterfaceText['cut']>(() => '');

/** In characters. A longer value may break anywhere, in a sentence. */
const mostShort = 28;

/** Lets a long name such as `net::ERR_INTERNET_DISCONNECTED` break between its words. */
function inWords(code: string): ComponentChildren {
  const words = code.length > mostShort ? code.split(/(?<=_)/) : [];
  return words.length < 2 ? code : words.flatMap((word, index) => (index === 0 ? [word] : [<wbr key={index} />, word]));
}

function CodeText({ code, mark: [start, end] = [0, 0], length }: Code) {
  const cut = useContext(CutText);
  return (
    <>
      <code class={code.length > mostShort ? undefined : 'short'}>
        {inWords(code.slice(0, start))}
        {end > start && <mark>{code.slice(start, end)}</mark>}
        {inWords(code.slice(end))}
      </code>
      {length !== undefined && cut(length)}
    </>
  );
}

/** Shows a phrase: its prose as it is, its code in `code` elements. */
export function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  return <>{phrase.map((part) => (typeof part === 'string' ? part : <CodeText {...part} />))}</>;
}
