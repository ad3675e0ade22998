import { hostOf } from '../../cos/endpoint.ts';
import type { PermissionText } from '../permission-text.ts';
import { say } from '../phrase.ts';
import { images } from './images.ts';

const watchSite = '监听此网站';
const openPage = '打开请求失败的页面，再在该页面打开此弹窗。';

export const permission: PermissionText = {
  images,
  notAPage: { title: say`当前标签页不是网页`, cause: [openPage] },
  localFile: {
    title: say`此页面是本地文件`,
    cause: say`扩展只能监听 http 和 https 页面，而且本地文件的来源是 ${'null'}。通过 Web 服务器（例如 ${'http://localhost'}）打开此页面。`,
  },
  forbidden: {
    browser: say`这是浏览器的内置页面`,
    store: say`这是扩展商店的页面`,
    extension: say`这是其他扩展的页面`,
  },
  forbiddenCause: [`浏览器不允许扩展访问此类页面。${openPage}`],
  hidden: {
    title: say`浏览器不允许扩展访问此标签页`,
    cause: say`空白标签页、本地文件、浏览器内置页面、扩展商店和其他扩展的页面都无法访问。打开请求失败的页面，再点击工具栏中的扩展图标。`,
  },
  bucketsWithheld: {
    title: say`扩展没有访问 COS 域名的权限`,
    cause: say`在浏览器的扩展设置中，对 ${'*.myqcloud.com'} 和 ${'*.tencentcos.cn'} 的访问已关闭。没有此权限，扩展看不到存储桶的响应。`,
  },
  permitBuckets: '授权访问 COS 域名',
  notWatched: (site) => ({
    title: say`尚未监听 ${[site]}`,
    cause: say`扩展只能看到已授权网站的请求。监听此网站，然后重试失败的操作。`,
  }),
  tabHidden: {
    title: say`尚未监听对应的标签页`,
    cause: say`扩展只能看到已授权网站的请求。在该标签页点击工具栏中的扩展图标，选择“${[watchSite]}”，然后重试失败的操作。`,
  },
  watchedForNow: (site) => ({
    title: say`已开始在此标签页监听 ${[site]}`,
    cause: say`之前失败的请求已无法查看：重试失败的操作。授权一次后可始终监听此网站。`,
  }),
  watchSite,
  watchEverySite: '监听所有网站',
  watchEverySiteHint: say`包括所有标签页的所有页面，以及使用自定义域名的存储桶。扩展能看到所有跨域请求，但只保留发往 COS 的请求，不上传任何数据。可在设置中撤销授权。`,
  nothingFailed: (succeeded) => ({
    title: say`此页面没有失败的 COS 请求`,
    cause: succeeded === 0 ? say`目前还没有成功的请求。` : say`目前有 ${succeeded} 个发往存储桶的请求成功。`,
  }),
  underWay: (requests) => ({
    title: say`${requests} 个发往存储桶的请求正在进行`,
    cause: say`收到响应后，结果会显示在这里。`,
  }),
  beforeWatching: (failed) => ({
    title: failed === 0 ? say`开始监听之前，页面请求过存储桶` : say`开始监听之前，有 ${failed} 个发往存储桶的请求失败`,
    cause: say`已无法获取这些请求的状态码和响应头。刷新页面，然后重试失败的操作。`,
  }),
  nothingSeen: {
    title: say`尚未捕获到发往 COS 存储桶的请求`,
    cause: say`重试失败的操作，或刷新页面。如果列表仍为空，存储桶可能使用自定义域名，或请求在发出前已被拦截（CSP、混合内容），见浏览器控制台。`,
  },
  policyOfPage: (directive) => say`页面的 CSP：${directive}。发往未列出域名的请求会被拦截。`,
  stoppedByPolicy: (origin, directive) => ({
    title: say`页面的 CSP 拦截了发往 ${hostOf(origin)} 的请求`,
    cause: say`CSP 的 ${directive} 未列出该地址，请求没有发出，与跨域规则无关。在 ${directive}（CSP 中没有时为 ${'default-src'}）中添加 ${origin}。`,
  }),
  mixedContent: (host) => ({
    title: say`浏览器拦截了发往 ${`http://${host}`} 的请求`,
    cause: say`https 页面不能发送 http 请求（混合内容）。请求没有发出，与跨域规则无关。改为请求 ${`https://${host}`}。`,
  }),
  reload: '刷新页面',
  refusedPermission: say`浏览器没有授权。`,

  earlier: '此页面请求过，但不在列表中',
  asked: (host, requests, failed) =>
    say`${host}：${requests} 个请求${[failed === 0 ? '' : failed === requests ? '，疑似失败' : `，其中 ${failed} 个疑似失败`]}`,
  frames: '其他网站的 iframe',
  framesHint: say`监听 iframe 所在的网站后，才能看到 iframe 的请求。此处列出的是页面为 iframe 指定的地址，浏览器不会告知 iframe 此后是否跳转到其他网站。`,
  watchFrame: (site) => `监听 ${site}`,
  domains: '使用自定义域名的存储桶',
  domainsHint: say`自定义域名和 CDN 域名需单独授权，才能看到其请求。`,
  domainLabel: '存储桶的域名',
  addDomain: '添加',
  addCandidate: (host) => `添加 ${host}`,
  addedDomain: (host) => say`已开始监听 ${host}。重试请求。`,
  typed: {
    empty: say`未填写：填写域名，例如 ${'files.example.com'}。`,
    wildcard: say`不支持 ${'*'} 等通配符：填写一个具体域名，例如 ${'files.example.com'}，或监听所有网站。`,
    own: (host) => say`${host} 是 COS 域名，始终在监听范围内。`,
    noHost: (text) => say`${text} 不是域名：填写一个域名，例如 ${'files.example.com'}。`,
  },
};
