import type { Header, HeaderList } from '../../../src/headers.ts';
import { hosts } from './hosts.ts';
import type { ScriptedAnswer } from './scenario.ts';

export const origin = `https://${hosts.app}`;

const fromCos: HeaderList = [
  ['Server', 'tencent-cos'],
  ['x-cos-request-id', 'NjVhYmNkZWZfMTIzNDU2'],
];

/** An answer of COS's own. */
export function cos(status: number, headers: HeaderList = [], body = ''): ScriptedAnswer {
  return { status, headers: [...fromCos, ...headers], body };
}

/** One of COS's errors. https://cloud.tencent.com/document/product/436/7730 */
export function cosError(status: number, code: string, headers: HeaderList = []): ScriptedAnswer {
  const body = `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code></Error>`;
  return cos(status, [['Content-Type', 'application/xml'], ...headers], body);
}

export const allowOrigin = (value: string = origin): Header => ['Access-Control-Allow-Origin', value];
export const allowMethods = (value: string): Header => ['Access-Control-Allow-Methods', value];
export const allowHeaders = (value: string): Header => ['Access-Control-Allow-Headers', value];
export const allowCredentials = (value = 'true'): Header => ['Access-Control-Allow-Credentials', value];

/** COS's answer to every preflight that no rule allows. */
export const refused = cosError(403, 'AccessForbidden');

/** A preflight that passes, for PUT and whatever headers the scenarios send; not kept by the browser. */
export const preflight = cos(200, [
  allowOrigin(),
  allowMethods('PUT,GET,POST,HEAD,DELETE'),
  allowHeaders('authorization,content-type,x-cos-meta-a,x-cos-meta-b'),
  ['Access-Control-Max-Age', '0'],
]);

/** A good answer that the page may read. */
export const allowed = cos(200, [allowOrigin(), ['ETag', '"0cc1"']], 'ok');

/** A good answer without a word on CORS. */
export const silent = cos(200, [['ETag', '"0cc1"']], 'ok');

export const held = (answer: ScriptedAnswer): ScriptedAnswer => ({ ...answer, held: true });
export const reset: ScriptedAnswer = { status: 0, ending: 'reset' };
export const redirect = (status: number, location: string, headers: HeaderList = []): ScriptedAnswer =>
  cos(status, [['Location', location], ...headers]);
