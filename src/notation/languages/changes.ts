import { append, type Code, memberOf, mostTogether, setMember, wordFrom } from './code.ts';
import type { Target } from './target.ts';
import type { ListValue, Value } from './value.ts';

const inserting = /^(?:add|insert|Insert|insertObject)$/;
const prepending = /^(?:unshift|prepend|addFirst|push_front)$/;
/** Matches methods that take something out of a list, or change its order. */
const reordering =
  /^(?:pop|shift|splice|fill|clear|reverse|reversed|sort|retain|truncate|swap|erase)_?!?$|^(?:remove|delete|pop_|Remove|Clear|Reverse|Sort|sort_|map!|reject|select!)/;
/** Matches methods that give an object the members of another. */
const merging = /^(?:update|merge|putAll)$/;
const removing = /^(?:pop|remove|delete|clear|setdefault)$/;
/** Matches functions of PHP, Java and JavaScript that change the list that they are given first. */
const changing =
  /^(?:array_(?:pop|shift|splice|walk)|[aku]?r?sort|shuffle|unset|Collections\.(?:sort|reverse|shuffle|swap)|slices\.\w+|sort\.\w+)$/;

/** Makes a list one that the text does not tell. */
function makeUnknown(code: Code, list: ListValue, start: number): Value {
  append(code, list, [wordFrom(code, start)]);
  return list;
}

function changeList(code: Code, list: ListValue, key: string, items: readonly Value[], start: number): Value | null {
  const [first, second] = items;
  if (prepending.test(key)) append(code, list, items, 0);
  else if (inserting.test(key) && first?.kind === 'number' && second !== undefined) {
    if (first.value < 0 || list.items.length > mostTogether) return makeUnknown(code, list, start);
    append(code, list, [second], first.value);
  } else return reordering.test(key) ? makeUnknown(code, list, start) : null;
  return list;
}

/** Calls a method that changes a list or an object other than by an addition; `null` for other methods. */
export function change(code: Code, { holder, key }: Target, items: readonly Value[], start: number): Value | null {
  if (holder?.kind === 'list') return changeList(code, holder, key, items, start);
  if (holder?.kind !== 'object') return null;
  const [first] = items;
  if (merging.test(key) && first?.kind === 'object') {
    for (const { key: name, offset, value } of [...first.members]) setMember(code, holder, name, offset, value);
    code.held.add(first);
    return holder;
  }
  if (!removing.test(key)) return null;
  const names = first?.kind === 'string' ? [first.value] : holder.members.map((each) => each.key);
  for (const name of names) {
    if (memberOf(holder, name) !== undefined) setMember(code, holder, name, start, wordFrom(code, start));
  }
  return holder;
}

/** Calls a function that changes the list that is its first argument; `null` for others. */
export function changeFirst(code: Code, path: string, items: readonly Value[], start: number): Value | null {
  const [first, ...others] = items;
  if (first?.kind !== 'list') return null;
  if (path === 'array_push' || /\bCollections\.addAll$/.test(path)) append(code, first, others);
  else if (path === 'array_unshift') append(code, first, others, 0);
  else return changing.test(path) ? makeUnknown(code, first, start) : null;
  return first;
}
