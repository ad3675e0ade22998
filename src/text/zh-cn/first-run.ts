import type { FirstRunText } from '../first-run-text.ts';
import { say } from '../phrase.ts';

export const firstRun: FirstRunText = {
  title: '指出是跨域规则的哪个字段拒绝了发往 COS 存储桶的请求',
  talkLabel: '存储桶如何拒绝一次上传',
  steps: [
    ['页面', '要发送 PUT'],
    ['预检请求', '已发送 OPTIONS'],
    ['存储桶', '没有规则匹配'],
    ['响应', '总是同样的 403'],
    ['PUT', '未发出'],
  ],
  console: '浏览器的控制台',
  diagnosis: say`没有规则允许 ${'https://app.example.com'}`,
  cause: say`规则 1 允许 ${{ code: 'https://app.example.com:8443', mark: [23, 28] }}，端口不同。`,
  field: '来源 Origin',
  addTo: '添加到规则 1',
  proof: '按此修改模拟：已捕获的 4 个请求全部通过',
  pin: {
    title: '固定按钮',
    cause: '在工具栏的扩展程序菜单中固定。角标显示失败的请求数，点击即可查看原因。',
    pinned: '固定到工具栏',
  },
  watch: {
    title: '选择要监听的网站',
    chosen: '由我选择的网站',
    chosenCause: '在网站上点击按钮，再选择“监听此网站”。',
    every: '所有网站',
    everyCause: '也包括使用自定义域名的存储桶。浏览器只询问一次。',
    refused: say`浏览器未授予访问所有网站的权限。`,
  },
  example: {
    title: '没有存储桶也能试用',
    cause: '录制的请求，因四种原因失败，可查看并尝试修复。不会发送任何请求。',
    open: '打开示例',
    openHar: '打开 HAR 文件',
  },
  kept: '请求只保存在此浏览器中，关闭浏览器后即删除，且不含 Cookie、密钥和签名。只有询问存储桶时才会发送请求，且只发往该存储桶。',
};
