import { getHeader, type HeaderList } from '../../headers.ts';
import { allowableMethods } from '../cors-configuration.ts';

/** What an answer holds that COS gives under no rule; somebody else wrote it. */
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

/** The methods of a list that no rule can hold. */
function unknownMethods(value: string): string[] {
  if (knownMethods.test(value)) return [];
  return itemsOf(value).filter(
    (method) => method !== '*' && !allowableMethods.some((each) => each === method.toUpperCase()),
  );
}

/**
 * The signs that CORS headers of an answer are not COS's own. A refused preflight carries none; `*` comes without leave
 * for credentials; a rule holds some of five methods, and no `*` in Expose-Headers. https://cloud.tencent.com/document/product/436/8288
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
