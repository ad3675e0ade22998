const wrongParts: Readonly<Record<string, 'address' | 'signature'>> = {
  NoSuchBucket: 'address',
  InvalidAccessKeyId: 'signature',
  SignatureDoesNotMatch: 'signature',
  RequestTimeTooSkewed: 'signature',
};

/** What a code of COS's says was wrong with the request for the rules. https://cloud.tencent.com/document/product/436/7730 */
export function wrongPart(code: string): 'address' | 'signature' | 'permission' {
  return Object.hasOwn(wrongParts, code) ? (wrongParts[code] ?? 'permission') : 'permission';
}
