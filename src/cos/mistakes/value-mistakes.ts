import { isToken } from '../../headers.ts';
import { type CorsRule, isAllowableMethod } from '../cors-configuration.ts';
import { type AtValue, invisibleCharacter, isSeveral, valuesOf, visiblePart } from './mistaken-value.ts';

type HeaderField = 'allowedHeaders' | 'exposeHeaders';

/** What is wrong with a line of a rule, apart from mistakes that only origins can have. */
export type ValueMistake =
  | (AtValue & { readonly kind: 'invisible-character'; readonly character: string; readonly expected: string })
  | (AtValue & { readonly kind: 'surrounding-space'; readonly expected: string })
  | (AtValue & { readonly kind: 'several-values' })
  /** The same value again: `first` is the index of the earlier one. */
  | (AtValue & { readonly kind: 'duplicate-value'; readonly first: number })
  /** `expected` is the method in capitals if a rule can hold that, else `null`. */
  | (AtValue<'allowedMethods'> & { readonly kind: 'method-unknown'; readonly expected: string | null })
  | (AtValue<'exposeHeaders'> & { readonly kind: 'expose-wildcard' })
  | (AtValue<HeaderField> & { readonly kind: 'header-underscore' })
  | (AtValue<HeaderField> & { readonly kind: 'header-not-token' });

function unseen(at: AtValue): ValueMistake[] {
  const { value } = at;
  const expected = visiblePart(value);
  const character = invisibleCharacter(value);
  if (character !== null) return [{ kind: 'invisible-character', character, expected, ...at }];
  if (value !== expected) return [{ kind: 'surrounding-space', expected, ...at }];
  return isSeveral(expected) ? [{ kind: 'several-values', ...at }] : [];
}

function duplicates(values: readonly AtValue[]): ValueMistake[] {
  const first = new Map<string, number>();
  return values.flatMap((at): ValueMistake[] => {
    const isHeader = at.field === 'allowedHeaders' || at.field === 'exposeHeaders';
    const value = isHeader ? at.value.toLowerCase() : at.value;
    const earlier = first.get(value);
    if (earlier !== undefined) return [{ kind: 'duplicate-value', first: earlier, ...at }];
    first.set(value, at.index);
    return [];
  });
}

function ofMethod(at: AtValue<'allowedMethods'>): ValueMistake[] {
  const visible = visiblePart(at.value);
  if (isAllowableMethod(visible) || isSeveral(visible)) return [];
  const capitals = visible.toUpperCase();
  return [{ kind: 'method-unknown', expected: isAllowableMethod(capitals) ? capitals : null, ...at }];
}

function ofHeader(at: AtValue<HeaderField>): ValueMistake[] {
  const visible = visiblePart(at.value);
  if (visible === '' || isSeveral(visible)) return [];
  if (!isToken(visible)) return [{ kind: 'header-not-token', ...at }];
  return visible.includes('_') ? [{ kind: 'header-underscore', ...at }] : [];
}

/** Finds every `ValueMistake` of a rule. https://cloud.tencent.com/document/product/436/13318 */
export function findValueMistakes(rule: CorsRule, index: number): ValueMistake[] {
  const methods = valuesOf(rule, index, 'allowedMethods');
  const allowed = valuesOf(rule, index, 'allowedHeaders');
  const exposed = valuesOf(rule, index, 'exposeHeaders');
  const fields: readonly (readonly AtValue[])[] = [valuesOf(rule, index, 'allowedOrigins'), methods, allowed, exposed];
  return [
    ...fields.flatMap((values) => [...values.flatMap(unseen), ...duplicates(values)]),
    ...methods.flatMap(ofMethod),
    ...[...allowed, ...exposed].flatMap(ofHeader),
    ...exposed.filter(({ value }) => value.includes('*')).map((at) => ({ kind: 'expose-wildcard', ...at }) as const),
  ];
}
