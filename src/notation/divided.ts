import type { Literal } from './languages/value.ts';
import { ruleField, singleFields } from './rule-fields.ts';

/** Divides a value with commas, as in `AllowedMethods: GET, PUT`, where a rule has a list. Each part has its place. */
export function divided(name: string, value: Literal): Literal {
  const field = ruleField(name);
  if (field === null || singleFields.has(field) || value.kind !== 'string' || !value.value.includes(',')) return value;
  const { offset, end, value: whole } = value;
  // One quote on each side, or none: what has escapes or goes over lines has no places of its own within.
  const quote = (end - offset - whole.length) / 2;
  const items = [...whole.matchAll(/[^,]+/g)].flatMap(({ 0: part, index }): Literal[] => {
    const item = part.trim();
    if (item === '') return [];
    const start = quote === 0 || quote === 1 ? offset + quote + index + part.indexOf(item) : offset;
    return [{ kind: 'string', value: item, offset: start, end: start + item.length }];
  });
  return { kind: 'list', items, offset, end };
}
