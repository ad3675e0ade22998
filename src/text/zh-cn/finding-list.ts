import type { FindingListText } from '../finding-list-text.ts';

export const findingList: FindingListText = {
  kinds: { blocked: '跨域失败', 'not-cors': '与跨域规则无关', hint: '需要留意', passed: '后来已通过' },
  only: {
    all: '全部',
    blocked: '跨域失败',
    'not-cors': '与跨域规则无关',
    hint: '需要留意',
    passed: '后来已通过',
  },
  onlyLabel: '显示',
  filter: '筛选问题',
  filterHint: '存储桶、对象、来源或字段',
  matching: (shown, all) => `显示 ${shown} 个，共 ${all} 个问题`,
  nothingMatches: '没有符合条件的问题',
  rules: {
    known: (rules, when, fetched) => `${rules} 条规则，${when} ${fetched ? '获取' : '粘贴'}`,
    asked: (preflights, when) => `${when} 询问过，${preflights} 个预检请求`,
    asking: '正在询问',
    unknown: '规则未知',
  },
  back: (all) => (all === 1 ? '返回' : `全部 ${all} 个`),
  keys: { choose: '选择', open: '打开', filter: '筛选', copy: '复制要添加的行' },
  copied: '已复制',
  nothingToCopy: '此问题没有可复制的行',
  fresh: (fresh, all) => `新增 ${fresh} 个问题，共 ${all} 个`,
};
