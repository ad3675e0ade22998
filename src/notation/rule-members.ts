import { Refusal } from './configuration-problem.ts';
import { divided } from './divided.ts';
import type { Member } from './languages/value.ts';
import { refuseServiceOf } from './other-service.ts';
import { excerptAt, placeAt, shortened } from './place.ts';
import { isNamed } from './rule-fields.ts';

/** The names within `allowed` that Cloudflare's interface for R2 has. */
const allowed: ReadonlyMap<string, string> = new Map([
  ['origins', 'AllowedOrigins'],
  ['methods', 'AllowedMethods'],
  ['headers', 'AllowedHeaders'],
]);

/**
 * The members of a rule in COS's arrangement: without `ResponseVary`, which is the bucket's, and with those within
 * `allowed`, as R2 has them, beside the others. Azure's have commas between their values, and say which service they
 * are for.
 */
export function membersOfRule(members: readonly Member[]): readonly Member[] {
  const isOfAzure = members.some(({ key }) => /^maxAgeInSeconds$/i.test(key));
  return members.flatMap((member) => {
    if (isNamed(member.key, 'ResponseVary')) return [];
    if (isOfAzure) return member.key === 'Service' ? [] : [{ ...member, value: divided(member.key, member.value) }];
    if (member.key !== 'allowed' || member.value.kind !== 'object') return [member];
    return member.value.members.map((each) => ({ ...each, key: allowed.get(each.key) ?? each.key }));
  });
}

/** Throws a `Refusal` of a name that no rule of COS has: another service's, unknown, or computed, which is empty. */
export function refuseName(text: string, name: string, offset: number, members: readonly Member[]): never {
  if (name === '') {
    const found = excerptAt(text, offset);
    throw new Refusal({ kind: 'computed-value', name: 'CORSRule', found, ...placeAt(text, offset) });
  }
  refuseServiceOf(text, members);
  throw new Refusal({ kind: 'unknown-name', name: shortened(name), ...placeAt(text, offset) });
}
