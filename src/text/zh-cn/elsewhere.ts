import type { NetworkError } from '../../diagnoses/network-error.ts';
import type { NotCors } from '../../diagnoses/not-cors.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText, ElsewhereTexts } from '../text.ts';
import { inProtocol } from './header-sources.ts';
import { tusAnswer } from './tus-answer.ts';

type Worded = Pick<DiagnosisText, 'title' | 'remedy'>;

function networkError({ host, reason, namesRegion }: NetworkError): Worded {
  switch (reason) {
    case 'dns':
      return {
        title: say`域名 ${host} 无法解析`,
        remedy: namesRegion ? say`检查域名中的存储桶名称和地域，以及本机的 DNS。` : say`检查域名以及本机的 DNS。`,
      };
    case 'offline':
      return { title: say`页面请求 ${host} 时浏览器处于离线状态`, remedy: say`连接网络后重试请求。` };
    case 'refused':
      return {
        title: say`${host} 拒绝连接`,
        remedy: say`检查域名是否正确，以及是否被防火墙、代理或 hosts 文件拦截。`,
      };
    case 'reset':
      return {
        title: say`与 ${host} 的连接被重置`,
        remedy: say`重试请求；如果连接再次被重置，检查防火墙或代理。`,
      };
    case 'timed-out':
      return {
        title: say`请求 ${host} 超时`,
        remedy: say`重试请求；如果仍然超时，检查本机能否访问该域名。`,
      };
    case 'tls':
      return {
        title: say`无法与 ${host} 建立安全连接`,
        remedy: say`在新标签页中打开 ${`https://${host}`}，查看证书错误。`,
      };
    case 'proxy':
      return { title: say`代理拦截了发往 ${host} 的请求`, remedy: say`检查本机的代理设置。` };
    case 'cut-short':
      return {
        title: say`${host} 的响应在传输中中断`,
        remedy: say`重试请求；如果响应再次中断，检查代理和网络是否稳定。`,
      };
    case 'extension':
      return { title: say`其他扩展拦截了发往 ${host} 的请求`, remedy: say`在此网站停用该扩展，然后重试请求。` };
    case 'local-network':
      return {
        title: say`浏览器拦截了页面对本地网络地址 ${host} 的访问`,
        remedy: say`在浏览器的提示中允许访问本地网络，或检查 VPN、代理、hosts 文件是否把 ${host} 指向了本地地址。`,
      };
    case 'unclear':
      return {
        title: say`发往 ${host} 的请求失败，未收到响应`,
        remedy: say`查看浏览器控制台中的报错。`,
      };
    case 'other':
      return { title: say`没有收到 ${host} 的响应`, remedy: say`检查域名是否正确，以及本机能否访问它。` };
  }
}

function lookUp({ requestId, readable }: NotCors): Phrase {
  if (requestId !== null) return say`在 COS 控制台的自助诊断工具中查询请求 ID ${requestId}。`;
  return readable ? say`在页面脚本中读取响应体的 ${'Code'}。` : say`在开发者工具的“网络”面板中查看响应体的 ${'Code'}。`;
}

function reasonFor(found: NotCors): Phrase {
  const { reason, minutesOff, behindCdn } = found;
  switch (reason) {
    case 'signature':
      return say`密钥或签名未通过校验。`;
    case 'expired':
      return say`签名或临时密钥已过期。`;
    case 'clock-skew':
      return minutesOff === null
        ? say`本机时间与 COS 的服务器时间相差过大。`
        : say`本机时间比服务器${[minutesOff > 0 ? '快' : '慢']} ${Math.abs(minutesOff)} 分钟，而 COS 最多接受 15 分钟的偏差。`;
    case 'permission':
      return say`存储桶或对象的权限不允许此操作。`;
    case 'referer':
      return say`防盗链没有放行此页面的 Referer。`;
    case 'not-found':
      return found.code === 'NoSuchKey' ? say`对象不存在。` : say`地址中的对象、分块上传任务或存储桶不存在。`;
    case 'server':
      return say`这是服务器内部错误。`;
    case 'refused':
      return behindCdn
        ? say`可能的原因：签名、有效期、权限、防盗链或 CDN 的访问控制。`
        : say`可能的原因：签名、有效期、权限或防盗链。`;
    case 'other':
      return say`具体原因见响应体的 ${'Code'}。`;
  }
}

