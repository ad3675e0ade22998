import { computed, signal } from '@preact/signals';
import { bucketOf } from '../../../src/cos/bucket-of.ts';
import { hostOf, parseEndpoint } from '../../../src/cos/endpoint.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { keyOf } from '../../../src/probing/probe.ts';
import type { SentPreflight } from '../../../src/probing/sent-preflight.ts';
import { restingOn } from '../../../src/settling/observation.ts';
import { fieldMarks } from '../../../src/what-if/field-marks.ts';
import { readMethod } from '../../../src/what-if/method-reading.ts';
import { readOrigin } from '../../../src/what-if/origin-reading.ts';
import { changeFor, type PredictedChange, type Prediction, predict } from '../../../src/what-if/prediction.ts';
import { readTarget } from '../../../src/what-if/target-reading.ts';
import { type WantedRequest, wantedExchange, wantedProbe } from '../../../src/what-if/wanted-exchange.ts';
import type { FindingsState } from '../../ui/state/findings-state.ts';
import { latestWork } from '../../ui/state/latest-work.ts';
import { emptyForm, type Form, type Source } from './form.ts';
import { hostAsSent } from './host-as-sent.ts';

/** What a form begins with. */
interface Start {
  readonly form: Form;
  readonly source: Source | null;
}

/** What the live bucket was asked last, and what came of it; `sent` is `null` while it is under way. */
export interface LiveAnswer {
  /** The same text for the same preflight to the same address. */
  readonly key: string;
  readonly sent: SentPreflight | null;
}

/** A prediction, and the captured exchanges of which a change for it may break none. */
export interface ChangeTask {
  readonly prediction: Prediction;
  readonly captured: readonly Exchange[];
}

/** Has a change worked out elsewhere. Rejects where that is not possible. */
type ChangeElsewhere = (task: ChangeTask) => Promise<PredictedChange>;

const changeHere: ChangeElsewhere = async ({ prediction, captured }) => changeFor(prediction, captured);

/** With more captured exchanges, a change is worked out elsewhere: a box that is typed in must not wait for it. */
const mostAtOnce = 20;

function isEntered(host: string, typed: string): boolean {
  return host !== '' && typed.toLowerCase().includes(host);
}

/**
 * What the view of a request that nobody has sent knows: the form, and what follows from it and the known rules.
 * `elsewhere`: how a change is worked out that takes long.
 */
export function createWhatIfState(known: FindingsState, elsewhere = changeHere) {
  /** What the form began with, and goes back to. `source` is the captured request that it was filled from. */
  const start = signal<Start>({ form: emptyForm, source: null });
  /** How often the form was filled or reset: what stands in a box unread goes with that. */
  const round = signal(0);
  const form = signal<Form>(emptyForm);
  const live = signal<LiveAnswer | null>(null);

  const text = {
    bucket: computed(() => form.value.bucket),
    region: computed(() => form.value.region),
    origin: computed(() => form.value.origin),
    method: computed(() => form.value.method),
  };
  const target = computed(() =>
    readTarget(text.bucket.value, text.region.value, { captured: known.told.value, named: known.namedBuckets.value }),
  );
  const bucket = computed(() => target.value.bucket);
  const origin = computed(() => readOrigin(text.origin.value, hostAsSent));
  const method = computed(() => readMethod(text.method.value));
  const saved = computed(() => (bucket.value === null ? undefined : known.saved.value.get(bucket.value)));
  const configuration = computed(() => saved.value?.configuration ?? null);
  /** The captured exchanges of the bucket. */
  const captured = computed(() => known.told.value.filter((exchange) => bucketOf(exchange) === bucket.value));

  /** `null` while a field is empty or wrong. */
  const wanted = computed((): Omit<WantedRequest, 'bucket' | 'url'> | null => {
    if (!origin.value.ok || !method.value.ok) return null;
    const { headers, withCredentials, uploadsPart } = form.value;
    return { origin: origin.value.origin, method: method.value.method, headers, withCredentials, uploadsPart };
  });
  const exchange = computed(() =>
    wanted.value === null || bucket.value === null
      ? null
      : wantedExchange({ ...wanted.value, bucket: bucket.value, url: target.value.url }),
  );
  const prediction = computed(() =>
    exchange.value === null || configuration.value === null ? null : predict(exchange.value, configuration.value),
  );
  /** The exchange that the live answer is about. A custom domain can be asked though its bucket is not known. */
  const liveExchange = computed(() => {
    if (exchange.value !== null || wanted.value === null || target.value.url === null) return exchange.value;
    return wantedExchange({ ...wanted.value, bucket: '', url: target.value.url });
  });
  /** The preflight to send, and where; `null` while that is not known. */
  const inquiry = computed(() => {
    const { url } = target.value;
    if (wanted.value === null || url === null) return null;
    const probe = wantedProbe(wanted.value);
    return { url, probe, key: `${url} ${keyOf(probe)}` };
  });
  const changeTask = computed(() => prediction.value && { prediction: prediction.value, captured: captured.value });
  const isFew = computed(() => captured.value.length <= mostAtOnce);
  const done = latestWork(
    computed(() => (isFew.value ? null : changeTask.value)),
    elsewhere,
  );
  /** `null` while nothing is predicted, or this is still worked out. */
  const change = computed(() => {
    const task = changeTask.value;
    if (task === null) return null;
    const latest = done.value?.of === task ? done.value : null;
    if (isFew.value || latest?.failed === true) return changeFor(task.prediction, task.captured);
    return latest === null ? null : latest.result;
  });
  /** What the prediction rests on, and what the bucket was seen to do. */
  const resting = computed(() => {
    if (exchange.value === null || prediction.value === null || change.value === null) return [];
    const observed = known.observed.value.get(bucket.value ?? '') ?? [];
    return restingOn(change.value.assumptions, [exchange.value], prediction.value.configuration, observed);
  });
  return {
    round,
    start,
    /** Fills the form, and has it go back to this. */
    begin(from: Start): void {
      start.value = from;
      form.value = from.form;
      round.value++;
    },
    form,
    live,
    target,
    bucket,
    origin,
    method,
    saved,
    wanted,
    liveExchange,
    prediction,
    inquiry,
    change,
    resting,
    /** What the bucket was seen to do otherwise than the prediction assumes. */
    contrary: computed(() => resting.value.flatMap(({ observation }) => (observation?.does ? [observation] : []))),
    marks: computed(() => prediction.value && fieldMarks(prediction.value.configuration, prediction.value.replayed)),
    /** The custom domain that was entered; `null` for none. */
    domain: computed(() => {
      const host = hostOf(target.value.url ?? '').replace(/:\d+$/, '');
      return isEntered(host, text.bucket.value) && parseEndpoint(host).kind === 'custom' ? host : null;
    }),
    /** The origins that captured requests came from, each once. */
    seenOrigins: computed(() => [...new Set(known.told.value.map(({ request }) => request.origin))]),
  };
}

export type WhatIfState = ReturnType<typeof createWhatIfState>;
