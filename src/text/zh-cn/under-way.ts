import { type Phrase, say } from '../phrase.ts';

/** Said beside findings of requests that began and have not ended. */
export function underWay(requests: number): Phrase {
  return say`${requests} 个发往存储桶的请求正在进行。请求结束后会显示在列表中。`;
}
