import { getHeader, type HeaderList } from '../../headers.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes base64, a character for each byte; `null` when the text is not base64.
 * https://www.rfc-editor.org/rfc/rfc4648#section-4
 */
function decodeBase64(text: string): string | null {
  let bits = 0;
  let held = 0;
  let decoded = '';
  for (const character of text.replace(/=+$/, '')) {
    const value = digits.indexOf(character);
    if (value === -1) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded += String.fromCharCode((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  return decoded;
}

/**
 * Reads from a request id when COS answered, in milliseconds since the epoch. The id is base64 of
 * `<hex unix seconds>_…`; any other gives `null`. https://cloud.tencent.com/document/product/436/7729
 */
export function requestIdTime(requestId: string): number | null {
  const seconds = /^([0-9a-f]{8})_/.exec(decodeBase64(requestId) ?? '')?.[1];
  return seconds === undefined ? null : Number.parseInt(seconds, 16) * 1000;
}

/** `Date` in milliseconds since the epoch; `null` when it is absent or no date. https://www.rfc-editor.org/rfc/rfc9110#name-date */
export function dateOf(headers: HeaderList): number | null {
  const date = getHeader(headers, 'Date');
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
}
