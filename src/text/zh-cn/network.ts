import type { OriginNull } from '../../diagnoses/origin-null.ts';
import type { PreflightRedirected } from '../../diagnoses/preflight-redirected.ts';
import type { RedirectNotFollowed } from '../../diagnoses/redirect-not-followed.ts';
import { say } from '../phrase.ts';
import type { DiagnosisText, NetworkTexts } from '../text.ts';
import { credentialsUnneeded, withCredentials } from './beacon.ts';
import { answeredByCdn } from './cdn.ts';
import { preflightNotHandled } from './preflight-not-handled.ts';
import { storedAnswer } from './stored-answer.ts';

function originNull({ because, from, host }: OriginNull): DiagnosisText {
  switch (because) {
    case 'redirect':
      return {
        title: say`经 ${from ?? host} 重定向后，请求的来源变为 ${'null'}`,
        cause: say`${from ?? host} 把请求重定向到 ${host}。从一个其他来源重定向到另一个来源后，浏览器发送 ${'Origin: null'}，目前已知只有 ${'*'} 能允许它。`,
        remedy: say`直接请求 ${host}，例如由 ${from ?? '前一个域名'} 在响应体中返回地址，而不是重定向。`,
      };
    case 'frame':
      return {
        title: say`页面中的 iframe 发送 ${'Origin: null'}`,
        cause: say`该 iframe 带有 ${'sandbox'} 属性，或其文档来自 ${'data:'} 地址，因此没有来源。目前已知只有 ${'*'} 能允许 ${'null'}。`,
        remedy: say`在 iframe 的 ${'sandbox'} 属性中添加 ${'allow-same-origin'}，或改由页面发送请求。`,
      };
    case 'page':
      return {
        title: say`页面没有来源，发送的是 ${'Origin: null'}`,
        cause: say`页面从本地文件或 ${'data:'} 地址打开，或处于沙箱中。目前已知只有 ${'*'} 能允许 ${'null'}。`,
        remedy: say`通过 ${'http'} 或 ${'https'} 地址打开页面，例如本地服务器 ${'http://localhost:8080'}。`,
      };
  }
}

function redirected({ because, host, location }: PreflightRedirected): Pick<DiagnosisText, 'title' | 'remedy'> {
  switch (because) {
    case 'https':
      return {
        title: say`预检请求被重定向到 ${'https'}`,
        remedy: say`直接请求 ${`https://${host}`}。`,
      };
    case 'region':
      return {
        title: say`预检请求被重定向到另一个地域`,
        remedy: say`直接请求 ${location ?? host}：在 SDK 或地址中填写存储桶所在的地域。`,
      };
    case 'website':
      return {
        title: say`静态网站域名重定向了预检请求`,
        remedy: say`把请求发往存储桶自己的域名 ${host.replace('.cos-website.', '.cos.')}。`,
      };
    case 'other':
      return {
        title: say`预检请求被重定向`,
        remedy:
          location === null
            ? say`查明是谁重定向了预检请求；跨域规则不会导致重定向。`
            : say`直接请求 ${location}，或查明是谁做的重定向。`,
      };
  }
}

function notFollowed({
  stoppedBy,
  host,
  location,
  because,
}: RedirectNotFollowed): Pick<DiagnosisText, 'cause' | 'remedy'> {
  const answered = location === null ? say`返回了没有 ${'Location'} 的重定向` : say`把请求重定向到 ${location}`;
  const directly =
    location === null
      ? say`直接请求对象自己的地址：对照控制台检查存储桶和地域。`
      : because === 'region'
        ? say`直接请求 ${location}：在 SDK 或地址中填写存储桶所在的地域。`
        : say`直接请求 ${location}，或查明是谁做的重定向。`;
  switch (stoppedBy) {
    case 'cors':
      return {
        cause: say`${host} ${answered}，但该重定向响应没有返回允许此页面的跨域响应头。没有这样的响应头，浏览器不会跟随重定向。`,
        remedy: directly,
      };
    case 'mixed-content':
      return {
        cause: say`${host} ${answered}。${'https'} 页面不能从 ${'http'} 加载内容。`,
        remedy: say`让重定向指向 ${location?.replace(/^http:/, 'https:') ?? host}。`,
      };
    case 'page':
      return {
        cause: say`${host} ${answered}。页面设置了不跟随重定向（${"redirect: 'error'"} 或 ${"'manual'"}），或浏览器不允许跟随到该地址。`,
        remedy: directly,
      };
  }
}

