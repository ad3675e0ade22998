import { type Phrase, say } from '../phrase.ts';
import type { ViewFaultText, ViewPart } from '../view-fault-text.ts';

const parts: Readonly<Record<ViewPart, string>> = {
  view: '此页面',
  beginning: '此页面的开头',
  findings: '此问题列表',
  check: '检查结果',
  list: '问题列表',
  finding: '此问题',
  rest: '此问题的其余部分',
  asking: '询问存储桶的表单',
  rules: '存储桶规则的表单',
  file: '此文件的内容',
  form: '请求的表单',
  'what-if': '此请求的预测结果',
  hosts: '添加监听域名的表单',
  settings: '设置的这一部分',
};

const next: Readonly<Partial<Record<ViewPart, Phrase>>> = {
  view: say`重新显示，或关闭后重新打开此页面。`,
  findings: say`重试请求，或打开其他文件。`,
  finding: say`选择其他问题，其他问题不受影响。`,
  rest: say`选择其他问题，其他问题不受影响。`,
  file: say`打开其他文件，其他文件不受影响。`,
  'what-if': say`修改请求，即可重新预测。`,
};

export const viewFault: ViewFaultText = {
  happened: (part, fault) =>
    say`${[parts[part]]}无法显示，因为此扩展存在缺陷：${fault}。${next[part] ?? say`其余部分可照常使用。`}`,
  unprepared: (fault) =>
    say`此页面的部分数据无法读取：${fault}。已读取的部分照常显示；关闭后重新打开此页面，可再次读取。`,
  again: '重新显示',
};
