import type { NetworkError } from '../../diagnoses/network-error.ts';
import type { NotCors } from '../../diagnoses/not-cors.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText, ElsewhereTexts } from '../text.ts';
import { inProtocol } from './header-sources.ts';

type Worded = Pick<DiagnosisText, 'title' | 'remedy'>;

function networkError({ host, reason, namesRegion }: NetworkError): Worded {
  switch (reason) {
    case 'dns':
      return {
        title: say`找不到域名 ${host}`,
        remedy: namesRegion ? say`检查域名中的存储桶名称和地域，以及本机的 DNS。` : say`检查域名以及本机的 DNS。`,
      };
    case 'offline':
      return { title: say`页面请求 ${host} 时浏览器处于离线状态`, remedy: say`连接网络后重新发起请求。` };
    case 'refused':
      return {
        title: say`${host} 拒绝连接`,
        remedy: say`检查域名，以及途中可能拦截的环节：防火墙、代理、hosts 文件。`,
      };
    case 'reset':
      return {
        title: say`与 ${host} 的连接中断`,
        remedy: say`重新发起请求；如果再次中断，检查途中的防火墙或代理。`,
      };
    case 'timed-out':
      return {
        title: say`${host} 没有及时响应`,
        remedy: say`重新发起请求；如果仍然超时，检查本机能否访问该域名。`,
      };
    case 'tls':
      return {
        title: say`无法与 ${host} 建立安全连接`,
        remedy: say`在标签页中打开 ${`https://${host}`}，查看浏览器对证书的说明：常见原因是自定义域名没有自己的证书，或代理解密了流量。`,
      };
    case 'proxy':
      return { title: say`代理没有放行对 ${host} 的请求`, remedy: say`检查本机的代理设置。` };
    case 'cut-short':
      return {
        title: say`${host} 的响应没有传完就中断`,
        remedy: say`重新发起请求；如果再次中断，检查代理或网络是否稳定。`,
      };
    case 'extension':
      return { title: say`另一个扩展阻止了对 ${host} 的请求`, remedy: say`对此网站停用该扩展，然后重新发起请求。` };
    case 'local-network':
      return {
        title: say`浏览器不让页面访问本地网络中的 ${host}`,
        remedy: say`浏览器询问时允许此页面访问本地网络，或查明 ${host} 为何指向本地地址：VPN、代理、hosts 文件。`,
      };
    case 'unclear':
      return {
        title: say`浏览器在没有响应的情况下结束了对 ${host} 的请求`,
        remedy: say`查看浏览器控制台，其中会说明原因。`,
      };
    case 'other':
      return { title: say`没有收到 ${host} 的响应`, remedy: say`检查域名是否正确，以及本机能否访问它。` };
  }
}

const consoleTool = '自助诊断工具';

function lookUp({ requestId, readable }: NotCors): Phrase {
  if (requestId !== null) return say`在 COS 控制台的${[consoleTool]}中查询请求 ID ${requestId}。`;
  return readable ? say`在页面中读取响应的 ${'Code'}。` : say`在浏览器的网络面板中查看响应的 ${'Code'}。`;
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
        ? say`本机时间与 COS 的时间相差过大。`
        : say`本机时间比服务器${[minutesOff > 0 ? '快' : '慢']} ${Math.abs(minutesOff)} 分钟，而 COS 最多接受 15 分钟的偏差。`;
    case 'permission':
      return say`存储桶或对象的权限不允许此操作。`;
    case 'referer':
      return say`防盗链不允许此页面的地址。`;
    case 'not-found':
      return found.code === 'NoSuchKey' ? say`没有这个名称的对象。` : say`地址所指的对象、分块上传任务或存储桶不存在。`;
    case 'server':
      return say`服务器自身出现了错误。`;
    case 'refused':
      return behindCdn
        ? say`原因在于签名、有效期、权限、防盗链或 CDN 自身的访问控制。`
        : say`原因在于签名、有效期、权限或防盗链。`;
    case 'other':
      return say`响应的 ${'Code'} 说明了原因。`;
  }
}

