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
  'what-if': '对此请求的回答',
  hosts: '添加监听域名的表单',
  settings: '设置的这一部分',
};

const next: Readonly<Partial<Record<ViewPart, Phrase>>> = {
  view: say`再次显示，或关闭后重新打开。`,
  findings: say`重试该请求，或打开另一个文件。`,
  finding: say`可选择其他问题，它们不受影响。`,
  rest: say`可选择其他问题，它们不受影响。`,
  file: say`可打开另一个文件，它不受影响。`,
  'what-if': say`修改请求后会重新推算。`,
};

export const viewFault: ViewFaultText = {
  happened: (part, fault) =>
    say`${[parts[part]]}无法显示，因为此扩展有缺陷：${fault}。${next[part] ?? say`其余部分照常使用。`}`,
  unprepared: (fault) => say`此页面的部分内容无法读取：${fault}。已读取的内容照常显示；关闭后重新打开可再次读取。`,
  again: '再次显示',
};
