import { objectOf } from '../../../src/cos/object-of.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { placeOf } from '../state/shown-check.ts';
import { secondsOf } from '../time-of.ts';

/**
 * Which request a finding is about, in one line: its method, the object, the page and the bucket between which it went,
 * how many there were, and when the last was sent.
 */
export function RequestLine({ finding, text }: { readonly finding: Finding; readonly text: Text }) {
  const { example, exchanges, extent } = finding;
  const { method, origin } = example.request;
  const object = objectOf(example);
  const bucket = placeOf(example);
  const last = exchanges.at(-1) ?? example;
  return (
    <p class="request-line">
      <b title={method}>{method}</b>
      {object !== null && (
        <code class="object" title={object}>
          {object}
        </code>
      )}
      <code class="page" title={origin}>
        {origin}
      </code>
      <span aria-hidden="true">→</span>
      <code class="bucket" title={bucket}>
        {bucket}
      </code>
      <span class="extent">
        {text.interface.timeLine.extent(extent)} · {secondsOf(last.startedAt)}
      </span>
    </p>
  );
}
