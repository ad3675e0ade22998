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
        title: say`来自 ${from ?? host} 的重定向使页面的来源变为 ${'null'}`,
        cause: say`${from ?? host} 把请求重定向到 ${host}。在两个其他来源之间重定向之后，浏览器发送 ${'Origin: null'}，除 ${'*'} 外尚不知有哪一行能允许它。`,
        remedy: say`直接请求 ${host}，例如让前一个主机以文本形式返回地址。`,
      };
    case 'frame':
      return {
        title: say`页面中的框架发送 ${'Origin: null'}`,
        cause: say`该框架处于沙箱中，或其文档来自 ${'data:'} 地址，浏览器不给它来源。除 ${'*'} 外尚不知有哪一行能允许 ${'null'}。`,
        remedy: say`在框架的 ${'sandbox'} 中添加 ${'allow-same-origin'}，或由页面自身发送请求。`,
      };
    case 'page':
      return {
        title: say`页面没有来源，发送的是 ${'Origin: null'}`,
        cause: say`页面从文件或 ${'data:'} 地址打开，或处于沙箱中。除 ${'*'} 外尚不知有哪一行能允许 ${'null'}。`,
        remedy: say`从 ${'http'} 或 ${'https'} 地址打开页面；本地服务器（例如 ${'http://localhost:8080'}）即可。`,
      };
  }
}

function redirected({ because, host, location }: PreflightRedirected): Pick<DiagnosisText, 'title' | 'remedy'> {
  switch (because) {
    case 'https':
      return {
        title: say`预检请求被重定向到 ${'https'}`,
        remedy: say`一开始就请求 ${`https://${host}`}。`,
      };
    case 'region':
      return {
        title: say`预检请求被重定向到另一个地域`,
        remedy: say`一开始就请求 ${location ?? host}：在 SDK 或地址中填写存储桶所在的地域。`,
      };
    case 'website':
      return {
        title: say`静态网站把预检请求重定向了`,
        remedy: say`把请求发送到存储桶自己的域名 ${host.replace('.cos-website.', '.cos.')}。`,
      };
    case 'other':
      return {
        title: say`预检请求被重定向`,
        remedy:
          location === null
            ? say`查明由谁重定向：COS 不会因跨域规则重定向预检请求。`
            : say`一开始就请求 ${location}，或查明由谁重定向。`,
      };
  }
}

function notFollowed({
  stoppedBy,
  host,
  location,
  because,
}: RedirectNotFollowed): Pick<DiagnosisText, 'cause' | 'remedy'> {
  const target = location === null ? say`但没有给出地址` : say`到 ${location}`;
  const fromTheStart =
    location === null
      ? say`一开始就请求对象所在的地址：对照控制台检查存储桶和地域。`
      : because === 'region'
        ? say`一开始就请求 ${location}：在 SDK 或地址中填写存储桶所在的地域。`
        : say`一开始就请求 ${location}，或查明由谁重定向。`;
  switch (stoppedBy) {
    case 'cors':
      return {
        cause: say`${host} 把请求重定向${target}，而重定向响应自身的头部没有允许此页面。浏览器在跟随重定向之前要求这一许可。`,
        remedy: fromTheStart,
      };
    case 'mixed-content':
      return {
        cause: say`${host} 把请求重定向${target}。${'https'} 页面不能从 ${'http'} 加载内容。`,
        remedy: say`让重定向指向 ${location?.replace(/^http:/, 'https:') ?? host}。`,
      };
    case 'page':
      return {
        cause: say`${host} 把请求重定向${target}。页面不跟随重定向（${"redirect: 'error'"} 或 ${"'manual'"}），或该地址是浏览器不会跟随的。`,
        remedy: fromTheStart,
      };
  }
}

