import type { OnlyAskedText } from '../only-asked-text.ts';
import { say } from '../phrase.ts';

function combinations(count: number | null): string {
  return count === null ? '数量不限的组合' : `${count} 种组合`;
}

export const onlyAsked: OnlyAskedText = {
  button: (requests) => (requests === 1 ? '仅允许此请求' : '仅允许这些请求'),
  hint: '单独添加一条规则，现有规则保持不变。',
  opens: (change, own) =>
    say`按来源、方法和请求头计，修改现有规则会新增允许${[combinations(change)]}；单独添加规则则新增 ${[combinations(own)]}。`,
};
