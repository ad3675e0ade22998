import { withInvisibleShown } from '../../cos/invisible-character.ts';
import type { CorsFailure } from '../../fetch/cors-failure.ts';
import { codes, type Phrase, say } from '../phrase.ts';
import type { DiagnosisTexts } from '../text.ts';
import { methodNotAllowed } from './method.ts';
import { headerNearMiss, headerSources, headerTitle, originNearMiss, originTitle } from './near-miss.ts';

const shown = 5;

function list(values: readonly string[]): Phrase {
  if (values.length === 0) return say`空`;
  const rest = values.length - shown;
  return rest > 0 ? say`${codes(values.slice(0, shown), '、')} 等 ${values.length} 项` : codes(values, '、');
}

function failure(found: CorsFailure): Phrase {
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
      return say`${'Access-Control-Allow-Headers'} 缺少 ${codes(found.names, '、')}。`;
  }
}

function refusedRemedy(status: number, { kind }: CorsFailure): Phrase {
  if (kind === 'allow-methods-unreadable' || kind === 'allow-headers-unreadable') {
    return say`更正存储桶规则中不是合法名称的那一行，包括其中的不可见字符。`;
  }
  if (status === 404) return say`检查地址中的存储桶名称和地域：那里可能没有这个存储桶。`;
  if (status >= 500) return say`重新发起请求：服务器自身出现了错误。`;
  return say`COS 不会根据规则给出这样的响应：检查页面与存储桶之间的环节。`;
}