function remedyFor(found: NotCors): Phrase {
  switch (found.reason) {
    case 'signature':
      return say`检查 SecretId、SecretKey，以及请求方法、路径、参数和请求头是否与签名时一致，或${lookUp(found)}`;
    case 'expired':
      return say`临发送请求时再生成签名，或延长签名有效期。`;
    case 'clock-skew':
      return say`校准本机时间，然后重新签名并重试请求。`;
    case 'permission':
      return say`改用有此操作权限的密钥签名，或${lookUp(found)}`;
    case 'referer':
      return say`在控制台“安全管理 > 防盗链设置”中放行页面的域名。`;
    case 'not-found':
      return found.code === 'NoSuchKey'
        ? say`检查地址中的对象键（区分大小写）。`
        : say`对照控制台检查地址中的存储桶和地域，再检查对象键（区分大小写）。`;
    case 'server':
      return say`重试请求，或${lookUp(found)}`;
    default:
      return lookUp(found);
  }
}

function notCors(found: NotCors): DiagnosisText {
  const { method, host, status, code, readable, behindCdn } = found;
  const answered = code === null ? say`状态码是 ${status}` : say`COS 返回 ${status} ${code}`;
  const seen = readable ? say`，页面可以读取此响应。` : say`；页面读不到此响应则是另一个问题。`;
  return {
    title: behindCdn
      ? say`${host} 拒绝了此 ${method} 请求，与跨域规则无关`
      : found.reason === 'server'
        ? say`此 ${method} 请求因服务器错误失败，与跨域规则无关`
        : found.reason === 'not-found'
          ? say`此 ${method} 请求的目标不存在，与跨域规则无关`
          : say`存储桶拒绝了此 ${method} 请求，与跨域规则无关`,
    cause: say`${answered}${seen}${reasonFor(found)}`,
    remedy: remedyFor(found),
  };
}

export const elsewhere: ElsewhereTexts = {
  'never-sent': ({ host, reason, url, directive }) =>
    reason === 'csp'
      ? {
          title: say`页面的 CSP 拦截了发往 ${host} 的请求`,
          cause: say`页面 CSP 的 ${directive} 未列出该域名。请求没有发出，与跨域规则无关。`,
          remedy: say`在页面 CSP（Content-Security-Policy）的 ${directive} 中添加 ${`https://${host}`}。`,
        }
      : {
          title: say`浏览器拦截了 ${'https'} 页面发出的 ${'http'} 请求（混合内容）`,
          cause: say`页面请求了 ${url}。浏览器不发送混合内容请求，与跨域规则无关。`,
          remedy: say`改为请求 ${url.replace(/^http:/, 'https:')}。`,
        },
  'request-aborted': ({ host, stage, answered }) => ({
    title: say`页面取消了发往 ${host} 的请求`,
    cause: answered
      ? say`取消时响应仍在传输。可能是脚本主动取消、请求超时，或用户离开了页面。`
      : stage === 'preflight'
        ? say`取消时预检请求尚未收到响应。可能是脚本主动取消、请求超时，或用户离开了页面。`
        : say`取消时尚未收到响应。可能是脚本主动取消、请求超时，或用户离开了页面。`,
    remedy: say`如果不是主动取消，调大请求的超时时间（COS SDK 的 ${'Timeout'} 参数）。`,
  }),
  'network-error': (found) => {
    const { stage, error, reason } = found;
    const who = stage === 'preflight' ? '预检请求' : '请求';
    const failed =
      reason === 'cut-short' ? say`${[who]}在接收响应时失败（${error}）` : say`${[who]}未收到响应即失败（${error}）`;
    const certificate = say`常见原因是自定义域名未配置证书，或代理正在解密 HTTPS 流量。`;
    return {
      ...networkError(found),
      cause:
        reason === 'unclear'
          ? say`${failed}。跨域、本地网络访问等多种失败，浏览器都报此错误码。`
          : say`${failed}，与跨域规则无关。${reason === 'tls' ? certificate : []}`,
    };
  },
  'no-such-bucket': ({ bucket, region, stage, stated }) => ({
    title: region === null ? say`存储桶 ${bucket} 不存在` : say`地域 ${region} 中没有存储桶 ${bucket}`,
    cause: stated
      ? say`COS 返回 ${'NoSuchBucket'}。仅缺少跨域规则时，COS 返回的错误不同。`
      : stage === 'preflight'
        ? say`COS 对预检请求返回 404。存储桶只要存在，无论有无跨域规则，都返回 200 或 403。`
        : say`COS 返回 404。`,
    remedy: say`对照控制台的存储桶列表，检查地址中的存储桶名称、APPID 和地域。`,
    ...(stated ? {} : { caveat: say`假设（未经 COS 文档证实）：COS 对预检请求返回 404 没有其他原因。` }),
  }),
  'not-cors': (found) => inProtocol(found, tusAnswer(found, notCors(found))),
};
