import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Finding, findings } from '../../../extension/findings/finding.ts';
import { type CorsConfiguration, isAllowableMethod } from '../../../src/cos/cors-configuration.ts';
import { draftOf } from '../../../src/cos/edits/draft.ts';
import { applyEdits, type Edit } from '../../../src/cos/edits/edit.ts';
import { lossesOf } from '../../../src/cos/edits/losses.ts';
import { askedMethod, matchRule } from '../../../src/cos/match.ts';
import { isForEverybody } from '../../../src/cos/origin-pattern.ts';
import { decidingTurn, replay } from '../../../src/replay.ts';
import { type LeftRule, leftRule, namedRule } from '../../../src/suggestion/left-rule.ts';
import { namedFirst } from '../../../src/suggestion/named-first.ts';
import { configuration } from '../../src/support/random-requests.ts';
import { asks, groupOf } from '../../src/support/suggestion-law.ts';

vi.setConfig({ testTimeout: 170_000 });

const numRuns = 1000;
const bucket = 'examplebucket-1250000000';

/** The existing rules that edits write to or move, counted as before the change. */
function touchedBy(edits: readonly Edit[], { rules }: CorsConfiguration): Set<number> {
  const places = [...rules.keys()];
  return new Set(
    edits.flatMap((edit) => {
      if (edit.kind === 'add-lines') return [edit.rule];
      if (edit.kind === 'insert-rule') return [];
      const [moved = -1] = places.splice(edit.from, 1);
      places.splice(edit.to, 0, moved);
      return [moved];
    }),
  );
}

/** Whether what is said of a rule that a change leaves is true. */
function isTrue(
  { rule: index, reason }: LeftRule,
  { example }: Finding,
  start: CorsConfiguration,
  edits: readonly Edit[],
) {
  const rule = start.rules[index];
  if (rule === undefined) return false;
  const touched = touchedBy(edits, start);
  const { request } = decidingTurn(replay(example, start));
  const match = matchRule(rule, request);
  const passes = replay(example, applyEdits(start, edits)).verdict.outcome === 'success';
  const method = askedMethod(request);
  const lines = {
    ...rule,
    allowedOrigins: [...rule.allowedOrigins, ...(match.allowedBy === null ? [request.origin ?? ''] : [])],
    allowedMethods: [...rule.allowedMethods, ...(match.method ? [] : [method])],
    allowedHeaders: [...rule.allowedHeaders, ...match.refusedHeaders],
  };
  const grown = { ...start, rules: start.rules.with(index, lines) };
  switch (reason.kind) {
    case 'shared':
      return passes && (reason.by === null ? edits.some(({ kind }) => kind === 'insert-rule') : touched.has(reason.by));
    case 'opens-less':
      return passes && touched.has(reason.by);
    case 'for-others':
      return !passes;
    case 'answered-before':
      return reason.by < index && replay(example, grown).actual.match.matchedRule === reason.by;
    case 'unlistable':
      return !/^https?:/.test(request.origin ?? '') || request.requestHeaders.some((name) => name.includes('*'));
    case 'both':
      return match.allowedBy === null && !match.method;
    case 'everybody':
      return !match.method && method !== 'GET' && method !== 'HEAD' && rule.allowedOrigins.some(isForEverybody);
    case 'unreadable':
      return replay(example, grown).verdict.outcome === 'blocked';
    case 'serves-less':
      return lossesOf({ ...draftOf(start), configuration: grown }).size > 0;
  }
}

test(`the change edits the rule that the headline names, or says why not, of ${numRuns} random groups`, () => {
  const tally = new Map<string, number>();
  const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(asks, configuration, (asked, start) => {
      const captured = groupOf(asked, start).captured;
      const exchanges = captured.map((exchange, index) => ({ ...exchange, id: String(index), startedAt: index }));
      for (const finding of findings(exchanges, new Map([[bucket, { configuration: start, savedAt: 0 }]]))) {
        const { suggestion, diagnosis, example } = finding;
        const named = namedRule(diagnosis);
        if (suggestion === null || named === null) continue;
        const { edits } = namedFirst(suggestion, diagnosis, example);
        expect(applyEdits(start, edits)).toEqual(suggestion.configuration);
        const left = leftRule(diagnosis, example, start, edits);
        count(left === null ? 'edited' : left.reason.kind);
        expect(left === null).toBe(touchedBy(edits, start).has(named));
        if (left !== null) expect(isTrue(left, finding, start, edits), JSON.stringify(left)).toBe(true);
        const isOfNamed = (edit: Edit) => edit.kind === 'add-lines' && edit.rule === named;
        const { request } = decidingTurn(replay(example, start));
        const asks = [
          request.origin,
          askedMethod(request),
          ...request.requestHeaders,
          ...('names' in diagnosis ? diagnosis.names : []),
        ];
        const serves = (edit: Edit) => 'lines' in edit && edit.lines.some((line) => asks.includes(line));
        const at = edits.findIndex((edit) => isOfNamed(edit) && serves(edit));
        if (at !== -1) expect(at).toBe(0);
        if (!isAllowableMethod(askedMethod(request))) count('beyond rules');
      }
    }),
    { numRuns },
  );
  console.log(Object.fromEntries(tally));
});