export const diagnoses: DiagnosisTexts = {
  'no-configuration': ({ origin, method }) => ({
    title: say`存储桶没有任何跨域规则`,
    cause: say`没有规则时，COS 拒绝所有预检请求，也不返回 ${'Access-Control-Allow-Origin'}。${origin} 请求的方法是 ${method}。`,
    remedy: say`为此页面添加一条规则。`,
  }),
  'origin-not-allowed': ({ origin, nearest, allowed }) => ({
    title: originTitle(origin, nearest),
    cause:
      nearest === null
        ? say`规则允许的来源是 ${list(allowed.map(withInvisibleShown))}。页面的来源是 ${origin}。`
        : originNearMiss(origin, nearest),
    remedy: /^https?:/.test(origin)
      ? say`将 ${origin} 添加到对应规则的“来源 Origin”中。`
      : say`从 ${'http'} 或 ${'https'} 来源提供页面：除 ${'*'} 外，尚不知有哪一行能允许 ${origin}。`,
  }),
  'method-not-allowed': methodNotAllowed,
  'header-not-allowed': ({ headers, rule, allowed }) => {
    const holds = say`它的 Allow-Headers 是 ${list(allowed.map(withInvisibleShown))}。`;
    const nearMiss = headerNearMiss(headers);
    const sources = headerSources(headers);
    return {
      title: headerTitle(headers, rule, list(headers.map(({ name }) => name))),
      cause:
        nearMiss === null
          ? say`${holds}预检请求中只要有一个头部未列出就会被拒绝；对此来源和方法，其他规则也不能允许全部头部。`
          : say`${holds}${nearMiss}`,
      remedy: say`将这些头部逐一添加到对应规则的 Allow-Headers 中。`,
      ...(sources === null ? {} : { caveat: sources }),
    };
  },
  'no-single-rule-matches': ({ origin, method, nearest, refused }) => {
    const names = refused.headers.map(({ name }) => name);
    const sources = headerSources(refused.headers);
    const refusals = [
      ...(refused.origin ? [say`来源 ${origin}`] : []),
      ...(refused.method ? [say`方法 ${method}`] : []),
      ...(names.length > 0 ? [say`请求头 ${list(names)}`] : []),
    ];
    const joined = refusals.flatMap((refusal, index) => (index === 0 ? refusal : ['和', ...refusal]));
    return {
      title: say`没有任何一条规则能单独允许 ${origin} 的 ${method}`,
      cause: say`规则 ${nearest + 1} 最接近，但不允许${joined}。别的规则允许，但 COS 只应用一条规则，不会把多条规则合并。`,
      remedy: say`让同一条规则允许该来源、该方法和所有请求头。`,
      ...(sources === null ? {} : { caveat: sources }),
    };
  },
  'wildcard-with-credentials': ({ origin, rule }) => ({
    title: say`页面携带凭证，而存储桶返回 ${'*'}`,
    cause:
      rule === null
        ? say`携带凭证时，浏览器只接受 ${'Access-Control-Allow-Origin'} 为 ${origin}，不接受 ${'*'}。最先匹配的是一条允许任意来源的规则。`
        : say`规则 ${rule + 1} 最先匹配且允许任意来源，因此 COS 返回 ${'*'}。携带凭证时，浏览器只接受 ${origin}。`,
    remedy: say`发送请求时不携带凭证：COS 校验签名，不读取 Cookie。`,
    caveat: say`页面发送请求时去掉 ${'withCredentials'} 或 ${"credentials: 'include'"}，就无需修改规则。COS 校验签名，不读取 Cookie。`,
  }),
  'rules-unknown': ({ stage, method, status, fromCache }) => ({
    title:
      stage === 'preflight'
        ? say`存储桶拒绝了此页面的 ${method}`
        : fromCache
          ? say`对 ${method} 的缓存响应不允许此页面`
          : say`对 ${method} 的响应不允许此页面`,
    cause:
      stage === 'preflight'
        ? say`无论原因如何，COS 都返回 ${status}，浏览器无法区分被拒绝的是来源、方法还是请求头。存储桶的规则可以说明。`
        : fromCache
          ? say`浏览器从缓存中取得该响应，其中没有 ${'Access-Control-Allow-Origin'}。它可能是为不带来源的请求（例如普通图片）缓存的。`
          : say`状态码是 ${status}，但没有 ${'Access-Control-Allow-Origin'}：没有规则同时匹配此来源和此方法，或者响应来自为其他请求建立的缓存。存储桶的规则可以说明是哪一种。`,
    remedy: say`在下方粘贴存储桶的跨域规则。`,
  }),
  'configuration-differs': ({ simulated, fromCache }) => ({
    title: say`已知的规则无法解释此响应`,
    cause: fromCache
      ? say`浏览器从缓存中取得该响应，其中没有对此页面的许可。它可能早于这些规则，也可能是为不带来源的请求（例如普通图片）缓存的。`
      : simulated === 'success'
        ? say`按这些规则，此请求应当通过。该响应可能早于这些规则，或来自缓存或 CDN；这些规则也可能属于另一个存储桶或顺序不同。`
        : say`按这些规则，应当收到不同的响应。该响应可能早于这些规则，或来自缓存或 CDN；这些规则也可能属于另一个存储桶或顺序不同。`,
    remedy: fromCache
      ? say`停用缓存后重新发起请求；控制台中的 ${'Return Vary: Origin'} 可以把这类响应区分开。`
      : say`重新发起请求；如果仍然失败，再从控制台复制规则并粘贴到此处。`,
  }),
  'origin-null-after-redirect': ({ from, host }) => ({
    title: say`来自 ${from} 的重定向使页面的来源变为 ${'null'}`,
    cause: say`${from} 把请求重定向到 ${host}。在两个其他来源之间重定向之后，浏览器发送 ${'Origin: null'}，除 ${'*'} 外尚不知有哪一行能允许它。`,
    remedy: say`直接请求 ${host}，例如让前一个主机以文本形式返回地址。`,
  }),
  'bucket-not-known': ({ host }) => ({
    title: say`无法从 ${host} 得知存储桶`,
    cause: say`响应不允许此页面。该域名是自定义域名或 COS 的公共域名，无法得知由哪个存储桶的规则决定，也可能由 CDN 应答。`,
    remedy: say`在控制台查明 ${host} 对应的存储桶或 CDN，并检查其跨域设置。`,
  }),
  'answered-by-cdn': ({ host }) => ({
    title: say`${host} 由 CDN 代替存储桶应答`,
    cause: say`响应不允许此页面。CDN 域名的跨域头部来自 CDN 的配置，而不是存储桶的规则。`,
    remedy: say`在 CDN 控制台修改该域名的 HTTP 响应头配置。`,
  }),
  'network-error': ({ host, stage, error, stopped }) => ({
    title: stopped ? say`另一个扩展阻止了对 ${host} 的请求` : say`没有收到 ${host} 的响应`,
    cause:
      stage === 'preflight'
        ? say`预检请求在收到响应之前以 ${error} 结束，与 CORS 无关。`
        : say`请求在收到响应之前以 ${error} 结束，与 CORS 无关。`,
    remedy: stopped ? say`对此网站停用该扩展，然后重新发起请求。` : say`检查域名是否正确，以及本机能否访问它。`,
  }),
  'not-cors': ({ method, status, requestId }) => ({
    title: say`存储桶拒绝了这个 ${method}，与 CORS 无关`,
    cause: [401, 403, 404].includes(status)
      ? say`COS 返回 ${status}，且规则允许页面读取该响应。原因在于签名、权限或对象名。`
      : say`COS 返回 ${status}，且规则允许页面读取该响应。其中的 ${'Code'} 说明了原因。`,
    remedy:
      requestId === null
        ? say`在页面中读取响应的 ${'Code'}。`
        : say`在页面中读取响应的 ${'Code'}，或在 COS 控制台的自助诊断工具中查询请求 ID ${requestId}。`,
  }),
  'answer-refused': ({ stage, status, failure: found }) => ({
    title: stage === 'preflight' ? say`浏览器没有接受预检请求的响应` : say`浏览器没有把响应交给页面`,
    cause: say`响应（${status}）不允许此页面。${failure(found)}`,
    remedy: refusedRemedy(status, found),
  }),
};
