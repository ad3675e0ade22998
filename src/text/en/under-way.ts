import { type Phrase, say } from '../phrase.ts';

/** Said beside findings of requests that began and have not ended. */
export function underWay(requests: number): Phrase {
  return requests === 1
    ? say`1 request to a bucket is still under way. The request is listed when it ends.`
    : say`${[String(requests)]} requests to buckets are still under way. Each request is listed when it ends.`;
}
