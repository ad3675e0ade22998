import { change, changeFirst } from './changes.ts';
import { append, type Code, makeList, makeObject, memberOf, mostTogether, setMember, wordFrom } from './code.ts';
import { assign, currentOf, isSetter, keyOf, objectOf, type Target } from './target.ts';
import type { MutableMember, Value } from './value.ts';

/** The arguments of a call, or the parts of a literal: those with names, and the others. */
export interface Parts {
  readonly members: MutableMember[];
  readonly items: Value[];
}

const adding = /^(?:add|push|push_?back|emplace_back|append|addObject)$/i;
/** Matches methods that add the items of the lists that they are given. */
const addingAll = /^(?:addAll|AddRange|addObjectsFromArray|extend|append_all)$/i;
const addingTo = /^(?:add|append)_?(?=\p{Lu})|^(?:add|append)_(?=\p{L})/u;
const getting = /^get_?(?=\p{L})/u;
const making = /^(?:builder|new|init|create|alloc|default|Builder)$/;
const listMaking = /(?:List|Array|Set|Vector|Collection)$/;
const typeName = /^[A-Z]\w*[a-z]\w*$/;

/** Makes what a name in capitals makes, be it a list or an object: `new ArrayList<>()`, `CorsRule(…)`. */
export function makeNamed(code: Code, name: string, offset: number, { items, members }: Parts): Value {
  if (listMaking.test(name) && members.length === 0) {
    const [first] = items;
    // A number that a list is made with is its size.
    return makeList(
      code,
      offset,
      first?.kind === 'list' ? [...first.items] : items.filter(({ kind }) => kind !== 'number'),
    );
  }
  return makeObject(code, offset, [...members, ...items.map((value) => ({ key: '', offset: value.offset, value }))]);
}

/** Makes a list or, if its parts have keys, an object. */
export function made(code: Code, offset: number, { members, items }: Parts, isObject = false): Value {
  if (members.length === 0 && !(isObject && items.length === 0)) return makeList(code, offset, items);
  return makeObject(code, offset, [...members, ...items.map((value) => ({ key: '', offset: value.offset, value }))]);
}

function flattened(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (value.kind === 'list' ? value.items : [value]));
}

/** Adds to the list that a method belongs to. A variable or member without a value becomes a list by it. */
function add(code: Code, { holder, key, of, offset }: Target, values: readonly Value[]): Value | null {
  const isMany = values.some((value) => value.kind === 'list' && value.items.length > mostTogether);
  const all = addingAll.test(key) ? flattened : (same: readonly Value[]) => same;
  const parts = isMany ? [wordFrom(code, offset)] : all(values);
  if (holder?.kind === 'list') {
    append(code, holder, parts);
    return holder;
  }
  if (holder?.kind !== 'word' || of === null || currentOf(code, of) !== undefined) return null;
  const list = makeList(code, offset, [...parts]);
  assign(code, of, list);
  return list;
}

/** Adds to the list that a member is: `addAllowedOrigin("*")`. */
function addToMember(code: Code, target: Target, values: readonly Value[]): void {
  const object = objectOf(code, target);
  if (object === null) return;
  const key = target.key.replace(addingTo, '');
  const present = memberOf(object, key);
  if (present?.kind === 'list') append(code, present, values);
  else {
    const list = makeList(code, target.offset, [...(present === undefined ? [] : [present]), ...values]);
    setMember(code, object, key, target.offset, list);
  }
}

function argument(code: Code, offset: number, { items, members }: Parts): Value {
  if (members.length > 0) return makeObject(code, offset, members);
  const [only] = items;
  return only !== undefined && items.length === 1 ? only : makeList(code, offset, items);
}

/** Matches methods that give a list or a string that is as the one before, for what it is here. */
const copying =
  /^(?:To(?:List|Array)|to(?:List|Array|_string|_owned|_vec|String)|into|String|stream|copy|clone|build|trim)$/;

/** Calls a method of an object, or one that makes an object of a variable or member by setting something. */
function callMethod(code: Code, target: Target, given: Parts): Value | null {
  const { holder, key, offset } = target;
  if ((holder?.kind === 'list' || holder?.kind === 'string') && copying.test(key)) return holder;
  const isAdding = addingTo.test(key);
  if (holder?.kind !== 'object' && !isSetter(key) && !isAdding) return null;
  if (given.items.length + given.members.length === 0) {
    if (holder?.kind !== 'object' || !getting.test(key)) return holder;
    const name = key.replace(getting, '');
    if (memberOf(holder, name) === undefined) setMember(code, holder, name, offset, makeList(code, offset, []));
    return memberOf(holder, name) ?? null;
  }
  const object = objectOf(code, target);
  if (object === null) return null;
  const isAgain = code.language.appends === true && memberOf(object, keyOf(key)) !== undefined;
  const added = given.members.length > 0 ? [argument(code, offset, given)] : flattened(given.items);
  if (isAdding || isAgain) addToMember(code, { ...target, holder: object }, added);
  else setMember(code, object, keyOf(key), offset, argument(code, offset, given));
  return object;
}

/** Calls what only its path tells: what makes a list or an object, or gives its own argument back. */
function callPath(code: Code, path: string, offset: number, given: Parts): Value | null {
  const { lists, objects, same, makes } = code.language;
  if (makes?.test(path)) return makeObject(code, offset, []);
  const [first, ...others] = given.items;
  const [last = '', maker = ''] = path.split(/[^\p{L}\p{N}_$]+/u).reverse();
  if (last === 'append' && first?.kind === 'list') {
    append(code, first, others);
    return first;
  }
  if (lists?.test(path)) {
    if (given.members.length > 0) return makeObject(code, offset, [...given.members]);
    return first?.kind === 'list' && others.length === 0 ? first : makeList(code, offset, given.items);
  }
  if (same?.test(path)) return first ?? null;
  if (making.test(last) && typeName.test(maker)) return makeNamed(code, maker, offset, given);
  return objects?.test(path) || typeName.test(last) ? makeNamed(code, last, offset, given) : null;
}

/** What a call gives. `path` is what is written before its parentheses, from `start`. */
export function called(code: Code, path: string, start: number, target: Target | null, given: Parts): Value {
  const method = target?.holder == null ? null : target;
  const isAdding = method !== null && (adding.test(method.key) || addingAll.test(method.key));
  const isPath = method === null || method.holder?.kind === 'word';
  const changed = isPath ? changeFirst(code, path, given.items, start) : change(code, method, given.items, start);
  return (
    changed ??
    (isAdding ? add(code, method, given.items) : null) ??
    (method === null ? null : callMethod(code, method, given)) ??
    (isPath ? callPath(code, path, start, given) : null) ??
    wordFrom(code, start)
  );
}
