import { type Phrase, say } from '../phrase.ts';

/** The cause of a request without preflight that is refused at an address with its bucket in the path. */
export function pathStyleReadCause(host: string, bucket: string): Phrase {
  return say`COS 返回 403，但看不到其中的 ${'Code'}。请求 ${host} 时，${bucket} 写在路径中；2024 年起创建的存储桶会因此返回 403（${'PathStyleDomainForbidden'}）。`;
}
