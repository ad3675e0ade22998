import type { CorsFailure } from '../../fetch/cors-failure.ts';
import { type Phrase, say } from '../phrase.ts';
import { longList } from './list.ts';

/** Why a browser blocks a response. */
export function failure(found: CorsFailure): Phrase {
  switch (found.kind) {
    case 'allow-origin-missing':
      return say`响应中没有 ${'Access-Control-Allow-Origin'}。`;
    case 'allow-origin-multiple':
      return say`${'Access-Control-Allow-Origin'} 有多个值（${found.value}），浏览器只接受一个。`;
    case 'allow-origin-invalid':
      return found.value === ''
        ? say`${'Access-Control-Allow-Origin'} 的值为空。`
        : say`${'Access-Control-Allow-Origin'} 的值 ${found.value} 不是合法的来源。`;
    case 'allow-origin-mismatch':
      return say`${'Access-Control-Allow-Origin'} 的值是 ${found.value}，与页面的来源不一致。`;
    case 'wildcard-with-credentials':
      return say`${'Access-Control-Allow-Origin'} 的值是 ${'*'}，而浏览器不允许携带凭证的请求使用它。`;
    case 'allow-credentials-not-true':
      return found.value === null
        ? say`请求携带凭证，但响应没有返回 ${'Access-Control-Allow-Credentials'}。`
        : say`${'Access-Control-Allow-Credentials'} 的值是 ${found.value}，浏览器只接受 ${'true'}。`;
    case 'preflight-redirected':
      return found.location === null
        ? say`预检请求被 ${found.status} 重定向，而浏览器不允许预检请求重定向。`
        : say`预检请求被 ${found.status} 重定向到 ${found.location}，而浏览器不允许预检请求重定向。`;
    case 'preflight-status-not-ok':
      return say`预检请求的状态码是 ${found.status}，而浏览器只接受 2xx。`;
    case 'allow-methods-unreadable':
      return say`${'Access-Control-Allow-Methods'} 的值无法解析：${found.value}。`;
    case 'allow-headers-unreadable':
      return say`${'Access-Control-Allow-Headers'} 的值无法解析：${found.value}。`;
    case 'method-not-in-allow-methods':
      return found.value
        ? say`${'Access-Control-Allow-Methods'} 的值是 ${found.value}，不包含 ${found.method}。`
        : say`${'Access-Control-Allow-Methods'} 缺失或为空，而页面使用的方法是 ${found.method}。`;
    case 'headers-not-in-allow-headers':
      return say`${'Access-Control-Allow-Headers'} 的值不包含 ${longList(found.names)}。`;
  }
}
