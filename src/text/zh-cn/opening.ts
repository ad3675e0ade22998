import type { OpeningText } from '../opening-text.ts';
import { say } from '../phrase.ts';

export const opening: OpeningText = {
  title: say`从标签页、HAR 文件、规则或请求开始`,
  cause: say`在此打开或粘贴的内容不会离开此浏览器。`,
  ofTab: {
    title: '标签页',
    cause: say`打开请求失败的页面，点击工具栏中的扩展图标，选择“完整页面”。`,
  },
  ofHar: {
    title: 'HAR 文件',
    cause: say`由 Chrome、Firefox 或 Safari 开发者工具的“网络”面板导出。拖放到此页面的任意位置，或选择文件。`,
  },
  ofRules: {
    title: '跨域规则',
    cause: say`列出存储桶规则中的错误，以及永远不会生效的规则。可粘贴任意格式的规则。`,
  },
  ofRequest: {
    title: '尚未发送的请求',
    cause: say`预测此请求能否通过；如果不能，给出需要添加的行。`,
  },
  example: '打开录制的示例',
  source: '诊断结果的来源',
  closedTab: '已关闭的标签页',
  dropAnywhere: '将 HAR 文件拖放到任意位置，或',
  choose: '选择文件',
  letGo: '将 HAR 文件拖放到此处',
  close: (file) => `关闭 ${file}`,
  checkRules: '检查规则',
  rulesTitle: say`检查跨域规则中的错误`,
  rulesRead: (rules) => say`已读取 ${[String(rules)]} 条规则`,
  noMistake: say`没有发现错误。`,
};
