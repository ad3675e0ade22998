import type { ContradictedHeader } from '../../contradicted-headers.ts';
import type { ConfigurationDiffers, Suspect } from '../../diagnoses/configuration-differs.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { lacking } from './cdn.ts';
import { longList } from './list.ts';

const suspected: Readonly<Record<Suspect, string>> = {
  cdn: '响应来自 CDN 或代理',
  'other-endpoint': '此域名不使用存储桶的跨域规则',
  assumption: 'COS 的实际行为与诊断所依据的假设不符',
  'not-saved': '这些规则未在控制台保存，或尚未生效',
  'newer-rules': '存储桶的规则之后又被修改过',
  stored: '响应是浏览器缓存的旧响应',
  'another-bucket': '这些规则属于另一个存储桶',
};

/** Why the known rules may not be those that a response came from. */
export function suspicion(suspects: readonly Suspect[]): Phrase {
  return [`可能的原因：${suspects.map((suspect) => suspected[suspect]).join('；')}。`];
}

/** How a response departs from what the rules give. */
function departure({ header, missing, extra }: ContradictedHeader): Phrase {
  if (extra.length === 0) return say`按这些规则，${header} 应包含 ${longList(missing)}，而响应中没有。`;
  return missing.length === 0
    ? say`响应的 ${header} 包含 ${longList(extra)}，而这些规则不会返回。`
    : say`响应的 ${header} 包含 ${longList(extra)}，而按这些规则应为 ${longList(missing)}。`;
}

function title({ recorded, simulated, headers: [first], breaks }: ConfigurationDiffers): Phrase {
  if (breaks) return say`页面读不到所上传分块的 ${'ETag'}，而按此处保存的规则应能读取`;
  if (recorded === 'success' && simulated !== 'success') return say`页面能读取此响应，但按此处保存的规则应被拦截`;
  return first === undefined
    ? say`存储桶的实际响应与此处保存的规则不符`
    : say`响应的 ${first.header} 与此处保存的规则不符`;
}

function expected({ recorded, simulated, headers: [first], lack }: ConfigurationDiffers): Phrase {
  if (lack !== null) return lacking(lack);
  if (recorded === 'success' && simulated !== 'success') return say`按这些规则，浏览器应拦截此响应。`;
  if (first !== undefined) return departure(first);
  return simulated === 'success' ? say`按这些规则，此请求应能通过。` : say`按这些规则，响应应有所不同。`;
}

export function configurationDiffers(found: ConfigurationDiffers): DiagnosisText {
  return {
    title: title(found),
    cause: say`${expected(found)}${suspicion(found.suspects)}`,
    remedy: found.suspects.includes('stored')
      ? say`在开发者工具中停用缓存后重试请求，如果响应不变，从控制台重新复制规则并粘贴到此处。`
      : say`从控制台重新复制规则并粘贴到此处，然后重试请求。`,
  };
}
