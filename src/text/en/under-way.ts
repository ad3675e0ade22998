import { type Phrase, say } from '../phrase.ts';

/** Said beside findings of requests that began and have not ended. */
export function underWay(requests: number): Phrase {
  return requests === 1
    ? say`1 request to a bucket has begun and has not ended. It is listed once the browser tells how it ended.`
    : say`${[String(requests)]} requests to buckets have begun and have not ended. Each is listed once the browser tells how it ended.`;
}
