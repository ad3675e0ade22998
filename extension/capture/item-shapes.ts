import type { SentHeaders } from '../redact/sent-headers.ts';
import { isCredentialsMode, isPreflight, isRedirect, isResponse } from '../shapes/exchange-shape.ts';
import {
  anyOf,
  fields,
  isNumber,
  isText,
  isTime,
  isTruth,
  listOf,
  oneOf,
  orNull,
  type Shape,
} from '../shapes/shape.ts';
import { type CaptureEvent, type Clearing, type Departure, type Sighting, webRequestEvents } from './capture-event.ts';
import type { LonePreflight, PendingEntry, PendingPreflight, PendingRequest } from './pending.ts';

const texts = listOf(isText);

const isPendingRequest: Shape<PendingRequest> = fields<PendingRequest>({
  kind: oneOf('request'),
  id: isText,
  tabId: isNumber,
  frameId: isNumber,
  documentId: orNull(isText),
  type: isText,
  startedAt: isTime,
  turnedAt: isTime,
  url: isText,
  method: isText,
  initiator: orNull(isText),
  originHeader: orNull(isText),
  mode: orNull(isText),
  cos: isTruth,
  sent: isTruth,
  credentialsMode: orNull(isCredentialsMode),
  unsafeHeaderNames: texts,
  preflight: orNull(isPreflight),
  response: orNull(isResponse),
  redirects: listOf(isRedirect),
});

const isLonePreflight: Shape<LonePreflight> = fields<LonePreflight>({
  url: isText,
  frameId: isNumber,
  documentId: orNull(isText),
  cos: isTruth,
  originHeader: orNull(isText),
  credentialsMode: orNull(isCredentialsMode),
  preflight: isPreflight,
});

const isPendingPreflight: Shape<PendingPreflight> = fields<PendingPreflight>(
  {
    kind: oneOf('preflight'),
    id: isText,
    tabId: isNumber,
    startedAt: isTime,
    requestId: orNull(isText),
  },
  { lone: isLonePreflight },
);

/** Whether a value is a pending request or preflight. */
export const isPendingEntry: Shape<PendingEntry> = anyOf<PendingEntry>(isPendingRequest, isPendingPreflight);

const isSentHeaders: Shape<SentHeaders> = fields<SentHeaders>({
  origin: orNull(isText),
  mode: orNull(isText),
  credentialsMode: orNull(isCredentialsMode),
  unsafeHeaderNames: texts,
  accessControlRequest: orNull(
    fields<{ method: string; headerNames: readonly string[] }>({ method: isText, headerNames: texts }),
  ),
});

const isSighting: Shape<Sighting> = fields<Sighting>({
  event: oneOf(...webRequestEvents),
  requestId: isText,
  timeStamp: isTime,
  tabId: isNumber,
  frameId: isNumber,
  documentId: orNull(isText),
  type: isText,
  method: isText,
  url: isText,
  initiator: orNull(isText),
  headersFirst: isTruth,
  cos: isTruth,
  sent: orNull(isSentHeaders),
  response: orNull(isResponse),
  error: orNull(isText),
});

const isDeparture: Shape<Departure> = fields<Departure>(
  {
    event: oneOf('departure'),
    timeStamp: isTime,
    tabId: isNumber,
    origin: orNull(isText),
    inPrivate: isTruth,
    closed: isTruth,
  },
  { toldLate: isTruth },
);

const isClearing: Shape<Clearing> = fields<Clearing>(
  { event: oneOf('clearing'), timeStamp: isTime, tabId: isNumber, origin: orNull(isText), inPrivate: isTruth },
  { ids: texts },
);

/** Whether a value is an event that a worker stored before it could capture it. */
export const isCaptureEvent: Shape<CaptureEvent> = anyOf<CaptureEvent>(isSighting, isDeparture, isClearing);
