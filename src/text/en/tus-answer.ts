import type { NotCors } from '../../diagnoses/not-cors.ts';
import { say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';

/** The text on a refusal, with what it means where a tus client got an error that names no other reason. */
export function tusAnswer({ protocol, reason, method, status }: NotCors, text: DiagnosisText): DiagnosisText {
  if (protocol !== 'tus' || reason !== 'other') return text;
  return {
    ...text,
    title: say`COS does not know this ${method} of the tus protocol; CORS is not the cause`,
    cause: say`COS answered ${status}, as it does where it has no such operation. No CORS rule changes that.`,
  };
}
