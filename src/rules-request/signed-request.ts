import { keyTimeAt } from './key-time.ts';
import { authorizationFor, type SigningKey, tokenHeader } from './sign.ts';

/** A configuration has 64 KB at most. In bytes. */
export const longestAnswer = 131_072;

/** What a signature may be sent to: COS's own hosts, and no other, whatever asks for it. */
const ownHost = /^[a-z0-9-]+\.cos\.[a-z0-9-]+\.(?:myqcloud\.com|tencentcos\.cn)$/;

export function isOwnHost(host: string): boolean {
  return ownHost.test(host);
}

/** The headers that sign a `GET /?cors` to a host. `now`: this computer's time in milliseconds. */
export function signedHeaders(host: string, key: SigningKey, now: number): Readonly<Record<string, string>> {
  return {
    Authorization: authorizationFor(host, key, keyTimeAt(now)),
    ...(key.securityToken === null ? {} : { [tokenHeader]: key.securityToken }),
  };
}
