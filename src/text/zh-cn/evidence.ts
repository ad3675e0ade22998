import type { CorsFailure } from '../../fetch/cors-failure.ts';
import type { EvidenceText, RefusedByAll } from '../evidence-text.ts';

function failure(found: CorsFailure): string {
  switch (found.kind) {
    case 'allow-origin-missing':
      return '缺少 Access-Control-Allow-Origin';
    case 'allow-origin-multiple':
      return 'Allow-Origin 有多个值';
    case 'allow-origin-invalid':
      return 'Allow-Origin 不是有效来源';
    case 'allow-origin-mismatch':
      return '允许的是其他来源';
    case 'wildcard-with-credentials':
      return '* 不允许携带凭证';
    case 'allow-credentials-not-true':
      return '不允许携带凭证';
    case 'preflight-redirected':
      return `${found.status}，重定向`;
    case 'preflight-status-not-ok':
      return `${found.status}，不在 200–299 之间`;
    case 'allow-methods-unreadable':
      return 'Allow-Methods 无法解析';
    case 'allow-headers-unreadable':
      return 'Allow-Headers 无法解析';
    case 'method-not-in-allow-methods':
      return `Allow-Methods 没有 ${found.method}`;
    case 'headers-not-in-allow-headers':
      return `Allow-Headers 缺少 ${found.names.length} 个请求头`;
  }
}

const refuses: Readonly<Record<RefusedByAll, string>> = {
  origin: '此来源',
  method: '此方法',
  headers: '这些请求头',
};

function moreRules(rules: number, refused: RefusedByAll | null): string {
  return refused === null ? `其余 ${rules} 条规则` : `其余 ${rules} 条规则都不允许${refuses[refused]}`;
}

export const evidence: EvidenceText = {
  tabs: '诊断依据',
  rules: '规则',
  timeLine: '时间线',
  headers: '请求头与响应头',
  talk: {
    broke: '在此失败：',
    preflight: '预检请求',
    asks: (headers) => (headers === 0 ? '已发出 OPTIONS' : `OPTIONS，${headers} 个请求头`),
    answerers: { bucket: '存储桶', server: '服务器', cache: '缓存' },
    noRules: '没有规则',
    noRuleMatches: (rules) => (rules === 1 ? '唯一的规则不匹配' : `${rules} 条规则都不匹配`),
    ruleMatches: (rule) => `命中规则 ${rule}`,
    answered: '已响应',
    refused: '拒绝',
    redirected: '重定向',
    response: '响应',
    withoutCors: (status) => `${status}，无跨域响应头`,
    failure,
    stopped: '被浏览器拦截',
    unreached: '未到达',
    notFollowed: '未跟随重定向',
    cutOff: '响应中断',
    underWay: '进行中',
    cannotRead: ([first = '', ...others]) =>
      others.length === 0 ? `读不到 ${first}` : `读不到 ${first} 等 ${others.length + 1} 个`,
  },
  table: {
    request: '此请求',
    header: '请求头',
    credentials: '凭证',
    sent: '携带',
    reads: '页面读取',
    notListed: '未列出',
    someNotListed: (names) => ['未列出：', ...names],
    anyOrigin: '返回 *',
    thisOrigin: '返回此来源',
    more: (values) => `另有 ${values} 个`,
    changed: '修改后',
    newRule: '新规则',
    movedUp: '上移后',
    moreRules,
    showMore: (rules) => `再显示 ${rules} 条`,
    noRules: '存储桶的规则未知。粘贴或获取规则后，此处逐条与请求对比。',
  },
  headerLists: {
    preflightRequest: '预检请求',
    preflightResponse: (status) => `预检请求的响应：${status}`,
    request: (method) => `请求：${method}`,
    response: (status) => `响应：${status}`,
    redirect: (status, host) => `${host} 的重定向：${status}`,
    notSent: '未发出。',
    noResponse: '无响应',
    noCorsHeaders: '没有跨域响应头。',
    valueNotKept: '有此项，值未保留',
    empty: '空',
    credentials: '凭证',
    modes: { include: '携带', 'same-origin': '跨域时不携带', omit: '不携带' },
    decides: '与跨域有关',
  },
};
