import { type Draft, type Part, partsOf, withoutPart } from '../cos/edits/draft.ts';
import type { ListField } from '../cos/edits/edit.ts';
import { losesNoMore } from '../cos/edits/losses.ts';
import { askedHeaders } from '../exchange.ts';
import { type Demand, isMet } from './demand.ts';

type AskedOf = (part: Part, draft: Draft) => readonly Demand[];

/** Tells which demands a part of the change may serve. The part does not matter to the others. */
function askersOf(demands: readonly Demand[]): AskedOf {
  const askers = new Map<string, Set<Demand>>();
  const add = (field: ListField, value: string, demand: Demand) => {
    const key = `${field} ${value}`;
    const known = askers.get(key);
    if (known === undefined) askers.set(key, new Set([demand]));
    else known.add(demand);
  };
  for (const demand of demands) {
    const { request, preflight } = demand.exchange;
    add('allowedOrigins', request.origin, demand);
    for (const method of [request.method, preflight?.method ?? request.method]) add('allowedMethods', method, demand);
    for (const name of askedHeaders(demand.exchange)) add('allowedHeaders', name.toLowerCase(), demand);
    for (const name of demand.needed) add('exposeHeaders', name.toLowerCase(), demand);
  }
  return (part, { configuration }) => {
    if (part.kind === 'move') return demands;
    const rule = configuration.rules[part.rule];
    if (part.kind === 'rule') {
      return (rule?.allowedOrigins ?? []).flatMap((origin) => [...(askers.get(`allowedOrigins ${origin}`) ?? [])]);
    }
    const line = rule?.[part.field][part.line] ?? '';
    if (line === '*') return demands;
    const value = part.field === 'exposeHeaders' ? line.toLowerCase() : line;
    return [...(askers.get(`${part.field} ${value}`) ?? [])];
  };
}

/** Whether lines come back that the change had replaced when one of its lines is left out. */
function bringsBack(part: Part, kept: Draft, fewer: Draft): boolean {
  if (part.kind !== 'line') return false;
  const linesOf = ({ configuration }: Draft) => configuration.rules[part.rule]?.[part.field] ?? [];
  return linesOf(fewer).length >= linesOf(kept).length;
}

/**
 * Whether a part can be left out without a loss. Only an exposed header or a move may be there to prevent one, or a
 * line that makes a list readable.
 */
function losesNothing(part: Part, kept: Draft, fewer: Draft): boolean {
  const mayPrevent = part.kind === 'move' || (part.kind === 'line' && part.field === 'exposeHeaders');
  return !(mayPrevent || bringsBack(part, kept, fewer)) || losesNoMore(fewer, kept);
}

/** Leaves out every line, move and new rule without which all demands are still met and no further loss is caused. */
export function minimized(demands: readonly Demand[], draft: Draft): Draft {
  const askers = askersOf(demands);
  let kept = draft;
  for (let settled = false; !settled; ) {
    settled = true;
    for (const part of partsOf(kept).reverse()) {
      const fewer = withoutPart(kept, part);
      const shifted = bringsBack(part, kept, fewer);
      const asking = shifted ? demands : askers(part, kept);
      if (!asking.every((demand) => isMet(demand, fewer.configuration))) continue;
      if (!losesNothing(part, kept, fewer)) continue;
      kept = fewer;
      settled = false;
      // The lines of the other parts are no longer where they were.
      if (shifted) break;
    }
  }
  return kept;
}
