import { say } from '../phrase.ts';
import type { RulesText } from '../rules-text.ts';

const action = 'name/cos:GetBucketCORS';

function span(seconds: number): string {
  return seconds < 120 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`;
}

export const rulesText: RulesText = {
  orUse: '也可以使用存储桶的跨域规则：',
  pasteThem: '粘贴规则',
  fetchThem: '用密钥获取',
  orFetch: '或使用密钥获取',
  orPaste: '或粘贴规则',
  fetchTitle: (bucket) => say`获取 ${bucket} 的跨域规则`,
  sends: (host) =>
    host === null
      ? say`密钥只需具有 ${action} 权限。扩展会向存储桶自己的域名发送一次带签名的 ${'GET /?cors'}，不发送 SecretKey。密钥只用于这一次请求，不会保存。`
      : say`密钥只需具有 ${action} 权限。扩展会向 ${host} 发送一次带签名的 ${'GET /?cors'}，不发送 SecretKey。密钥只用于这一次请求，不会保存。`,
  token: 'Token（仅临时密钥需要）',
  region: '地域',
  regionHint: say`例如 ${'ap-guangzhou'}，或存储桶的域名：从已捕获的请求看不出地域。`,
  fetch: '获取规则',
  fetching: '正在获取…',
  fetched: (bucket, when, count) => say`${bucket}：${count} 条规则，${[when]}获取`,
  fetchAgain: '重新获取',
  heldKeys: {
    taken: say`粘贴的文本中含有密钥，只保留了其中的规则。`,
    refused: say`文本中含有密钥，密钥只留在此输入框中，不会保存。`,
  },
  keyProblems: {
    'no-id': () => say`填写 SecretId。`,
    'no-key': () => say`填写 SecretKey。`,
    swapped: () =>
      say`SecretId 和 SecretKey 填反了：SecretId 以 ${'AKID'} 或 ${'IKID'} 开头。没有发送任何请求，重新填写这两项。`,
    same: () => say`SecretId 和 SecretKey 填写的内容相同。没有发送任何请求，重新填写这两项。`,
    unsendable: ({ field }) =>
      say`${[field === 'token' ? 'Token' : field]} 含有 COS 密钥中不会出现的字符（如空格或全角字符），因此没有发送任何请求。重新复制。`,
  },
  regionProblems: {
    'no-region': ({ text }) =>
      text === ''
        ? say`填写存储桶所在的地域，例如 ${'ap-guangzhou'}。`
        : say`${text} 不是地域。填写 ${'ap-guangzhou'} 这样的地域，或存储桶的域名。`,
    'other-bucket': ({ bucket }) => say`这是另一个存储桶 ${bucket} 的域名。只填写地域。`,
  },
  rulesProblems: {
    'not-permitted': ({ host }) =>
      say`浏览器不允许此扩展访问 ${host}，因此没有发送任何请求。允许访问该域名，然后重新获取。`,
    'no-answer': ({ host }) => say`${host} 没有响应。检查网络，以及该域名中的地域是否存在，然后重新获取。`,
    'too-slow': ({ host, seconds }) => say`${host} 在 ${seconds} 秒内没有响应。检查网络，然后重新获取。`,
    failed: () => say`浏览器没有发出请求。重新获取；如果仍然失败，重启浏览器。`,
    'no-such-bucket': ({ bucket, region }) =>
      region === null
        ? say`COS 中没有存储桶 ${bucket}。检查存储桶名称和 APPID。`
        : say`COS 在 ${region} 没有存储桶 ${bucket}。地域取自域名，可能有误：先检查地域，再检查存储桶名称。`,
    denied: () => say`COS 返回 ${'AccessDenied'}：密钥缺少此存储桶的 ${action} 权限。在 CAM 中授权，或换用其他密钥。`,
    'wrong-signature': () => say`COS 返回 ${'SignatureDoesNotMatch'}：SecretKey 与此 SecretId 不匹配。重新复制这两项。`,
    'unknown-key': ({ temporary }) =>
      temporary
        ? say`COS 中没有与此 Token 对应的 SecretId。重新复制同一个临时密钥的 SecretId、SecretKey 和 Token。`
        : say`COS 中没有此 SecretId。重新复制；如果是临时密钥，还需填写 Token。`,
    clock: ({ secondsOff }) =>
      secondsOff === null
        ? say`本机时间与 COS 的时间相差过大，签名无效。校准本机时间，然后重新获取。`
        : say`本机时间比 COS ${[secondsOff > 0 ? '快' : '慢']} ${[span(Math.abs(secondsOff))]}，签名因此无效。校准本机时间，然后重新获取。`,
    expired: ({ temporary }) =>
      temporary
        ? say`临时密钥已过期。换用新的临时密钥，然后重新获取。`
        : say`COS 返回签名已过期。检查本机时间，然后重新获取。`,
    'path-style': () => say`COS 不支持路径中带存储桶名称。改用 ${'<bucket>-<appid>.cos.<region>.myqcloud.com'} 获取。`,
    redirected: ({ host, status, location }) =>
      location === null
        ? say`${host} 返回 ${status} 重定向，而 COS 在此不会重定向：它来自代理或网络的登录页，扩展没有跟随。登录网络或停用代理，然后重新获取。`
        : say`${host} 返回 ${status}，重定向到 ${location}，而 COS 在此不会重定向：它来自代理或网络的登录页，扩展没有跟随。登录网络或停用代理，然后重新获取。`,
    'web-page': ({ host, status }) =>
      say`${host} 返回的是网页（${status}），而不是 COS 的 XML：响应来自网络的登录页或代理。登录网络或停用代理，然后重新获取。`,
    'server-error': ({ host, status }) => say`${host} 返回 ${status}，这是服务器内部错误。稍后重新获取。`,
    'too-large': ({ host, limit }) =>
      say`${host} 返回的内容超过 ${limit} 字节，而跨域配置最多 65536 字节。检查网络中的代理，然后重新获取。`,
    refused: ({ status, code, message }) =>
      message === ''
        ? say`COS 返回 ${status} ${code}，没有返回规则。在 COS 的错误码列表中查找该错误码。`
        : say`COS 返回 ${status} ${code}（${message}），没有返回规则。在 COS 的错误码列表中查找该错误码。`,
    'not-rules': ({ host, status }) =>
      say`${host} 返回 ${status}，但内容不是跨域规则。检查网络中的代理，然后重新获取。`,
  },
};
