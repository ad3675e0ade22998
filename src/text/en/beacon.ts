import { type Phrase, say } from '../phrase.ts';

const instead = say`${'fetch'} with ${'keepalive: true'} and ${"credentials: 'omit'"}`;
const why = 'COS checks a signature and reads no cookie.';

interface CredentialsWords {
  /** Who sends credentials. */
  readonly sends: string;
  readonly remedy: Phrase;
  readonly caveat: Phrase;
}

const ofRequest: CredentialsWords = {
  sends: 'The page sends credentials',
  remedy: say`Send the request without credentials: ${[why]}`,
  caveat: say`No rule has to change when the page sends the request without ${'withCredentials'} or ${"credentials: 'include'"}. ${[why]}`,
};
const ofBeacon: CredentialsWords = {
  sends: 'A beacon always sends credentials',
  remedy: say`Replace ${'navigator.sendBeacon'} with ${instead}.`,
  caveat: say`No rule has to change when the page uses ${instead} in place of ${'navigator.sendBeacon'}. ${[why]}`,
};

/** The words on a request that carries credentials and need not; a beacon cannot leave them out. */
export function withCredentials(beacon = false): CredentialsWords {
  return beacon ? ofBeacon : ofRequest;
}