export const network: NetworkTexts = {
  'origin-null': originNull,
  'preflight-redirected': (found) => ({
    ...redirected(found),
    cause:
      found.location === null
        ? say`${found.host} 返回 ${found.status}，没有给出地址。浏览器不跟随预检请求的重定向。`
        : say`${found.host} 返回 ${found.status}，把它转到 ${found.location}。浏览器不跟随预检请求的重定向。`,
  }),
  'redirect-not-followed': (found) => ({
    title: say`浏览器没有跟随这个 ${found.method} 的重定向（${found.status}）`,
    ...notFollowed(found),
  }),
  'preflight-not-handled': preflightNotHandled,
  'answered-by-cdn': answeredByCdn,
  'bucket-not-known': ({ host, vectors }) => ({
    title: say`无法从 ${host} 得知存储桶`,
    cause: vectors
      ? say`响应未允许此页面读取。这是向量存储桶的域名，COS 文档没有说明跨域规则在此是否生效。`
      : say`响应不允许此页面。自定义域名不表明由哪个存储桶的规则决定，也可能由 CDN 应答。`,
    remedy: vectors
      ? say`由服务器发送此请求，再由页面向该服务器获取结果。`
      : say`在控制台查明 ${host} 对应的存储桶或 CDN：在下方填写存储桶并粘贴其规则，或在 CDN 中设置跨域头部。`,
  }),
  'several-allow-origins': ({ value, host, atBucket }) => ({
    title: say`响应中有多个 ${'Access-Control-Allow-Origin'} 值`,
    cause: say`其值为 ${value}，而浏览器只接受一个。COS 只发送一个，另一个由别处添加。`,
    remedy: atBucket
      ? say`查明从 ${host} 到浏览器的途中由谁添加了该头部：解除跨域限制的扩展或代理。`
      : say`由存储桶的规则或 ${host} 的 CDN 二者之一设置该头部，不要同时设置。`,
  }),
  'another-origin-allowed': ({ allowed, origin, varies, host, atBucket }) => ({
    title: say`响应允许的是 ${allowed}，而不是此页面`,
    cause: atBucket
      ? say`COS 返回 ${'*'} 或页面自己的来源，此处应为 ${origin}。该响应来自为另一个网站建立的缓存，或由代理写入。`
      : say`页面的来源是 ${origin}。该响应来自 ${host} 上为另一个网站建立的缓存，或其配置写的是那个网站。`,
    remedy: varies
      ? say`清除保存该响应的缓存（CDN 和浏览器），然后重新发起请求。`
      : atBucket
        ? say`在控制台的跨域设置中开启 ${'返回 Vary: Origin'}，使缓存区分不同网站，并清除缓存。`
        : say`在 ${host} 的配置中为此网站设置该头部；如果它沿用存储桶的头部，则在存储桶的跨域设置中开启 ${'返回 Vary: Origin'}，并清除其缓存。`,
  }),
  'allow-credentials-missing': ({ value, beacon }) => ({
    title: say`${[withCredentials(beacon).sends]}，而响应不允许凭证`,
    cause:
      value === null
        ? say`响应没有 ${'Access-Control-Allow-Credentials'}。COS 返回具体来源时总会发送 ${'true'}，因此该响应由 CDN 或代理写入或改动。`
        : say`响应的 ${'Access-Control-Allow-Credentials'} 是 ${value}，浏览器只接受 ${'true'}。COS 发送 ${'true'}，因此它被 CDN 或代理改动。`,
    remedy: withCredentials(beacon).remedy,
    caveat: credentialsUnneeded,
  }),
  'stored-answer': storedAnswer,
  'wildcard-with-credentials': ({ origin, rule, shadowed, beacon }) => ({
    title: say`${[withCredentials(beacon).sends]}，而存储桶返回 ${'*'}`,
    cause:
      rule === null
        ? say`携带凭证时，浏览器只接受 ${'Access-Control-Allow-Origin'} 为 ${origin}，不接受 ${'*'}。最先匹配的规则返回 ${'*'}。`
        : shadowed === null
          ? say`规则 ${rule + 1} 最先匹配且允许任意来源，因此 COS 返回 ${'*'}。携带凭证时，浏览器只接受 ${origin}。`
          : say`规则 ${shadowed + 1} 会返回 ${origin}，但规则 ${rule + 1} 在它之前且允许任意来源，因此 COS 返回 ${'*'}。携带凭证时，浏览器只接受 ${origin}。`,
    remedy: withCredentials(beacon).remedy,
    alternative: withCredentials(beacon).alternative,
    caveat: credentialsUnneeded,
  }),
};
