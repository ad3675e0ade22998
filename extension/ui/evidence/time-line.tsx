import { useSignal } from '@preact/signals';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { type TimeLineEntry, timeLineOf } from '../../findings/time-line.ts';
import { CopyButton } from '../copy-button.tsx';
import { PhraseText } from '../phrase-text.tsx';
import { secondsOf } from '../time-of.ts';
import { Mark } from './marks.tsx';

/** How many entries show at once. A page can have sent hundreds. */
const shown = 20;

const shapes = {
  passed: 'check',
  pending: 'dashed',
  failed: 'ring',
  refused: 'ring',
  withheld: 'failed',
  'preflight-refused': 'failed',
} as const;

function Entry({ entry, words }: { readonly entry: TimeLineEntry; readonly words: InterfaceText }) {
  const { exchange, offset, step, repeats, host, address, preflight, ending, requestId } = entry;
  const told = words.timeLine;
  const what = [
    step === null ? exchange.request.method : told.step(step),
    ...(repeats ? [told.retry] : []),
    ...(host === null ? [] : [told.host(host)]),
  ].join(' · ');
  return (
    <li class={ending.kind}>
      <span class="offset">{told.offset(offset)}</span>
      <Mark shape={shapes[ending.kind]} />
      <span class="what">
        <span class="step">{what}</span> {preflight !== null && told.preflight(preflight)}
        <PhraseText phrase={told.ending(ending)} />
        {address !== null && <code class="address">{address}</code>}
        {requestId !== null && (
          <span class="id">
            {told.requestId} <code>{requestId}</code>{' '}
            <CopyButton lines={requestId} words={words} label={`${words.copy}: ${told.requestId} ${requestId}`} />
          </span>
        )}
      </span>
    </li>
  );
}

/** All that was sent behind a finding, in order: when, what, how it ended, and the id by which COS knows its answer. */
export function TimeLine({ finding, text }: { readonly finding: Finding; readonly text: Text }) {
  const all = useSignal(false);
  const words = text.interface;
  const entries = timeLineOf(finding.history);
  const [first] = entries;
  const rest = entries.length - shown;
  return (
    <section class="time-line">
      {first !== undefined && (
        <p class="quiet">
          {words.timeLine.title(finding.extent)} · {secondsOf(first.exchange.startedAt)}
        </p>
      )}
      <ol>
        {(all.value ? entries : entries.slice(0, shown)).map((entry) => (
          <Entry key={entry.exchange.id} entry={entry} words={words} />
        ))}
      </ol>
      {rest > 0 && !all.value && (
        <button
          type="button"
          class="more"
          onClick={() => {
            all.value = true;
          }}
        >
          {words.timeLine.more(rest)}
        </button>
      )}
    </section>
  );
}
