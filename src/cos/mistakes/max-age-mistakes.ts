import type { CorsRule } from '../cors-configuration.ts';

interface AtMaxAge {
  readonly rule: number;
  readonly field: 'maxAgeSeconds';
  readonly value: string;
}

/** Why a `MaxAgeSeconds` is no positive whole number. Whether COS takes 0, and where its limit is, is not documented. */
export type MaxAgeMistake = AtMaxAge &
  (
    | { readonly kind: 'max-age-not-whole' }
    | { readonly kind: 'max-age-negative' }
    | { readonly kind: 'max-age-zero' }
    /** Beyond what 32 bits hold. */
    | { readonly kind: 'max-age-too-large'; readonly limit: number }
  );

const largest = 2 ** 31 - 1;

/** What is wrong with the Max-Age of a rule. https://cloud.tencent.com/document/product/436/8279 */
export function findMaxAgeMistakes({ maxAgeSeconds }: CorsRule, rule: number): MaxAgeMistake[] {
  if (maxAgeSeconds === undefined) return [];
  const at = { rule, field: 'maxAgeSeconds', value: String(maxAgeSeconds) } as const;
  if (!Number.isInteger(maxAgeSeconds)) return [{ kind: 'max-age-not-whole', ...at }];
  if (maxAgeSeconds < 0) return [{ kind: 'max-age-negative', ...at }];
  if (maxAgeSeconds === 0) return [{ kind: 'max-age-zero', ...at }];
  return maxAgeSeconds > largest ? [{ kind: 'max-age-too-large', limit: largest, ...at }] : [];
}
