import { allowableMethods } from '../../cos/cors-configuration.ts';
import type { RulesNotHeld } from '../../diagnoses/rules-not-held.ts';
import { codes, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';

/** The text on rules of which COS holds none. */
export function rulesNotHeld({ rule, line, others }: RulesNotHeld): DiagnosisText {
  return {
    title: say`COS 不接受这些规则：规则不支持方法 ${line}`,
    cause: say`规则 ${rule + 1} 列出了 ${line}，而规则中的方法只能是 ${codes(allowableMethods, '、')}。只要有一个其他方法，COS 就会拒绝整份配置，因此这些规则都没有生效。`,
    remedy: others
      ? say`从规则 ${rule + 1} 的“操作 Methods”中去掉 ${line}，然后重新保存全部规则。`
      : say`在规则 ${rule + 1} 的“操作 Methods”中把 ${line} 改为页面使用的方法，然后重新保存全部规则。`,
  };
}
