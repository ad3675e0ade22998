import type { ContradictedHeader } from '../../contradicted-headers.ts';
import type { ConfigurationDiffers, Suspect } from '../../diagnoses/configuration-differs.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { lacking } from './cdn.ts';
import { longList } from './list.ts';

const suspected: Readonly<Record<Suspect, string>> = {
  cdn: '响应由 CDN 或代理给出',
  'other-endpoint': '此域名不按存储桶的规则应答',
  assumption: 'COS 的实际行为与此处的假设不同',
  'not-saved': '这些规则没有在控制台保存或尚未生效',
  'newer-rules': '存储桶已有更新的规则',
  stored: '浏览器返回了更早缓存的响应',
  'another-bucket': '这些规则属于另一个存储桶',
};

/** Why the known rules may not be those that an answer came from. */
export function suspicion(suspects: readonly Suspect[]): Phrase {
  return [`可能的原因：${suspects.map((suspect) => suspected[suspect]).join('，或')}。`];
}

/** How an answer departs from what the rules give. */
function departure({ header, missing, extra }: ContradictedHeader): Phrase {
  if (extra.length === 0) return say`按已知规则，${header} 应含 ${longList(missing)}，而响应中没有。`;
  return missing.length === 0
    ? say`响应的 ${header} 含 ${longList(extra)}，而已知规则不会返回。`
    : say`响应的 ${header} 含 ${longList(extra)}，而按已知规则应为 ${longList(missing)}。`;
}

function title({ recorded, simulated, headers: [first], breaks }: ConfigurationDiffers): Phrase {
  if (breaks) return say`页面读不到所上传分块的 ${'ETag'}，而已知规则已暴露它`;
  if (recorded === 'success' && simulated !== 'success') return say`页面可以读取此响应，而已知的规则会拒绝`;
  return first === undefined
    ? say`存储桶的响应与已知规则应给出的响应不一致`
    : say`响应的 ${first.header} 与已知规则不一致`;
}

function expected({ recorded, simulated, headers: [first], lack }: ConfigurationDiffers): Phrase {
  if (lack !== null) return lacking(lack);
  if (recorded === 'success' && simulated !== 'success') return say`按这些规则，浏览器应当拦截它。`;
  if (first !== undefined) return departure(first);
  return simulated === 'success' ? say`按这些规则，此请求应当通过。` : say`按这些规则，应当收到不同的响应。`;
}

export function configurationDiffers(found: ConfigurationDiffers): DiagnosisText {
  return {
    title: title(found),
    cause: say`${expected(found)}${suspicion(found.suspects)}`,
    remedy: found.suspects.includes('stored')
      ? say`在开发者工具中停用缓存后重试请求，如果仍然失败，再从控制台复制规则并粘贴到此处。`
      : say`重新从控制台复制规则并粘贴到此处，然后重试请求。`,
  };
}
