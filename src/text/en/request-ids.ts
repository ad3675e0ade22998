import { say } from '../phrase.ts';
import { clockSpan, type RequestIdsText } from '../request-ids-text.ts';

const span = (ahead: number) => {
  const [count, unit] = clockSpan(ahead);
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
};

export const requestIds: RequestIdsText = {
  heading: 'Request IDs',
  of: {
    preflight: (status) => `Preflight, answered ${status}`,
    request: (status) => `Request, answered ${status}`,
  },
  requestId: 'Request ID',
  traceId: 'Trace ID',
  copy: (name) => `Copy: ${name}`,
  diagnose: "Open Tencent's diagnostic tool",
  diagnoseHint: say`COS finds a response by its request ID: paste the ID into the diagnostic tool, or give it to Tencent's support.`,
  clock: (ahead, recorded) =>
    say`${[recorded ? 'The clock of the computer that recorded this' : "This computer's clock"]} is ${[span(ahead)]} ${[ahead > 0 ? 'ahead of' : 'behind']} COS's: COS refuses a signature whose ${'q-sign-time'} does not include COS's own time. Synchronize the clock with network time.`,
};
