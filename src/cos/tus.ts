/**
 * Whether a request with these header names speaks tus, a protocol for resumable uploads. COS answers it with 405,
 * whatever its rules allow. https://tus.io/protocols/resumable-upload
 */
export function speaksTus(headerNames: readonly string[]): boolean {
  return headerNames.some((name) => name.toLowerCase() === 'tus-resumable');
}
