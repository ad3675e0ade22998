import { say } from '../phrase.ts';
import type { SettingsText } from '../settings-text.ts';

export const settings: SettingsText = {
  title: '设置',
  open: '设置',

  sites: '已授权监听的网站和域名',
  sitesCause: say`扩展能看到这些网站的请求和这些域名的响应。撤销后立即失效。`,
  noSites: say`除 COS 域名外没有其他授权。监听网站前，弹窗会请求授权。`,
  everySite: say`所有网站`,
  withdraw: '撤销',
  withdrawOf: (pattern) => `撤销 ${pattern}`,
  required: say`COS 域名是诊断必需的，不能在此撤销。可在浏览器的扩展设置中关闭。`,
  withheld: '已在浏览器中关闭',
  notWithdrawn: (pattern) => say`浏览器未撤销 ${pattern}。`,

  navigation: '页面跳转时',
  clearOnNavigation: '清空列表',
  keepOnNavigation: '保留列表',
  keepHint: say`保留的列表在关闭标签页时清空。`,
  keys: '对象键',
  hideKeys: '在捕获的请求以及显示、复制的内容中隐藏对象键（路径）',
  hideKeysHint: say`对已捕获的请求同样生效。对象键显示为 ${'object-1f0c52ab90e4'} 形式的代号；浏览器关闭前，同一对象键的代号不变。`,

  language: '语言',
  browserLanguage: '跟随浏览器',

  buckets: '已保存规则的存储桶',
  bucketsCause: say`粘贴或获取的规则以及对存储桶的实测结果保存在此浏览器中，在此移除后删除。`,
  noBuckets: say`无`,
  rulesOf: (bucket, rules) => say`${bucket}：${rules} 条规则`,
  forget: '移除',
  forgetOf: (bucket) => `移除 ${bucket} 的规则`,
  forgetAll: '全部移除',

  domains: '已指定存储桶的自定义域名',
  domainsCause: say`发往这些域名的请求按所指定存储桶的规则诊断。`,
  standsBehind: (host, bucket) => say`${host}：${bucket}`,

  notStored: say`浏览器未能保存此设置。重新选择一次。`,
};
