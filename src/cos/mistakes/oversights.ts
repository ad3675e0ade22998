import type { CorsRule } from '../cors-configuration.ts';
import { isForEverybody } from '../edits/admit.ts';
import { type PreparedPattern, preparePattern } from '../prepared-pattern.ts';
import { type AtValue, valuesOf } from './mistaken-value.ts';

type AtOrigin = AtValue<'allowedOrigins'>;

/** What works, and opens more than is easily seen. */
export type Oversight = AtOrigin &
  (
    | { readonly kind: 'writes-from-anywhere'; readonly methods: readonly string[] }
    /** `https://*a.com`: `example` is a stranger's origin that it allows too. */
    | { readonly kind: 'matches-other-hosts'; readonly example: string }
    /** The same host without and with TLS: `secure` is the other line. */
    | { readonly kind: 'http-beside-https'; readonly secure: string }
    /** Which of the two answers a page that both allow is not documented. */
    | { readonly kind: 'wildcard-beside-origins' }
  );

const writing = ['PUT', 'POST', 'DELETE'];

/** A name that can be registered, such as `a.com` or `a.com.cn`: one with more labels lies in somebody's own domain. */
const registrable = /^[a-z\d-]+\.(?:(?:com|net|org|gov|edu|ac|co)\.)?[a-z\d-]+(?::\d*)?$/i;

/** A stranger's origin that a pattern allows because its `*` stands inside a name, or behind it; else `null`. */
function strangerOf(pattern: PreparedPattern): string | null {
  const { head, tail } = pattern;
  if (tail === null) return null;
  const inHost = /^https?:\/\//i.test(head);
  if (inHost && registrable.test(tail)) return `${head}evil${tail}`;
  if (inHost && tail === '' && !/:$|\/$/.test(head)) return `${head}${head.endsWith('.') ? '' : '.'}evil.com`;
  return null;
}

function isLocal(origin: string): boolean {
  return /^http:\/\/(?:localhost|127\.|\[::1\])/.test(origin);
}

/** What of the origins of a rule is more open than is easily seen. */
export function findOversights(rule: CorsRule, index: number): Oversight[] {
  const listed = new Set(rule.allowedOrigins);
  const methods = rule.allowedMethods.filter((method) => writing.includes(method));
  return valuesOf(rule, index, 'allowedOrigins').flatMap((at): Oversight[] => {
    const { value } = at;
    const pattern = preparePattern(value);
    if (pattern === null) return [];
    const found: Oversight[] = [];
    const example = strangerOf(pattern);
    if (example !== null) found.push({ kind: 'matches-other-hosts', example, ...at });
    else if (methods.length > 0 && isForEverybody(value)) found.push({ kind: 'writes-from-anywhere', methods, ...at });
    const secure = value.replace(/^http:/, 'https:');
    if (secure !== value && listed.has(secure) && !isLocal(value))
      found.push({ kind: 'http-beside-https', secure, ...at });
    if (value === '*' && listed.size > 1) found.push({ kind: 'wildcard-beside-origins', ...at });
    return found;
  });
}
