import { withInvisibleShown } from '../../cos/near-misses/invisible-character.ts';
import { consoleLabels } from '../../notation/console.ts';
import { joinedNotes } from '../near-miss.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisTexts } from '../text.ts';
import { headersUncompared, originsUncompared } from './bounds.ts';
import { configurationDiffers } from './configuration-differs.ts';
import { downloads } from './downloads.ts';
import { elsewhere } from './elsewhere.ts';
import { failure } from './failure.ts';
import { headerSources, inProtocol, tusRemedy } from './header-sources.ts';
import { hints } from './hints.ts';
import { hosts } from './hosts.ts';
import { list, longList, titleList } from './list.ts';
import { methodNotAllowed } from './method.ts';
import { headerNearMiss, headerTitle, originNearMiss, originTitle } from './near-miss.ts';
import { network } from './network.ts';
import { rulesNotHeld } from './rules-not-held.ts';

/** The two sentences on an origin that no line nearly allows. */
function originRefused(origin: string, allowed: readonly string[]): Phrase {
  const lines = allowed.length === 0 ? say`规则没有列出任何来源。` : say`规则允许的来源是 ${list(allowed)}。`;
  return /^https?:/.test(origin)
    ? say`${lines}页面的来源是 ${origin}。`
    : say`${lines}页面的来源是 ${origin}，目前已知只有 ${'*'} 能允许它。`;
}

function headerLines(rule: number, allowed: readonly string[]): Phrase {
  return allowed.length === 0
    ? say`规则 ${rule + 1} 的 Allow-Headers 为空。`
    : say`规则 ${rule + 1} 的 Allow-Headers 只有 ${list(allowed)}。`;
}

/** What no other kind explains: an error of the server, or what rules never produce. */
function unexplained(status: number): { readonly fact: Phrase; readonly remedy: Phrase } {
  return status >= 500
    ? { fact: say`服务器出错（${status}），响应未允许此页面跨域访问。`, remedy: say`重试请求。` }
    : {
        fact: say`响应（${status}）未允许此页面跨域访问，而 COS 的跨域规则不会产生这样的响应。`,
        remedy: say`检查页面与存储桶之间的 CDN 或代理。`,
      };
}

export const diagnoses: DiagnosisTexts = {
  ...elsewhere,
  ...hosts,
  ...downloads,
  ...network,
  ...hints,
  'no-configuration': ({ origin, method, ...found }) =>
    inProtocol(found, {
      title: say`存储桶没有配置跨域规则`,
      cause: say`没有规则时，COS 拒绝所有预检请求，也不返回 ${'Access-Control-Allow-Origin'}。${origin} 的页面使用的方法是 ${method}。`,
      remedy: say`为此页面添加一条规则。`,
    }),
  'origin-not-allowed': ({ origin, nearest, allowed, uncompared, ...found }) =>
    inProtocol(found, {
      title: originTitle(origin, nearest),
      cause:
        nearest === null ? originRefused(origin, allowed.map(withInvisibleShown)) : originNearMiss(origin, nearest),
      remedy: /^https?:/.test(origin)
        ? say`在对应规则的“来源 Origin”中添加一行 ${origin}。`
        : say`改由 ${'http'} 或 ${'https'} 地址的页面发送请求。`,
      ...(uncompared ? { caveat: originsUncompared } : {}),
    }),
  'method-not-allowed': methodNotAllowed,
  'rules-not-held': rulesNotHeld,
  'header-not-allowed': ({ headers, rule, allowed, protocol }) => {
    const lines = headerLines(rule, allowed.map(withInvisibleShown));
    const nearMiss = headerNearMiss(headers);
    const caveat = joinedNotes([headersUncompared(headers, rule), headerSources(headers)], '');
    return {
      title: headerTitle(headers, rule, titleList(headers.map(({ name }) => name))),
      cause:
        nearMiss === null
          ? say`${lines}只要有一个请求头未列出，COS 就会拒绝预检请求；匹配此来源和方法的其他规则也没有允许全部请求头。`
          : say`${lines}${nearMiss}`,
      remedy:
        protocol === undefined
          ? say`在对应规则的 Allow-Headers 中${[headers.length === 1 ? '' : '逐行']}添加 ${longList(headers.map(({ name }) => name))}。`
          : tusRemedy,
      ...(caveat === null ? {} : { caveat }),
    };
  },
  'no-single-rule-matches': ({ origin, method, nearest, refused, ...found }) => {
    const names = refused.headers.map(({ name }) => name);
    const caveat = joinedNotes([headersUncompared(refused.headers, nearest), headerSources(refused.headers)], '');
    const refusals = [
      ...(refused.origin ? [say`来源 ${origin}`] : []),
      ...(refused.method ? [say`方法 ${method}`] : []),
      ...(names.length > 0 ? [say`请求头 ${list(names)}`] : []),
    ];
    const joined = refusals.flatMap((refusal, index) => (index === 0 ? refusal : ['、', ...refusal]));
    return inProtocol(found, {
      title: say`没有一条规则能完整允许来自 ${origin} 的 ${method} 请求`,
      cause: say`规则 ${nearest + 1} 最接近，但不允许${joined}。其他规则也各有不符，而 COS 只按一条规则判断，不会合并多条规则。`,
      remedy: say`把该来源、方法和所有请求头写进同一条规则。`,
      ...(caveat === null ? {} : { caveat }),
    });
  },
  'allow-list-unreadable': ({ field, value, rule, lines }) => {
    const header = field === 'allowedMethods' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    return {
      title:
        rule === null
          ? say`浏览器无法解析响应中的 ${header}`
          : say`规则 ${rule + 1} 中有一行无效，浏览器因此忽略整个 ${header}`,
      cause:
        rule === null || lines.length === 0
          ? say`${header} 的值是 ${value}，其中一项不是合法名称。浏览器因此忽略整个列表。`
          : say`规则 ${rule + 1} 的“${[consoleLabels.zh[field]]}”中的 ${list(lines.map(withInvisibleShown))} 不是合法名称。浏览器因此忽略整个列表。`,
      remedy: rule === null ? say`更正存储桶规则中不合法的那一行。` : say`更正规则 ${rule + 1} 的这一行。`,
    };
  },
  'rules-unknown': ({ stage, method, status, ...found }) =>
    inProtocol(found, {
      title:
        stage === 'preflight' ? say`存储桶拒绝了此 ${method} 请求的预检` : say`此 ${method} 请求的响应未允许此页面读取`,
      cause:
        stage === 'preflight'
          ? say`无论哪一项不符，COS 都返回 ${status}，浏览器看不出被拒绝的是来源、方法还是请求头。向存储桶逐项发送测试预检，或对照其跨域规则，即可判断。`
          : say`状态码是 ${status}，但没有 ${'Access-Control-Allow-Origin'}：没有规则同时匹配此来源和方法，或响应是为其他请求缓存的。对照存储桶的跨域规则即可判断。`,
      remedy: say`在下方粘贴存储桶的跨域规则。`,
    }),
  'configuration-differs': configurationDiffers,
  'answer-refused': ({ stage, status, failure: found }) => {
    const { fact, remedy } = unexplained(status);
    return {
      title: stage === 'preflight' ? say`预检请求的响应未通过浏览器检查` : say`响应被浏览器拦截，页面无法读取`,
      cause: say`${fact}${failure(found)}`,
      remedy,
    };
  },
};
