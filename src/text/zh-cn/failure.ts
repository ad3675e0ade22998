import type { CorsFailure } from '../../fetch/cors-failure.ts';
import { type Phrase, say } from '../phrase.ts';
import { longList } from './list.ts';

/** Why a browser refuses an answer. */
export function failure(found: CorsFailure): Phrase {
  switch (found.kind) {
    case 'allow-origin-missing':
      return say`其中没有 ${'Access-Control-Allow-Origin'} 头部。`;
    case 'allow-origin-multiple':
      return say`${'Access-Control-Allow-Origin'} 有多个值：${found.value}，浏览器只接受一个。`;
    case 'allow-origin-invalid':
      return found.value === ''
        ? say`${'Access-Control-Allow-Origin'} 的值为空。`
        : say`${'Access-Control-Allow-Origin'} 的值 ${found.value} 不是来源。`;
    case 'allow-origin-mismatch':
      return say`${'Access-Control-Allow-Origin'} 的值 ${found.value} 是另一个来源。`;
    case 'wildcard-with-credentials':
      return say`${'Access-Control-Allow-Origin'} 的值是 ${'*'}，请求携带凭证时浏览器不接受。`;
    case 'allow-credentials-not-true':
      return found.value === null
        ? say`请求携带凭证，而响应没有 ${'Access-Control-Allow-Credentials'} 头部。`
        : say`${'Access-Control-Allow-Credentials'} 的值是 ${found.value}，浏览器只接受 ${'true'}。`;
    case 'preflight-redirected':
      return found.location === null
        ? say`它以 ${found.status} 重定向，浏览器不跟随预检请求的重定向。`
        : say`它以 ${found.status} 重定向到 ${found.location}，浏览器不跟随预检请求的重定向。`;
    case 'preflight-status-not-ok':
      return say`状态码是 ${found.status}，预检请求需要 200 到 299。`;
    case 'allow-methods-unreadable':
      return say`无法读取 ${'Access-Control-Allow-Methods'}：${found.value}。`;
    case 'allow-headers-unreadable':
      return say`无法读取 ${'Access-Control-Allow-Headers'}：${found.value}。`;
    case 'method-not-in-allow-methods':
      return found.value
        ? say`${'Access-Control-Allow-Methods'} 的值 ${found.value} 不含 ${found.method}。`
        : say`${'Access-Control-Allow-Methods'} 没有列出任何方法，而页面请求的方法是 ${found.method}。`;
    case 'headers-not-in-allow-headers':
      return say`${'Access-Control-Allow-Headers'} 缺少 ${longList(found.names)}。`;
  }
}
