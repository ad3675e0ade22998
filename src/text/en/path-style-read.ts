import { type Phrase, say } from '../phrase.ts';

/** The cause of a request without preflight that is refused at an address with its bucket in the path. */
export function pathStyleReadCause(host: string, bucket: string): Phrase {
  return say`COS answered 403, and its ${'Code'} cannot be seen. The URL at ${host} has the bucket's name (${bucket}) in its path, and a bucket made since 2024 answers that with 403 (${'PathStyleDomainForbidden'}).`;
}
