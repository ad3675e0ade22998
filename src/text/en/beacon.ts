import { type Phrase, say } from '../phrase.ts';

const instead = say`${'fetch'} with ${'keepalive: true'} and ${"credentials: 'omit'"}`;
const options = say`${'withCredentials'} or ${"credentials: 'include'"}`;

interface CredentialsWords {
  /** Who sends credentials. */
  readonly sends: string;
  readonly remedy: Phrase;
  readonly alternative: Phrase;
}

const ofRequest: CredentialsWords = {
  sends: 'The page sends credentials',
  remedy: say`Send the request without ${options}.`,
  alternative: say`No rule has to change if the page sends the request without ${options}.`,
};
const ofBeacon: CredentialsWords = {
  sends: 'A beacon always sends credentials',
  remedy: say`Replace ${'navigator.sendBeacon'} with ${instead}.`,
  alternative: say`No rule has to change if the page uses ${instead} instead of ${'navigator.sendBeacon'}.`,
};

/** Why a request to COS can leave credentials out. */
export const credentialsUnneeded = say`COS checks the signature and reads no cookies, so the request works without credentials.`;

/** The words on a request that carries credentials and need not; a beacon cannot leave them out. */
export function withCredentials(beacon = false): CredentialsWords {
  return beacon ? ofBeacon : ofRequest;
}
