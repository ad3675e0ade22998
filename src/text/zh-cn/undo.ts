import { say } from '../phrase.ts';
import type { UndoText } from '../undo-text.ts';

export const undo: UndoText = {
  rules: (bucket) => say`已移除 ${bucket} 的规则。`,
  allRules: (buckets) => say`已移除 ${buckets} 个存储桶的规则。`,
  namedBucket: (host) => say`已移除为 ${host} 指定的存储桶。`,
  form: say`已重置表单。`,
  undo: '撤销',
};
