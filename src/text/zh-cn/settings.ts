import { say } from '../phrase.ts';
import type { SettingsText } from '../settings-text.ts';

export const settings: SettingsText = {
  title: '设置',
  open: '设置',

  sites: '允许观察的网站和域名',
  sitesCause: say`浏览器让扩展看到这些页面的请求和这些域名的响应。撤销之后，从那一刻起不再看到。`,
  noSites: say`除 COS 自己的域名外没有其他授权。需要观察某个网站时，弹窗会请求授权。`,
  everySite: say`所有网站`,
  withdraw: '撤销',
  withdrawOf: (pattern) => `撤销 ${pattern}`,
  required: say`COS 自己的域名是必需的：没有它们就无法诊断。不能在这里撤销；可在浏览器的扩展设置中关闭。`,
  withheld: '已在浏览器中关闭',
  notWithdrawn: (pattern) => say`浏览器没有撤销 ${pattern}。`,

  navigation: '页面跳转时',
  clearOnNavigation: '清空列表',
  keepOnNavigation: '保留列表',
  keepHint: say`保留的列表在关闭标签页时清空。`,
  keys: '对象键',
  hideKeys: '在捕获、显示和复制的内容中隐藏对象键（路径）',
  hideKeysHint: say`对已捕获的请求同样生效：对象键显示为 ${'object-1f0c52ab90e4'} 这样的名称，浏览器运行期间同一对象键的名称不变。`,

  language: '语言',
  browserLanguage: '跟随浏览器',

  buckets: '已记录规则的存储桶',
  bucketsCause: say`粘贴或获取的规则以及对存储桶的实测结果保存在此浏览器中，直到被移除。`,
  noBuckets: say`没有。`,
  rulesOf: (bucket, rules) => say`${bucket}：${rules} 条规则`,
  forget: '移除',
  forgetOf: (bucket) => `移除 ${bucket} 的规则`,
  forgetAll: '全部移除',

  domains: '已指明存储桶的域名',
  domainsCause: say`存储桶的规则也适用于指向它的域名。`,
  standsBehind: (host, bucket) => say`${host}：${bucket}`,

  notStored: say`浏览器没有保存此设置。`,
};
