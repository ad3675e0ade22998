import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { ruleMeant } from '../cos/edits/least-growth.ts';
import { decidingTurn, type Replay } from '../replay.ts';

/** What one rule says of one field. `elsewhere` are the other rules that allow the field alone; rules count from 0. */
export interface FieldMark {
  readonly allowed: boolean;
  readonly elsewhere: readonly number[];
}

/** What the rule that is applied, else the one that comes nearest, says of each field of a request. */
export interface FieldMarks {
  /** Counts from 0. */
  readonly rule: number;
  /** `line` is the first line of Origin that allows the page; `null` for none. */
  readonly origin: FieldMark & { readonly line: string | null };
  readonly method: FieldMark & { readonly listed: readonly string[] };
  /** The headers that the preflight asks for, by name: whether the rule allows each. */
  readonly headers: ReadonlyMap<string, boolean>;
  /** The rule's lines of Allow-Headers. */
  readonly headerLines: readonly string[];
  /** Whether the rule answers the page with `*`, which browsers refuse where credentials are sent. */
  readonly answersAny: boolean;
}

/** The rule in view is the one that decides the replay. `null` when there is no rule. */
export function fieldMarks(configuration: CorsConfiguration, replayed: Replay): FieldMarks | null {
  const { request, match } = decidingTurn(replayed);
  const rule = match.matchedRule ?? ruleMeant(configuration, request);
  const [written, found] = rule === undefined ? [] : [configuration.rules[rule], match.rules[rule]];
  if (rule === undefined || written === undefined || found === undefined) return null;
  const others = (allows: (index: number) => boolean) =>
    [...match.rules.keys()].filter((index) => index !== rule && allows(index));
  const refused = new Set(found.refusedHeaders);
  const asked = (replayed.preflight?.request.requestHeaders ?? []).map((name) => name.toLowerCase());
  return {
    rule,
    origin: {
      allowed: found.allowedBy !== null,
      line: found.allowedBy,
      elsewhere: others((index) => match.rules[index]?.allowedBy !== null),
    },
    method: {
      allowed: found.method,
      listed: written.allowedMethods,
      elsewhere: others((index) => match.rules[index]?.method === true),
    },
    headers: new Map(asked.map((name) => [name, !refused.has(name)])),
    headerLines: written.allowedHeaders,
    answersAny: found.allowedBy === '*',
  };
}