export const network: NetworkTexts = {
  'origin-null': originNull,
  'preflight-redirected': (found) => ({
    ...redirected(found),
    cause:
      found.location === null
        ? say`${found.host} 返回 ${found.status}，但没有 ${'Location'}。浏览器不跟随预检请求的重定向。`
        : say`${found.host} 返回 ${found.status}，把预检请求重定向到 ${found.location}。浏览器不跟随预检请求的重定向。`,
  }),
  'redirect-not-followed': (found) => ({
    title: say`浏览器没有跟随此 ${found.method} 请求的重定向（${found.status}）`,
    ...notFollowed(found),
  }),
  'preflight-not-handled': preflightNotHandled,
  'answered-by-cdn': answeredByCdn,
  'bucket-not-known': ({ host, vectors }) => ({
    title: say`无法判断 ${host} 对应哪个存储桶`,
    cause: vectors
      ? say`响应未允许此页面跨域访问。这是向量存储桶的域名，COS 文档未说明跨域规则在此是否生效。`
      : say`响应未允许此页面跨域访问。从自定义域名看不出由哪个存储桶的规则决定，响应也可能来自 CDN。`,
    remedy: vectors
      ? say`改由服务器发送此请求，页面再向该服务器获取结果。`
      : say`在控制台查明 ${host} 对应的存储桶或 CDN，然后在下方填写存储桶并粘贴规则，或在 CDN 中配置跨域响应头。`,
  }),
  'several-allow-origins': ({ value, host, atBucket }) => ({
    title: say`响应中有多个 ${'Access-Control-Allow-Origin'} 值`,
    cause: say`该响应头的值是 ${value}，而浏览器只接受一个值。COS 只返回一个，其余的由别处添加。`,
    remedy: atBucket
      ? say`检查从 ${host} 到页面之间，是否有代理或解除跨域限制的扩展添加了该响应头。`
      : say`只在存储桶的规则或 ${host} 的 CDN 中选择一处设置该响应头，不要同时设置。`,
  }),
  'another-origin-allowed': ({ allowed, origin, varies, host, atBucket }) => ({
    title: say`响应允许的是 ${allowed}，而不是此页面`,
    cause: atBucket
      ? say`COS 返回 ${'*'} 或页面自己的来源，此处应为 ${origin}。该响应是为其他网站缓存的，或被代理改写。`
      : say`页面的来源是 ${origin}。该响应是 ${host} 为其他网站缓存的，或 ${host} 的配置中写死了那个网站。`,
    remedy: varies
      ? say`刷新 CDN 缓存，清除浏览器缓存，然后重试请求。`
      : atBucket
        ? say`在控制台的跨域设置中开启 ${'返回 Vary: Origin'}，然后清除缓存。`
        : say`在 ${host} 的配置中为此网站设置该响应头；如果沿用存储桶的响应头，则在存储桶的跨域设置中开启 ${'返回 Vary: Origin'}，然后刷新 ${host} 的缓存。`,
  }),
  'allow-credentials-missing': ({ value, beacon }) => ({
    title: say`${[withCredentials(beacon).sends]}，而响应不允许携带凭证`,
    cause:
      value === null
        ? say`响应没有 ${'Access-Control-Allow-Credentials'}。COS 返回具体来源时总会带上 ${'true'}，因此该响应由 CDN 或代理生成或改写。`
        : say`响应的 ${'Access-Control-Allow-Credentials'} 是 ${value}，而浏览器只接受 ${'true'}。COS 返回的是 ${'true'}，因此该响应头被 CDN 或代理改写。`,
    remedy: withCredentials(beacon).remedy,
    caveat: credentialsUnneeded,
  }),
  'stored-answer': storedAnswer,
  'wildcard-with-credentials': ({ origin, rule, shadowed, beacon }) => ({
    title: say`${[withCredentials(beacon).sends]}，而存储桶返回 ${'*'}`,
    cause:
      rule === null
        ? say`携带凭证时，浏览器只接受 ${'Access-Control-Allow-Origin'} 为 ${origin}，不接受 ${'*'}。请求命中的规则返回 ${'*'}。`
        : shadowed === null
          ? say`请求命中规则 ${rule + 1}，它允许任意来源，因此 COS 返回 ${'*'}。携带凭证时，浏览器只接受 ${origin}。`
          : say`规则 ${shadowed + 1} 会返回 ${origin}，但请求先命中了允许任意来源的规则 ${rule + 1}，因此 COS 返回 ${'*'}。携带凭证时，浏览器只接受 ${origin}。`,
    remedy: withCredentials(beacon).remedy,
    alternative: withCredentials(beacon).alternative,
    caveat: credentialsUnneeded,
  }),
};
