import { getHeader, type HeaderList } from '../../headers.ts';
import { allowableMethods, isAllowableMethod } from '../cors-configuration.ts';

/** Something in an answer that COS never gives, so that somebody else wrote it. */
export type ForeignSign =
  | { readonly kind: 'allow-origin-on-refusal'; readonly value: string }
  | { readonly kind: 'wildcard-with-allow-credentials' }
  | { readonly kind: 'unknown-methods'; readonly methods: readonly string[] }
  | { readonly kind: 'wildcard-in-list'; readonly header: string };

const lists = ['Access-Control-Allow-Methods', 'Access-Control-Expose-Headers'];

function itemsOf(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

const knownMethods = new RegExp(`^[\\s,]*(?:(?:${allowableMethods.join('|')}|\\*)\\s*(?:,[\\s,]*|$))*$`, 'i');

function unknownMethods(value: string): string[] {
  if (knownMethods.test(value)) return [];
  return itemsOf(value).filter((method) => method !== '*' && !isAllowableMethod(method.toUpperCase()));
}

/**
 * Finds the signs that an answer's CORS headers are not COS's own. COS gives a refused preflight none, never sends
 * Allow-Credentials with `*`, and its rules hold only five methods and no `*` in Expose-Headers.
 * https://cloud.tencent.com/document/product/436/8288
 */
export function foreignSigns(headers: HeaderList, status: number, isPreflight: boolean): ForeignSign[] {
  const allowOrigin = getHeader(headers, 'Access-Control-Allow-Origin');
  if (allowOrigin === null) return [];
  const signs: ForeignSign[] = [];
  if (isPreflight && status === 403) signs.push({ kind: 'allow-origin-on-refusal', value: allowOrigin });
  if (allowOrigin === '*' && getHeader(headers, 'Access-Control-Allow-Credentials') === 'true') {
    signs.push({ kind: 'wildcard-with-allow-credentials' });
  }
  const methods = unknownMethods(getHeader(headers, 'Access-Control-Allow-Methods') ?? '');
  if (methods.length > 0) signs.push({ kind: 'unknown-methods', methods });
  const starred = lists.find((name) => {
    const value = getHeader(headers, name) ?? '';
    return value.includes('*') && itemsOf(value).includes('*');
  });
  if (starred !== undefined) signs.push({ kind: 'wildcard-in-list', header: starred });
  return signs;
}
