import type { Contrary } from '../../settling/contrary.ts';
import { say } from '../phrase.ts';
import type { SettlingText } from '../settling-text.ts';

const instead: Readonly<Partial<Record<Contrary, SettlingText['noChange']>>> = {
  'opaque-origin-refused': say`改用 ${'http'} 或 ${'https'} 地址打开页面。`,
  'other-endpoint-refuses': say`将页面的请求改为发往存储桶自己的域名。`,
  'other-endpoint-allows-any': say`将页面的请求改为发往存储桶自己的域名。`,
};

export const settling: SettlingText = {
  ask: '询问存储桶',
  askAbout: (assumption) => `询问存储桶：${assumption}`,
  sends: (preflights) => `${preflights} 个预检请求，不需要密钥`,
  asking: '正在询问…',
  observed: '对此存储桶的实测结果',
  on: (date) => `${date} 实测`,
  does: {
    'first-rule-decides': say`存储桶只采用匹配来源和方法的第一条规则：这条规则拒绝某个请求头时，不再匹配后面的规则。`,
    'headers-added-up': say`即使没有一条规则允许全部请求头，只要每个请求头都有规则允许，就能通过。`,
    'empty-list-allows-any': say`Allow-Headers 为空的规则允许任意请求头。`,
    'empty-list-allows-none': say`Allow-Headers 为空的规则不允许任何预检请求。`,
    'origin-compared-by-meaning': say`写法不同但含义相同的来源也会匹配。`,
    'header-pattern-taken-literally': say`Allow-Headers 中 ${'x-cos-*'} 这样的行不允许以此开头的请求头。`,
    'header-pattern-listed': say`对 Allow-Headers 中 ${'x-cos-*'} 这样的行，存储桶原样返回该行，而浏览器不会用它匹配其他请求头。`,
    'origin-pattern-answered-with-any': say`对 ${'https://*.example.com'} 这样的行，存储桶返回 ${'*'}。`,
    'another-line-decides': say`同一规则中既有 ${'*'} 又有具体来源时，不以最先匹配该页面的一行为准。`,
    'opaque-origin-refused': say`${'*'} 不允许既非 ${'http'} 也非 ${'https'} 的来源。`,
    'other-endpoint-refuses': say`无论存储桶的跨域规则如何，此域名都拒绝所有预检请求。`,
    'other-endpoint-allows-any': say`无论存储桶的跨域规则如何，此域名都允许所有预检请求。`,
  },
  unsettled: {
    ambiguous: say`未能确定：可能是此假设不成立，也可能是存储桶的规则与此处保存的规则不同。对照控制台核对此处保存的规则。`,
    'unlike-rules': say`未能确定：无论此假设是否成立，按此处保存的规则，存储桶都不会返回这样的响应。粘贴存储桶当前的规则，然后重新询问。`,
  },
  contradicted: '存储桶的行为与假设不符',
  noChange: say`以上诊断以此假设为前提，对此存储桶可能不成立，因此不提供经过验证的修改。`,
  instead: (does) =>
    instead[does] ?? say`在最前面添加一条规则，完整列出页面的来源、方法和每个请求头：这样的规则不依赖此假设。`,
};
