/**
 * The address of a bucket in the COS console. No address is known that opens its CORS rules.
 * https://cloud.tencent.com/document/product/436/13318
 */
export function consoleAddress(bucket: string, region: string): string {
  const [name, place] = [bucket, region].map(encodeURIComponent);
  return `https://console.cloud.tencent.com/cos/bucket?bucket=${name}&region=${place}`;
}
