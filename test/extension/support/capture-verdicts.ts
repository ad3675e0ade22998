import { emptyCapture } from '../../../extension/capture/capture-state.ts';
import { redactUrl } from '../../../extension/redact/redact-url.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { CorsFailure } from '../../../src/fetch/cors-failure.ts';
import { recordedVerdict, type Stage } from '../../../src/recorded-verdict.ts';
import { type CorsField, failedField } from '../../src/support/failed-field.ts';
import { exchangesIn, foldEvent, type RecordedEvent } from './fold-recording.ts';

export interface CaptureVerdict {
  url: string;
  blockedByCors: boolean;
  stage?: Stage;
  field?: CorsField;
  failure?: CorsFailure;
}

/** Gives the whole address of a request as the browser told it; an exchange keeps only a part. */
function whole(events: readonly RecordedEvent[], id: string, url: string): string {
  const last = events.findLast(({ details }) => details.requestId === id && redactUrl(String(details.url)) === url);
  return last === undefined ? url : String(last.details.url);
}

/** Gives each exchange as it was told last, even when its page has been left since. */
function everyExchange(events: readonly RecordedEvent[]): Exchange[] {
  const told = new Map<string, Exchange>();
  const state = emptyCapture();
  for (const event of events)
    for (const exchange of exchangesIn(foldEvent(state, event))) told.set(exchange.id, exchange);
  return [...told.values()];
}

/** Gives what capture and the engine's checks conclude of each request in a browser's events. */
export function captureVerdicts(events: readonly RecordedEvent[]): CaptureVerdict[] {
  return everyExchange(events).map((exchange) => {
    const url = whole(events, exchange.id, exchange.request.url);
    const verdict = recordedVerdict(exchange);
    if (verdict.outcome !== 'blocked') return { url, blockedByCors: false };
    const { stage, failure } = verdict;
    return { url, blockedByCors: true, stage, field: failedField(failure), failure };
  });
}
