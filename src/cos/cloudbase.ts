/**
 * The id of the CloudBase environment that a bucket belongs to; `null` for other buckets. CloudBase names a bucket after
 * its environment, behind the first two letters of that in hex: `636c-cloud1-3gabcdef-1250000000`.
 */
export function cloudbaseEnvironment(bucket: string): string | null {
  const [, hex, environment] = /^([\da-f]{4})-([a-z0-9][a-z0-9-]*)-\d+$/.exec(bucket) ?? [];
  if (hex === undefined || environment === undefined) return null;
  const letters = String.fromCharCode(Number.parseInt(hex.slice(0, 2), 16), Number.parseInt(hex.slice(2), 16));
  return environment.startsWith(letters) ? environment : null;
}

/** The address of an environment's security domains in the CloudBase console. */
export function securityDomainsAddress(environment: string): string {
  return `https://tcb.cloud.tencent.com/dev?envId=${encodeURIComponent(environment)}#/env/safety-source`;
}
