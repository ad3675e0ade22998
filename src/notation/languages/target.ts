import { append, type Code, makeList, makeObject, memberOf, replacing, setMember } from './code.ts';
import type { ObjectValue, Value } from './value.ts';

/** A variable, or a member of `holder`, which is what the target `of` had for a value. */
export interface Target {
  readonly of: Target | null;
  readonly holder: Value | null;
  readonly key: string;
  readonly offset: number;
  /** How many members deep it is. */
  readonly depth: number;
}

const mostDepth = 5;
/** How many members an array has that is copied. A rule has six. */
const mostCopied = 20;
const setting = /^(?:set|with|m)_?(?=\p{Lu})|^(?:set|with|m)_(?=\p{L})/u;

/** The key that a member or a method stands for: `setAllowedOrigins` sets `AllowedOrigins`. */
export function keyOf(name: string): string {
  return name.replace(setting, '');
}

/** Whether a method's name says that it sets a member. */
export function isSetter(name: string): boolean {
  return setting.test(name);
}

/** A variable that may get a value. */
export function variable(key: string, offset: number): Target {
  return { of: null, holder: null, key, offset, depth: 0 };
}

/** A member of a value that may get one itself. */
export function memberTarget(holder: Value, of: Target | null, key: string, offset: number): Target {
  return { of, holder, key, offset, depth: (of?.depth ?? 0) + 1 };
}

/** The key that a literal in brackets is; `null` for what only running the code would tell. */
export function indexOf(value: Value): string | null {
  return value.kind === 'string' || value.kind === 'number' ? String(value.value) : null;
}

/** What a target has for a value by now; `undefined` when the code gave it none. */
export function currentOf(code: Code, { holder, key }: Target): Value | undefined {
  if (holder?.kind === 'list') return /^\d+$/.test(key) ? holder.items[Number(key)] : undefined;
  return holder === null ? code.variables.get(key) : memberOf(holder, keyOf(key));
}

/** An object to change: a copy, if the language puts a copy of a variable's array into others. */
function ownOf(code: Code, of: Target | null, object: ObjectValue): ObjectValue {
  const isAnothers = of?.holder === null && code.variables.get(of.key) === object && code.held.has(object);
  if (code.language.copies !== true || !isAnothers || of === null || object.members.length > mostCopied) return object;
  const copy = makeObject(
    code,
    object.offset,
    object.members.map((member) => ({ ...member })),
  );
  code.variables.set(of.key, copy);
  return copy;
}

/** The object that a target is a member of. If the code did not make it, as in an excerpt, it is made now. */
export function objectOf(code: Code, { of, holder, offset }: Target): ObjectValue | null {
  if (holder?.kind === 'object') return ownOf(code, of, holder);
  if (holder?.kind !== 'word' || of === null || of.depth > mostDepth) return null;
  const current = currentOf(code, of);
  if (current !== undefined) return current.kind === 'object' ? current : null;
  const made = makeObject(code, offset, []);
  assign(code, of, made);
  return made;
}

/** Gives an item of a list a value; whether the target is one. Without an index, the item is a new one. */
function assignItem(code: Code, { holder, of, key, offset }: Target, value: Value): boolean {
  if (holder?.kind === 'list') {
    const index = /^\d+$/.test(key) ? Number(key) : holder.items.length;
    const present = holder.items[index];
    if (present === undefined) append(code, holder, [value]);
    else holder.items[index] = replacing(code, present, value);
    code.held.add(value);
    return true;
  }
  if (holder?.kind !== 'word' || key !== '' || of === null || currentOf(code, of) !== undefined) return false;
  assign(code, of, makeList(code, offset, [value]));
  return true;
}

/** Gives a target a value, in place of the one before. */
export function assign(code: Code, target: Target, value: Value): void {
  if (target.holder === null) {
    code.variables.set(target.key, replacing(code, code.variables.get(target.key), value));
    return;
  }
  if (assignItem(code, target, value)) return;
  const object = objectOf(code, target);
  if (object !== null) setMember(code, object, keyOf(target.key), target.offset, value);
}
