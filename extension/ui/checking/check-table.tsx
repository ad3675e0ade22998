import type { Row } from '../../../src/checking/rows.ts';
import { isFailing } from '../../../src/checking/rows.ts';
import { outcomeText } from '../../../src/text/checking-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { secondsOf } from '../time-of.ts';

/** How many rows show. */
const mostRows = 10;

interface Props {
  readonly rows: readonly Row[];
  readonly text: Text;
}

/** The path of an address, which names the object. */
function objectIn(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*\/?/i, '');
  return path === '' ? '/' : path;
}

const marks = { passes: '✓', fails: '✗', open: '?' } as const;

function endOf({ outcome }: Row): keyof typeof marks {
  if (outcome.kind === 'passes') return 'passes';
  return isFailing(outcome) ? 'fails' : 'open';
}

/** Each request, how the bucket answers it by now, and what this browser keeps of earlier answers. */
export function CheckTable({ rows, text }: Props) {
  const { checking: words } = text.interface;
  const now = Date.now();
  const rest = rows.length - mostRows;
  return (
    <>
      <table class="checked">
        <thead>
          <tr>
            <th scope="col">{words.request}</th>
            <th scope="col">{words.bucket}</th>
            <th scope="col">{words.browser}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <tr key={`${row.method} ${row.url}`}>
              <th scope="row">
                <b>{row.method}</b> <code>{objectIn(row.url)}</code>
              </th>
              <td class={endOf(row)}>
                <span aria-hidden="true">{marks[endOf(row)]}</span> {outcomeText(words, row.outcome)}
              </td>
              <td class={keeps(row, now) ? 'keeps' : 'quiet'}>
                {words.kept(typeof row.kept === 'number' && row.kept <= now ? 'nothing' : row.kept, (at) =>
                  secondsOf(at),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="quiet">{words.moreRows(rest)}</p>}
    </>
  );
}

/** Whether the browser may still use an answer to the preflight of a row. */
export function keeps({ kept }: Row, now: number): boolean {
  return kept === 'unknown' || (typeof kept === 'number' && kept > now);
}

/** A row's request in words: `GET photo.png`. */
export function requestOf({ method, url }: Row): string {
  return `${method} ${objectIn(url)}`;
}
