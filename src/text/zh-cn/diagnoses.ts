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

function listOrNone(values: readonly string[]): Phrase {
  return values.length === 0 ? say`空` : list(values);
}

function refusedRemedy(status: number): Phrase {
  if (status >= 500) return say`重新发起请求：服务器自身出现了错误。`;
  return say`COS 不会根据规则给出这样的响应：检查页面与存储桶之间的环节。`;
}

export const diagnoses: DiagnosisTexts = {
  ...elsewhere,
  ...hosts,
  ...downloads,
  ...network,
  ...hints,
  'no-configuration': ({ origin, method, ...found }) =>
    inProtocol(found, {
      title: say`存储桶没有任何跨域规则`,
      cause: say`没有规则时，COS 拒绝所有预检请求，也不返回 ${'Access-Control-Allow-Origin'}。${origin} 请求的方法是 ${method}。`,
      remedy: say`为此页面添加一条规则。`,
    }),
  'origin-not-allowed': ({ origin, nearest, allowed, uncompared, ...found }) =>
    inProtocol(found, {
      title: originTitle(origin, nearest),
      cause:
        nearest === null
          ? say`规则允许的来源是 ${listOrNone(allowed.map(withInvisibleShown))}。页面的来源是 ${origin}。`
          : originNearMiss(origin, nearest),
      remedy: /^https?:/.test(origin)
        ? say`将 ${origin} 添加到对应规则的“来源 Origin”中。`
        : say`从 ${'http'} 或 ${'https'} 来源提供页面：除 ${'*'} 外，尚不知有哪一行能允许 ${origin}。`,
      ...(uncompared ? { caveat: originsUncompared } : {}),
    }),
  'method-not-allowed': methodNotAllowed,
  'rules-not-held': rulesNotHeld,
  'header-not-allowed': ({ headers, rule, allowed, protocol }) => {
    const holds =
      allowed.length === 0
        ? say`它的 Allow-Headers 为空。`
        : say`它的 Allow-Headers 是 ${listOrNone(allowed.map(withInvisibleShown))}。`;
    const nearMiss = headerNearMiss(headers);
    const caveat = joinedNotes([headersUncompared(headers, rule), headerSources(headers)], '');
    return {
      title: headerTitle(headers, rule, titleList(headers.map(({ name }) => name))),
      cause:
        nearMiss === null
          ? say`${holds}预检请求中只要有一个头部未列出就会被拒绝；对此来源和方法，其他规则也不能允许全部头部。`
          : say`${holds}${nearMiss}`,
      remedy:
        protocol === undefined
          ? say`在对应规则的 Allow-Headers 中逐行添加 ${longList(headers.map(({ name }) => name))}。`
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
      title: say`没有任何一条规则能单独允许 ${origin} 的 ${method}`,
      cause: say`规则 ${nearest + 1} 最接近，但不允许${joined}。其他规则也各有不符，而 COS 只按一条规则判断，不会合并多条规则。`,
      remedy: say`让同一条规则允许该来源、该方法和所有请求头。`,
      ...(caveat === null ? {} : { caveat }),
    });
  },
  'allow-list-unreadable': ({ field, value, rule, lines }) => {
    const header = field === 'allowedMethods' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    return {
      title: rule === null ? say`浏览器无法读取响应的 ${header}` : say`规则 ${rule + 1} 中的一行使其整个响应无法读取`,
      cause:
        lines.length === 0
          ? say`${header} 的值是 ${value}，其中一项不是合法名称。浏览器因此忽略整个列表。`
          : say`它的“${[consoleLabels.zh[field]]}”中的 ${list(lines.map(withInvisibleShown))} 不是合法名称。浏览器因此忽略整个列表。`,
      remedy: rule === null ? say`更正存储桶规则中不是合法名称的那一行。` : say`更正规则 ${rule + 1} 的这一行。`,
      ...(rule === null ? {} : { alternative: say`也可以直接更正规则 ${rule + 1} 的这一行，无需新增规则。` }),
    };
  },
  'rules-unknown': ({ stage, method, status, ...found }) =>
    inProtocol(found, {
      title: stage === 'preflight' ? say`存储桶拒绝了此页面的 ${method}` : say`对 ${method} 的响应不允许此页面`,
      cause:
        stage === 'preflight'
          ? say`无论原因如何，COS 都返回 ${status}，浏览器无法区分被拒绝的是来源、方法还是请求头。逐项再次询问，存储桶的响应即可说明是哪一项。`
          : say`状态码是 ${status}，但没有 ${'Access-Control-Allow-Origin'}：没有规则同时匹配此来源和此方法，或者响应来自为其他请求建立的缓存。存储桶的规则可以说明是哪一种。`,
      remedy: say`在下方粘贴存储桶的跨域规则。`,
    }),
  'configuration-differs': configurationDiffers,
  'answer-refused': ({ stage, status, failure: found }) => ({
    title: stage === 'preflight' ? say`浏览器没有接受预检请求的响应` : say`浏览器没有把响应交给页面`,
    cause: say`响应（${status}）不允许此页面。${failure(found)}`,
    remedy: refusedRemedy(status),
  }),
};
