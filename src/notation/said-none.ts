import { isTableHead } from './console-table.ts';

/**
 * Matches what tools print for a bucket without CORS rules: `s3cmd info`, the errors of COS, its SDKs and S3's command
 * line, `mc cors get`, and the console's empty list.
 */
const none =
  /^[^\S\n]*CORS:[^\S\n]*(?:none|\[\])[^\S\n]*$|\bNoSuchCORSConfiguration\b|\bCORS configuration does not exist\b/im;
/** Matches what the console's list says below its head when it has no row. */
const noRow = /^(?:暂无数据|暂无规则|No data(?: yet| available)?)$/i;

/** Whether a text without rules says that the bucket has none. */
export function saysNone(text: string): boolean {
  if (/ \(object\):[^\S\n]*$/m.test(text)) return false;
  if (none.test(text)) return true;
  const lines = text.trim().split('\n');
  return lines.length === 2 && isTableHead(lines[0] ?? '') && noRow.test(lines[1]?.trim() ?? '');
}
