import type { AboutCors, OtherService, OwnServer, RefusedText } from '../../notation/refused-text.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';
import type { filledIn } from './filled-in.ts';

const paste = say`粘贴存储桶的跨域规则：${'GET /?cors'} 的响应，或从控制台复制的规则。`;

const aboutCors: Readonly<Record<AboutCors, Phrase>> = {
  'response-headers': say`响应头，只能说明某一次请求的结果，而不是跨域规则本身`,
  'request-headers': say`请求头，只能说明页面请求了什么，而不是存储桶允许什么`,
  'browser-message': say`浏览器拦截请求时的报错，其中没有存储桶的规则`,
  'object-info': say` ${'s3cmd info'} 输出的对象信息，而跨域规则属于存储桶`,
  command: say`一条命令，而不是它的输出`,
  url: say`一个 URL，而不是它的响应`,
};

const servers: Readonly<Record<OwnServer, string>> = {
  nginx: ' nginx 配置',
  apache: ' Apache 配置',
  iis: ' IIS 配置',
  caddy: ' Caddy 配置',
  haproxy: ' HAProxy 配置',
  node: ' Node.js 服务端代码',
  spring: ' Spring 服务端代码',
  python: ' Python 服务端代码',
  php: ' PHP 服务端代码',
  go: ' Go 服务端代码',
};

const services: Readonly<Record<OtherService, Phrase>> = {
  gcs: say` Google Cloud Storage 的跨域设置。其中 ${'responseHeader'} 既列出请求可携带的请求头，又列出页面可读取的响应头，而 COS 分为 ${'AllowedHeader'} 和 ${'ExposeHeader'} 两个字段`,
  b2: say` Backblaze B2 的跨域设置。COS 不支持 B2 的操作名称，${'AllowedMethod'} 只支持 HTTP 方法`,
  'api-gateway': say` HTTP API 或函数 URL 的跨域设置，而不是存储桶的规则`,
  cloudfront: say` CloudFront（CDN）的跨域设置，而不是存储桶的规则`,
  express: say` Node.js 服务端 ${'cors'} 包的选项，COS 不会读取`,
};

export const refusedTexts: Pick<ProblemTexts, Exclude<RefusedText['kind'], keyof typeof filledIn>> = {
  'about-cors': ({ line, column, what, found }) =>
    say`第 ${line} 行第 ${column} 列：从 ${found} 起是${aboutCors[what]}。${paste}`,
  'own-server': ({ line, column, server, found }) =>
    say`第 ${line} 行第 ${column} 列：${found} 是${[servers[server]]}，其中的响应头与存储桶的规则无关。${paste}`,
  'other-service': ({ line, column, service, found }) =>
    say`第 ${line} 行第 ${column} 列：${found} 属于${services[service]}。${paste}`,
  'unknown-name': ({ line, column, name }) =>
    say`第 ${line} 行第 ${column} 列：COS 的跨域规则没有 ${name} 字段。更正或删除后重新粘贴。`,
  'dynamic-block': ({ line, column, found }) =>
    say`第 ${line} 行第 ${column} 列：dynamic 块根据 ${found} 生成规则，而文本中没有它的值。粘贴 ${'terraform state show'} 输出的规则，或 ${'GET /?cors'} 的响应。`,
};
