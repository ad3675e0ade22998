/**
 * Whether a request with these header names speaks tus, a protocol for resumable uploads. COS does not speak it,
 * whatever its rules allow. https://tus.io/protocols/resumable-upload
 */
export function speaksTus(headerNames: readonly string[]): boolean {
  return headerNames.some((name) => name.toLowerCase() === 'tus-resumable');
}

/** What a diagnosis says of the protocol of a request, where COS does not speak it. */
export interface Spoken {
  /** Present where the request speaks a protocol that COS does not, so that no rule helps. */
  readonly protocol?: 'tus';
}

/** The protocol of a request with these header names. */
export function spokenBy(headerNames: readonly string[]): Spoken {
  return speaksTus(headerNames) ? { protocol: 'tus' } : {};
}
