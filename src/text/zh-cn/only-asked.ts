import type { OnlyAskedText } from '../only-asked-text.ts';
import { say } from '../phrase.ts';

/** How many, to stand right behind a verb. */
function combinations(count: number | null): string {
  return count === null ? '不限数量的组合' : ` ${count} 种组合`;
}

export const onlyAsked: OnlyAskedText = {
  button: (requests) => (requests === 1 ? '仅允许此请求' : '仅允许这些请求'),
  hint: '单独添加一条规则，现有规则保持不变。',
  opens: (change, own) =>
    say`修改现有规则会新增允许${[combinations(change)]}（来源 × 方法 × 请求头）；单独添加一条规则只新增允许${[combinations(own)]}。`,
};
