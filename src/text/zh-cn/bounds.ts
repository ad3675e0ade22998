import type { RefusedHeader } from '../../cos/near-misses/refused-header.ts';
import { type Phrase, say } from '../phrase.ts';

/** That not all lines were compared with the refused headers; `null` where they were. `rule` counts from 0. */
export function headersUncompared(headers: readonly RefusedHeader[], rule: number): Phrase | null {
  const count = headers.filter(({ uncompared }) => uncompared).length;
  if (count === 0) return null;
  return say`规则 ${rule + 1} 的行过多，有 ${count} 个请求头未与所有行比较：其中可能有写法相近的行。`;
}

/** That not all lines of Origin were compared with the page's. */
export const originsUncompared: Phrase = say`规则中的行过多，未将所有行与此来源比较：其中可能有更接近的行。`;

/** That no change was looked for. */
export const changeNotSought: Phrase = say`未计算修改方案：请求头或页面的种类过多，规则的行也过多。`;
