import type { CosError } from '../../src/exchange.ts';
import { type Fields, numberOf, textOf } from './fields.ts';

/** In characters. COS's error documents are shorter. */
const longestDocument = 8192;

function bodyOf({ text, encoding }: Fields): string | null {
  const body = textOf(text)?.slice(0, longestDocument) ?? null;
  if (body === null || encoding !== 'base64') return body;
  try {
    return atob(body.slice(0, body.length - (body.length % 4)));
  } catch {
    return null;
  }
}

/** Whether a message is plain words. One that quotes the request has digits, signs or an endless word in it. */
function isPlain(message: string): boolean {
  return message.split(/[ ,.;:'-]+/).every((word) => /^[A-Za-z]{0,20}$/.test(word));
}

/**
 * The `Code` and `Message` of COS's error document in a response's `content`; `null` for any other. The other elements
 * are not read: they hold keys, tokens and what was signed. A message that quotes the request is left empty.
 * https://cloud.tencent.com/document/product/436/7730
 */
export function cosErrorIn(status: number, content: Fields): CosError | null {
  const body = status >= 400 && (numberOf(content.size) ?? 0) <= 2 * longestDocument ? bodyOf(content) : null;
  if (body === null || !/<Error>/.test(body)) return null;
  const code = /<Code>([A-Za-z0-9.]{1,64})<\/Code>/.exec(body)?.[1];
  const message = /<Message>([^<]{0,256})<\/Message>/.exec(body)?.[1] ?? '';
  return code === undefined ? null : { code, message: isPlain(message) ? message : '' };
}
