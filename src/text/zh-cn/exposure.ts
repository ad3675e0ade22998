import { say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';

/** What a library does that cannot read `Accept-Ranges`; nothing where that is not among the names. */
export function rangesCaveat(names: readonly string[]): Pick<DiagnosisText, 'caveat'> {
  if (!names.includes('Accept-Ranges')) return {};
  const caveat = say`zip.js、pdf.js 等按范围读取文件的库除 ${'Content-Range'} 外还需读取 ${'Accept-Ranges'}：读不到时会报错，或改为下载整个文件。`;
  return { caveat };
}
