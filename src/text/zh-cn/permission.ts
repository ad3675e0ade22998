import type { PermissionText } from '../permission-text.ts';
import { say } from '../phrase.ts';
import { images } from './images.ts';

const watchSite = '观察此网站';
const openPage = '打开请求失败的页面，然后在该页面打开此弹窗。';

export const permission: PermissionText = {
  images,
  notAPage: { title: say`此标签页中没有网页`, cause: [openPage] },
  localFile: {
    title: say`此页面是从文件打开的`,
    cause: say`扩展只能观察 http 和 https 页面，而且对存储桶来说，文件的来源是 ${'null'}。请通过 Web 服务器（例如 ${'http://localhost'}）打开此页面。`,
  },
  forbidden: {
    browser: say`此页面属于浏览器`,
    store: say`此页面属于扩展商店`,
    extension: say`此页面属于某个扩展`,
  },
  forbiddenCause: [`浏览器不允许其他扩展查看它。${openPage}`],
  hidden: {
    title: say`浏览器不让扩展看到此标签页的内容`,
    cause: say`空白标签页、文件，以及浏览器、扩展商店和其他扩展的页面都是如此。打开请求失败的页面，然后在那里点击工具栏中的扩展按钮。`,
  },
  bucketsWithheld: {
    title: say`浏览器不允许扩展查看 COS 的域名`,
    cause: say`在浏览器的扩展设置中，对 ${'*.myqcloud.com'} 和 ${'*.tencentcos.cn'} 的访问已关闭。没有它，无法看到存储桶的任何响应。`,
  },
  permitBuckets: '允许 COS 的域名',
  notWatched: (site) => ({
    title: say`尚未观察 ${[site]}`,
    cause: say`浏览器只让扩展看到它获准观察的网站的请求。先观察此网站，然后重复失败的操作。`,
  }),
  tabHidden: {
    title: say`此页面所对应的标签页未被观察`,
    cause: say`浏览器只让扩展看到它获准观察的网站的请求。在该标签页点击工具栏中的扩展按钮，选择“${[watchSite]}”，然后重复失败的操作。`,
  },
  watchedForNow: (site) => ({
    title: say`从现在起，在此标签页中观察 ${[site]}`,
    cause: say`此前的失败无法看到：现在重复该操作。若要一直观察此网站，授权一次即可。`,
  }),
  watchSite,
  watchEverySite: '观察所有网站',
  watchEverySiteHint: say`“所有网站”指每个标签页中的每个页面，以及使用自有域名的存储桶：扩展随之能看到所有跨域请求，只保留发往 COS 的请求，不向任何地方发送内容。可在设置中撤销。`,
  nothingFailed: (succeeded) => ({
    title: say`此页面没有失败的 COS 请求`,
    cause: say`到目前为止，对存储桶的 ${succeeded} 个请求均已成功。`,
  }),
  underWay: (requests) => ({
    title: say`有 ${requests} 个对存储桶的请求正在进行`,
    cause: say`存储桶一有响应，结果就会显示在这里。`,
  }),
  beforeWatching: (failed) => ({
    title:
      failed === 0 ? say`在此列表开始之前，页面请求过存储桶` : say`在此列表开始之前，有 ${failed} 个存储桶请求失败`,
    cause: say`页面自身的记录中有这些请求，但已无法看到状态码和头部。重新加载页面，然后重复失败的操作。`,
  }),
  nothingSeen: {
    title: say`尚未看到此页面对 COS 存储桶的请求`,
    cause: say`重复失败的操作；如果是在加载时失败，则重新加载页面。如果列表仍为空，可能是存储桶使用自有域名，也可能是请求没有发出：被页面脚本、CSP 或混合内容提前阻止。开发者工具的 COS CORS 面板和浏览器控制台能看到更多。`,
  },
  policyOfPage: (directive) => say`页面对连接的限制：${directive}。未列出的域名不会收到请求。`,
  stoppedByPolicy: (origin, directive) => ({
    title: say`页面自身的 CSP 阻止了对 ${origin} 的请求`,
    cause: say`页面的 Content-Security-Policy 在 ${directive} 中不允许该地址，因此请求没有发出，与跨域规则无关。把 ${origin} 加入 ${directive}；如果没有这一项，则加入 ${'default-src'}。`,
  }),
  mixedContent: (host) => ({
    title: say`浏览器阻止了对 ${`http://${host}`} 的请求`,
    cause: say`页面使用 https 而请求使用 http，属于混合内容：请求没有发出，与跨域规则无关。改为请求 ${`https://${host}`}。`,
  }),
  reload: '重新加载页面',
  refusedPermission: say`浏览器没有授权。`,

  earlier: '此页面请求过，但不在列表中',
  asked: (host, requests, failed) =>
    say`${host}：${requests} 个请求${[failed === 0 ? '' : failed === requests ? '，看起来已失败' : `，其中 ${failed} 个看起来已失败`]}`,
  frames: '其他网站的框架',
  framesHint: say`只有观察框架自身的网站，才能看到它的请求。此处显示的是页面为框架指定的地址：浏览器不会告知框架之后是否跳转到了其他网站。`,
  watchFrame: (site) => `观察 ${site}`,
  domains: '使用自有域名的存储桶',
  domainsHint: say`自定义域名或 CDN 域名也需要获得允许，才能看到其请求。`,
  domainLabel: '文件所在的域名',
  addDomain: '添加',
  addCandidate: (host) => `添加 ${host}`,
  addedDomain: (host) => say`从现在起观察 ${host}：重复该请求。`,
  typed: {
    empty: say`没有填写内容：请填写域名，例如 ${'files.example.com'}。`,
    wildcard: say`${'*'} 代表许多域名：请填写一个域名，例如 ${'files.example.com'}，或观察所有网站。`,
    own: (host) => say`${host} 是 COS 自己的域名：始终在观察范围内。`,
    noHost: (text) => say`${text} 不是域名：请填写一个域名，例如 ${'files.example.com'}。`,
  },
};
