import type { ChangeText } from '../change-text.ts';

export const change: ChangeText = {
  ruleOf: (rule, all) => `规则 ${rule}（共 ${all} 条）`,
  moreOrigins: (count) => `等 ${count + 1} 个来源`,
  moreLines: (count) => `另有 ${count} 行`,
  marks: {
    added: '新增的行',
    removed: '要删除的行',
    ticked: '已勾选',
    newlyTicked: '要勾选',
    unticked: '未勾选',
  },
  copyStep: (form, lists) => {
    if (form !== 'console') return lists === 1 ? '复制修改内容。' : '依次复制每处修改。';
    return lists === 1 ? '复制新增内容。' : '逐个字段复制新增内容。';
  },
};
