import type { Code, Phrase } from '../../src/text/phrase.ts';

function CodeText({ code, mark: [start, end] = [0, 0] }: Code) {
  return (
    <code>
      {code.slice(0, start)}
      {end > start && <mark>{code.slice(start, end)}</mark>}
      {code.slice(end)}
    </code>
  );
}

/** Shows a phrase: its prose as it is, its code in `code` elements. */
export function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  return <>{phrase.map((part) => (typeof part === 'string' ? part : <CodeText {...part} />))}</>;
}
