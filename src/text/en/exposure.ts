import { say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';

/** What a library does that cannot read `Accept-Ranges`; nothing where that is not among the names. */
export function rangesCaveat(names: readonly string[]): Pick<DiagnosisText, 'caveat'> {
  if (!names.includes('Accept-Ranges')) return {};
  const caveat = say`Libraries that read a file in ranges, such as zip.js and pdf.js, need ${'Accept-Ranges'} as well as ${'Content-Range'}: without it they fail or load the whole file.`;
  return { caveat };
}
