import type { CorsRule } from '../cors-configuration.ts';

interface AtMaxAge {
  readonly rule: number;
  readonly field: 'maxAgeSeconds';
  readonly value: string;
}

/** What is wrong with a `MaxAgeSeconds`. COS documents neither whether it takes 0 nor where its limit is. */
export type MaxAgeMistake = AtMaxAge &
  (
    | { readonly kind: 'max-age-not-whole' }
    | { readonly kind: 'max-age-negative' }
    | { readonly kind: 'max-age-zero' }
    /** The value does not fit into 31 bits. */
    | { readonly kind: 'max-age-too-large'; readonly limit: number }
  );

const largest = 2 ** 31 - 1;

/**
 * Finds what is wrong with the Max-Age of a rule: one mistake at most.
 * https://cloud.tencent.com/document/product/436/8279
 */
export function findMaxAgeMistakes({ maxAgeSeconds }: CorsRule, rule: number): MaxAgeMistake[] {
  if (maxAgeSeconds === undefined) return [];
  const at = { rule, field: 'maxAgeSeconds', value: String(maxAgeSeconds) } as const;
  if (!Number.isInteger(maxAgeSeconds)) return [{ kind: 'max-age-not-whole', ...at }];
  if (maxAgeSeconds < 0) return [{ kind: 'max-age-negative', ...at }];
  if (maxAgeSeconds === 0) return [{ kind: 'max-age-zero', ...at }];
  return maxAgeSeconds > largest ? [{ kind: 'max-age-too-large', limit: largest, ...at }] : [];
}
