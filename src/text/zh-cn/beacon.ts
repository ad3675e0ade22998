import { type Phrase, say } from '../phrase.ts';

const instead = say`带有 ${'keepalive: true'} 和 ${"credentials: 'omit'"} 的 ${'fetch'}`;
const options = say`${'withCredentials'} 或 ${"credentials: 'include'"}`;

interface CredentialsWords {
  /** Who sends credentials. */
  readonly sends: string;
  readonly remedy: Phrase;
  readonly alternative: Phrase;
}

const ofRequest: CredentialsWords = {
  sends: '请求携带凭证',
  remedy: say`发送请求时去掉 ${options}。`,
  alternative: say`如果页面发送请求时去掉 ${options}，则无需修改规则。`,
};
const ofBeacon: CredentialsWords = {
  sends: 'Beacon 请求总会携带凭证',
  remedy: say`把 ${'navigator.sendBeacon'} 换成${instead}。`,
  alternative: say`如果页面把 ${'navigator.sendBeacon'} 换成${instead}，则无需修改规则。`,
};

/** Why a request to COS can leave credentials out. */
export const credentialsUnneeded = say`COS 只校验签名，不读取 Cookie，因此请求不需要携带凭证。`;

/** The words on a request that carries credentials and need not; a beacon cannot leave them out. */
export function withCredentials(beacon = false): CredentialsWords {
  return beacon ? ofBeacon : ofRequest;
}