function remedyFor(found: NotCors): Phrase {
  switch (found.reason) {
    case 'signature':
      return say`检查 SecretId 和 SecretKey，以及发送的方法、路径、参数和头部是否与签名时一致，或${lookUp(found)}`;
    case 'expired':
      return say`在发送请求前再签名，或延长有效期。`;
    case 'clock-skew':
      return say`校准本机时间，然后重新签名并发送。`;
    case 'permission':
      return say`在存储桶的权限管理中，允许该密钥或所有人执行此操作，或${lookUp(found)}`;
    case 'referer':
      return say`在控制台“安全管理”的防盗链设置中允许页面的域名。`;
    case 'not-found':
      return found.code === 'NoSuchKey'
        ? say`检查地址中的对象键，包括大小写。`
        : say`对照控制台检查地址中的存储桶和地域，再检查对象键，包括大小写。`;
    case 'server':
      return say`重新发起请求，或${lookUp(found)}`;
    default:
      return lookUp(found);
  }
}

function notCors(found: NotCors): DiagnosisText {
  const { method, host, status, code, readable, behindCdn } = found;
  const answered = code === null ? say`响应是 ${status}` : say`COS 返回 ${status} ${code}`;
  const seen = readable ? say`，页面可以读取它。` : say`；页面读不到该响应是另一个问题。`;
  return {
    title: behindCdn
      ? say`${host} 拒绝了这个 ${method}，与 CORS 无关`
      : found.reason === 'server'
        ? say`这个 ${method} 因服务器错误而失败，与 CORS 无关`
        : found.reason === 'not-found'
          ? say`这个 ${method} 没有找到目标，与 CORS 无关`
          : say`存储桶拒绝了这个 ${method}，与 CORS 无关`,
    cause: say`${answered}${seen}${reasonFor(found)}`,
    remedy: remedyFor(found),
  };
}

export const elsewhere: ElsewhereTexts = {
  'never-sent': ({ host, reason, url, directive }) =>
    reason === 'csp'
      ? {
          title: say`页面自身的策略阻止了对 ${host} 的请求`,
          cause: say`页面 Content-Security-Policy 的 ${directive} 没有列出该域名。请求没有发到网络上，与 CORS 无关。`,
          remedy: say`在页面 Content-Security-Policy 的 ${directive} 中添加 ${`https://${host}`}。`,
        }
      : {
          title: say`浏览器阻止了 ${'https'} 页面发出的 ${'http'} 请求`,
          cause: say`页面请求的是 ${url}。浏览器不会发送这样的请求，与 CORS 无关。`,
          remedy: say`改为请求 ${url.replace(/^http:/, 'https:')}。`,
        },
  'request-aborted': ({ host, stage, answered }) => ({
    title: say`页面放弃了对 ${host} 的请求`,
    cause: answered
      ? say`当时响应仍在传输。可能是脚本取消、超时，或离开了页面。`
      : stage === 'preflight'
        ? say`当时预检请求尚未得到响应。可能是脚本取消、超时，或离开了页面。`
        : say`当时尚未收到响应。可能是脚本取消、超时，或离开了页面。`,
    remedy: say`如果没有人取消，调大发送方的超时时间；COS SDK 中是 ${'Timeout'}。`,
  }),
  'network-error': (found) => {
    const { stage, error, reason } = found;
    const who = stage === 'preflight' ? '预检请求' : '请求';
    return {
      ...networkError(found),
      cause:
        reason === 'cut-short'
          ? say`${[who]}在响应传输途中以 ${error} 结束，与 CORS 无关。`
          : reason === 'unclear'
            ? say`${[who]}在收到响应之前以 ${error} 结束。浏览器对 CORS、本地网络访问和许多其他情况都给出此代码。`
            : say`${[who]}在收到响应之前以 ${error} 结束，与 CORS 无关。`,
    };
  },
  'no-such-bucket': ({ bucket, region, stage, stated }) => ({
    title: region === null ? say`没有存储桶 ${bucket}` : say`${region} 没有存储桶 ${bucket}`,
    cause: stated
      ? say`COS 返回 ${'NoSuchBucket'}。没有跨域规则的存储桶会给出不同的响应。`
      : stage === 'preflight'
        ? say`COS 对预检请求返回 404。存在的存储桶无论有无跨域规则，都返回 200 或 403。`
        : say`COS 返回 404。`,
    remedy: say`对照控制台的存储桶列表，检查地址中的名称、APPID 和地域。`,
    ...(stated ? {} : { caveat: say`以下是假设，并非已知事实：COS 对预检请求返回 404 没有其他原因。` }),
  }),
  'not-cors': (found) => inProtocol(found, notCors(found)),
};
