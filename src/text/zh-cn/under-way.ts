import { type Phrase, say } from '../phrase.ts';

/** Said beside findings of requests that began and have not ended. */
export function underWay(requests: number): Phrase {
  return say`有 ${requests} 个发往存储桶的请求已开始、尚未结束。浏览器告知结果后即列入列表。`;
}
