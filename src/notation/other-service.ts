import { Refusal } from './configuration-problem.ts';
import type { Literal, Member } from './languages/value.ts';
import { placeAt, shortened } from './place.ts';
import type { OtherService } from './refused-text.ts';

/** The names that tell a service, in lower case and without `_` and `-`. All of a row are there. */
const signs: readonly (readonly [OtherService, readonly string[]])[] = [
  ['b2', ['allowedoperations']],
  ['b2', ['corsrulename']],
  ['cloudfront', ['accesscontrolalloworigins']],
  ['api-gateway', ['alloworigins']],
  ['api-gateway', ['allowmethods']],
  ['express', ['optionssuccessstatus']],
  ['express', ['preflightcontinue']],
  ['express', ['origin', 'methods']],
  ['express', ['origin', 'credentials']],
  ['express', ['origin', 'allowedheaders']],
  ['gcs', ['responseheader']],
  ['gcs', ['origin', 'method']],
];

const plain = (name: string) => name.toLowerCase().replace(/[_-]/g, '');

/** Throws a `Refusal` if an object's members are those of another service's CORS settings. */
export function refuseServiceOf(text: string, members: readonly Member[]): void {
  const names = new Map(members.map((member) => [plain(member.key), member]));
  const [service, wanted = []] = signs.find(([, each]) => each.every((name) => names.has(name))) ?? [];
  const telling = names.get(wanted.at(-1) ?? '');
  if (service === undefined || telling === undefined) return;
  const found = shortened(telling.key);
  throw new Refusal({ kind: 'other-service', service, found, ...placeAt(text, telling.offset) });
}

/** Throws a `Refusal` if a value, however deep, holds another service's CORS settings. */
export function refuseOtherService(text: string, value: Literal, seen: Set<Literal> = new Set()): void {
  if (seen.has(value)) return;
  seen.add(value);
  if (value.kind === 'list') for (const item of value.items) refuseOtherService(text, item, seen);
  if (value.kind !== 'object') return;
  refuseServiceOf(text, value.members);
  for (const member of value.members) refuseOtherService(text, member.value, seen);
}
