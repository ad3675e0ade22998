import type { LeftRuleText } from '../left-rule-text.ts';
import { say } from '../phrase.ts';

export const leftRule: LeftRuleText = {
  leaves: (rule) => say`此修改不改动规则 ${rule}：`,
  shared: (by) =>
    by === null
      ? say`其他请求需要一条新规则，它也会放行此请求。`
      : say`其他请求需要在规则 ${by} 中加行，这些行也会放行此请求。`,
  opensLess: (by) => say`在规则 ${by} 中加行，额外放行的更少。`,
  answeredBefore: (by) => say`规则 ${by} 排在前面，请求本身先命中它，在这里加行不起作用。`,
  others: {
    'for-others': say`此修改针对其他请求，没有找到能放行此请求的修改。`,
    unlistable: say`目前已知只有 ${'*'} 能允许此来源或请求头，而此修改不添加 ${'*'}。`,
    both: say`它既没有此来源，也没有此方法；两者都加上，会分别与其中的其他各项组合放行。`,
    everybody: say`它允许所有来源，加上此方法后，任何页面都能修改对象。`,
    unreadable: say`浏览器无法解析它的响应中的列表，在其中加行不起作用。`,
    'serves-less': say`它会代替另一条规则被命中，而那条规则允许页面读取更多响应头，或允许携带凭证。`,
  },
};
