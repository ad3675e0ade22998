import type { NotCors } from '../../diagnoses/not-cors.ts';
import { say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';

/** The text on a refusal, with what it means where a tus client got an error that names no other reason. */
export function tusAnswer({ protocol, reason, method, status }: NotCors, text: DiagnosisText): DiagnosisText {
  if (protocol !== 'tus' || reason !== 'other') return text;
  return {
    ...text,
    title: say`COS 不支持此 tus 协议的 ${method} 请求，与跨域规则无关`,
    cause: say`COS 返回 ${status}，表示没有这样的操作。跨域规则改变不了这一点。`,
  };
}
