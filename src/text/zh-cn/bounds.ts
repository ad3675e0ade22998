import type { RefusedHeader } from '../../cos/near-misses/refused-header.ts';
import { type Phrase, say } from '../phrase.ts';

/** That not all lines were compared with the refused headers; `null` where they were. `rule` counts from 0. */
export function headersUncompared(headers: readonly RefusedHeader[], rule: number): Phrase | null {
  const count = headers.filter(({ uncompared }) => uncompared).length;
  if (count === 0) return null;
  return say`规则 ${rule + 1} 的行过多，有 ${count} 个请求头未与每一行比较：可能遗漏了写法相近的行。`;
}

/** That not all lines of Origin were compared with the page's. */
export const originsUncompared: Phrase = say`规则的行过多，未将每一行与此来源比较：可能遗漏了更接近的行。`;

/** That no change was looked for. */
export const changeNotSought: Phrase = say`未计算修改方案：请求中不同的请求头或来源过多，规则的行也过多。`;
