import { allowableMethods } from '../../cos/cors-configuration.ts';
import type { MethodNotAllowed } from '../../diagnoses/method-not-allowed.ts';
import { codes, differing, type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { inProtocol } from './header-sources.ts';

const known = codes(allowableMethods, '、');

function listed(methods: readonly string[]): Phrase {
  return methods.length === 0 ? say`规则没有列出任何方法。` : say`规则允许的方法是 ${codes(methods, '、')}。`;
}

function cause({ method, reason, nearest, allowed, allowable, unheld }: MethodNotAllowed): Phrase {
  switch (reason) {
    case 'options':
      return say`页面直接发送了预检请求专用的 ${method}，而规则不支持它。规则只支持 ${known}。`;
    case 'letter-case':
      return allowable && nearest !== null
        ? say`规则 ${nearest.rule + 1} 中写的是 ${nearest.configured}，而浏览器发送的是大写的 ${method}。`
        : say`浏览器按页面的写法发送 ${method}，不改变大小写。规则只支持 ${known}，${method} 和 ${method.toUpperCase()} 都不支持。`;
    case 'not-held':
      return unheld === undefined
        ? say`${listed(allowed)}页面使用的方法是 ${method}。`
        : say`规则 ${unheld.rule + 1} 列出了 ${unheld.line}，而规则中的方法只能是 ${known}。只要有一个其他方法，COS 就会拒绝整份配置，因此这些规则都没有生效。`;
    case 'head-is-not-get':
      return say`${listed(allowed)}页面使用的方法是 ${method}；允许 ${'GET'} 不等于允许 ${method}。`;
    case 'never-allowable':
      return say`COS 规则只支持 ${known}。页面使用的方法是 ${method}。`;
    case 'not-listed':
      return say`${listed(allowed)}页面使用的方法是 ${method}。`;
  }
}

function title({ method, nearest, allowable, unheld }: MethodNotAllowed): Phrase {
  if (!allowable) return say`COS 规则不支持 ${method}`;
  if (unheld !== undefined) return say`没有规则允许 ${method}，而 ${unheld.line} 不是 COS 支持的方法`;
  if (nearest === null) return say`没有规则允许 ${method}`;
  const { configured } = nearest;
  return say`没有规则允许 ${differing(method, configured)}，但有规则列出了 ${differing(configured, method)}`;
}

/** The text on a method that no rule allows, with a cause for each reason. */
export function methodNotAllowed(diagnosis: MethodNotAllowed): DiagnosisText {
  const { method, reason, allowable, unheld } = diagnosis;
  return inProtocol(diagnosis, {
    title: title(diagnosis),
    cause: cause(diagnosis),
    remedy: allowable
      ? unheld !== undefined
        ? say`在规则 ${unheld.rule + 1} 的“操作 Methods”中把 ${unheld.line} 改为 ${method}，然后重新保存全部规则。`
        : say`在对应规则的“操作 Methods”中勾选 ${method}。`
      : reason === 'options'
        ? say`不在页面代码中发送 ${method}，需要预检时浏览器会自动发送。`
        : say`改用 ${known} 之一发送此请求。`,
  });
}
