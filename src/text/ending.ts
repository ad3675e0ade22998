import type { Exchange } from '../exchange.ts';
import type { Verdict } from '../recorded-verdict.ts';
import type { Ending } from './time-line-text.ts';

/** How one exchange ended, by the verdict on it. */
export function endingOf({ preflight, response }: Exchange, verdict: Verdict): Ending {
  const status = response?.status ?? 0;
  switch (verdict.outcome) {
    case 'pending':
      return { kind: 'pending' };
    case 'failed':
      return { kind: 'failed', error: verdict.error, atPreflight: verdict.stage === 'preflight' };
    case 'blocked':
      return verdict.stage === 'preflight'
        ? { kind: 'preflight-refused', status: preflight?.response?.status ?? 0 }
        : { kind: 'withheld', status };
    case 'success':
      return { kind: status >= 400 ? 'refused' : 'passed', status };
  }
}
