import { type Phrase, say } from '../phrase.ts';

const instead = say`带有 ${'keepalive: true'} 和 ${"credentials: 'omit'"} 的 ${'fetch'}`;
const why = 'COS 校验签名，不读取 Cookie。';

interface CredentialsWords {
  /** Who sends credentials. */
  readonly sends: string;
  readonly remedy: Phrase;
  readonly caveat: Phrase;
}

const ofRequest: CredentialsWords = {
  sends: '页面携带凭证',
  remedy: say`发送请求时不携带凭证：${[why]}`,
  caveat: say`页面发送请求时去掉 ${'withCredentials'} 或 ${"credentials: 'include'"}，就无需修改规则。${[why]}`,
};
const ofBeacon: CredentialsWords = {
  sends: 'Beacon 总会携带凭证',
  remedy: say`把 ${'navigator.sendBeacon'} 换成${instead}。`,
  caveat: say`页面不用 ${'navigator.sendBeacon'}，改用${instead}，就无需修改规则。${[why]}`,
};

/** The words on a request that carries credentials and need not; a beacon cannot leave them out. */
export function withCredentials(beacon = false): CredentialsWords {
  return beacon ? ofBeacon : ofRequest;
}
