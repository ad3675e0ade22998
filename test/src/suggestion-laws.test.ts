import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowableMethods, type CorsConfiguration, type CorsRule } from '../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit, type ListField, moved } from '../../src/cos/edit.ts';
import type { Exchange } from '../../src/exchange.ts';
import { readableHeaders } from '../../src/fetch/readable-headers.ts';
import { neededHeaders } from '../../src/needed-headers.ts';
import { exchangeUnder, type Replay, replay } from '../../src/replay.ts';
import { type Suggestion, suggest, widened } from '../../src/suggestion.ts';
import { type Ask, ask, askedExchange, configuration, everyAsk, exchangeOf } from './random-requests.ts';

const asks = fc.array(ask, { minLength: 1, maxLength: 6 });
const parameters = { numRuns: 150 };

/** Whether rules can let the request through: COS has a field for its method, and lines for its origin and headers. */
function isMendable({ origin, method, headers }: Ask): boolean {
  const allowable = allowableMethods.some((each) => each === method);
  return allowable && /^https?:/.test(origin) && !headers.some((name) => name.includes('*'));
}

interface Group {
  readonly start: CorsConfiguration;
  readonly neededBy: (exchange: Exchange) => readonly string[];
  /** Whether an exchange succeeds, and the page can read what it needs. */
  readonly passes: (exchange: Exchange, rules: CorsConfiguration) => boolean;
  readonly blocked: readonly Exchange[];
  /** Those of `blocked` that some rule could allow. */
  readonly mendable: readonly Exchange[];
  readonly captured: readonly Exchange[];
}

function groupOf(asked: readonly Ask[], start: CorsConfiguration): Group {
  const pairs = asked.map((asking) => ({ asking, exchange: exchangeOf(asking, start) }));
  const reads = new Map(pairs.map(({ asking, exchange }) => [exchange, asking.reads ?? []]));
  const neededBy = (exchange: Exchange) => [...neededHeaders(exchange), ...(reads.get(exchange) ?? [])];
  const passes = (exchange: Exchange, rules: CorsConfiguration) => {
    const { verdict, actual } = replay(exchange, rules);
    if (verdict.outcome !== 'success') return false;
    const needed = neededBy(exchange).map((name) => [name, '1'] as const);
    const mode = exchange.request.credentialsMode ?? 'omit';
    const readable = readableHeaders([...actual.answer.headers, ...needed], mode);
    return needed.every(([name]) => readable.includes(name.toLowerCase()));
  };
  const blocked = pairs.filter(({ exchange }) => !passes(exchange, start));
  const exchanges = (some: typeof pairs) => some.map(({ exchange }) => exchange);
  const mendable = blocked.filter(({ asking }) => isMendable(asking));
  const groups = { blocked: exchanges(blocked), mendable: exchanges(mendable), captured: exchanges(pairs) };
  return { start, neededBy, passes, ...groups };
}

/** What a change is for: those of the blocked requests that it mends. */
function mendedBy({ blocked, passes }: Group, edited: CorsConfiguration): Exchange[] {
  return blocked.filter((exchange) => passes(exchange, edited));
}

type Law = (group: Group, suggestion: Suggestion, mended: readonly Exchange[]) => void;

function holds(law: Law): void {
  fc.assert(
    fc.property(asks, configuration, (asked, start) => {
      const group = groupOf(asked, start);
      fc.pre(group.mendable.length > 0);
      const suggestion = suggest(group.blocked, group.captured, start, group.neededBy);
      if (suggestion === null) throw new Error('nothing suggested');
      law(group, suggestion, mendedBy(group, suggestion.configuration));
    }),
    parameters,
  );
}

/** The same of the change with `*` for the header names, where there is one. */
function widelyHolds(law: (wide: Suggestion, group: Group, narrow: Suggestion) => void): void {
  holds((group, narrow) => {
    const wide = widened(narrow, group.blocked, group.captured, group.start, group.neededBy);
    if (wide !== null) law(wide, group, narrow);
  });
}

const listFields: readonly ListField[] = ['allowedOrigins', 'allowedMethods', 'allowedHeaders', 'exposeHeaders'];

interface AddedLine {
  readonly field: ListField;
  readonly line: string;
}

function withLines(rule: CorsRule, added: readonly AddedLine[]): CorsRule {
  const linesOf = (field: ListField) => added.filter((each) => each.field === field).map(({ line }) => line);
  return {
    ...rule,
    allowedOrigins: [...rule.allowedOrigins, ...linesOf('allowedOrigins')],
    allowedMethods: [...rule.allowedMethods, ...linesOf('allowedMethods')],
    allowedHeaders: [...rule.allowedHeaders, ...linesOf('allowedHeaders')],
    exposeHeaders: [...rule.exposeHeaders, ...linesOf('exposeHeaders')],
  };
}

/** The configuration with all the edits but one move: the other rules still come to stand before the same ones. */
function withoutMove(start: CorsConfiguration, edits: readonly Edit[], dropped: Edit): CorsConfiguration {
  const placed: { readonly rule: number; readonly before: number; readonly edit: Edit }[] = [];
  let order: readonly number[] = [...start.rules.keys()];
  for (const edit of edits) {
    if (edit.kind !== 'move-rule') continue;
    placed.push({ rule: order[edit.from] ?? -1, before: order[edit.to] ?? -1, edit });
    order = moved(order, edit.from, edit.to);
  }
  order = [...start.rules.keys()];
  for (const { rule, before, edit } of placed) {
    if (edit === dropped) continue;
    const others = order.filter((each) => each !== rule);
    order = others.toSpliced(others.indexOf(before), 0, rule);
  }
  const grown = applyEdits(
    start,
    edits.filter(({ kind }) => kind === 'add-lines'),
  ).rules;
  const reordered = { ...start, rules: order.flatMap((index) => grown.slice(index, index + 1)) };
  return applyEdits(
    reordered,
    edits.filter(({ kind }) => kind === 'insert-rule'),
  );
}

/** Every configuration that has one added line, one added rule, or one move fewer. */
function withOneFewer(start: CorsConfiguration, edits: readonly Edit[]): CorsConfiguration[] {
  let rules: readonly { rule: CorsRule; added: boolean; lines: AddedLine[] }[] = start.rules.map((rule) => ({
    rule,
    added: false,
    lines: [],
  }));
  for (const edit of edits) {
    if (edit.kind === 'insert-rule') {
      rules = rules.toSpliced(edit.at, 0, { rule: edit.rule, added: true, lines: [] });
    } else if (edit.kind === 'move-rule') {
      rules = moved(rules, edit.from, edit.to);
    } else {
      const { field } = edit;
      rules[edit.rule]?.lines.push(...edit.lines.map((line) => ({ field, line })));
    }
  }
  const written = rules.map(({ rule, added, lines }) => ({
    added,
    lines,
    rule: withLines(rule, lines),
  }));
  const whole = written.map(({ rule }) => rule);
  const unmoved = edits.filter(({ kind }) => kind === 'move-rule').map((edit) => withoutMove(start, edits, edit));
  const shorter = written.flatMap(({ rule, added, lines }, index) => [
    ...(added ? [{ ...start, rules: whole.toSpliced(index, 1) }] : []),
    ...lines.map(({ field, line }) => ({
      ...start,
      rules: whole.with(index, { ...rule, [field]: rule[field].toSpliced(rule[field].lastIndexOf(line), 1) }),
    })),
  ]);
  return [...unmoved, ...shorter];
}

function stars({ rules }: CorsConfiguration, fields = listFields): number {
  return rules.flatMap((rule) => fields.flatMap((field) => rule[field])).filter((line) => line.includes('*')).length;
}

const held = ['ETag', 'x-cos-request-id', 'Content-Range'].map((name) => [name, '1'] as const);
const everyExchange = everyAsk.map(askedExchange);

function readable({ actual }: Replay, { request }: Exchange): string[] {
  return readableHeaders([...actual.answer.headers, ...held], request.credentialsMode ?? 'omit');
}

/** Whatever request passed still does, and every header that could be read still can. */
function expectNothingLost(start: CorsConfiguration, edited: CorsConfiguration): void {
  for (const exchange of everyExchange) {
    const before = replay(exchange, start);
    if (before.verdict.outcome !== 'success') continue;
    const after = replay(exchange, edited);
    const stillReadable = readable(after, exchange);
    const lost = readable(before, exchange).filter((name) => !stillReadable.includes(name));
    if (after.verdict.outcome !== 'success' || lost.length > 0) {
      throw new Error(
        `lost ${lost.join(', ')} or failed: ${JSON.stringify([exchange.request, after.verdict, edited])}`,
      );
    }
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}

describe('what is suggested', () => {
  test('is sound: what it claims to mend passes, and the edits give the configuration', () => {
    holds(({ start, mendable, blocked }, { edits, configuration: edited, proof }, mended) => {
      expect(applyEdits(start, edits)).toEqual(edited);
      expect(mended).toEqual(expect.arrayContaining([...mendable]));
      expect(proof.mended).toBe(mended.length);
      expect(proof.left).toBe(blocked.length - mended.length);
    });
  });

  test('is minimal: without any one line or rule some request fails', () => {
    holds(({ start, passes }, { edits }, mended) => {
      for (const fewer of withOneFewer(start, edits)) {
        expect(mended.every((exchange) => passes(exchange, fewer))).toBe(false);
      }
    });
  });

  test('is narrow: an added rule holds nothing that no request asked for, but ETag', () => {
    holds(({ start, neededBy }, { edits }, mended) => {
      const demands = mended.map(({ request }) => request);
      const exposed = ['ETag', ...mended.flatMap(neededBy), ...start.rules.flatMap((rule) => rule.exposeHeaders)];
      for (const edit of edits) {
        if (edit.kind !== 'insert-rule') continue;
        const { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders } = edit.rule;
        expect(demands.map(({ origin }) => origin)).toEqual(expect.arrayContaining([...allowedOrigins]));
        expect(demands.map(({ method }) => method)).toEqual(expect.arrayContaining([...allowedMethods]));
        expect(demands.flatMap(({ unsafeHeaderNames }) => unsafeHeaderNames)).toEqual(
          expect.arrayContaining([...allowedHeaders]),
        );
        expect(exposed).toEqual(expect.arrayContaining([...exposeHeaders]));
      }
    });
  });

  test('is monotone: nothing that passed fails, and every header that could be read still can', () => {
    holds(({ start }, { configuration: edited }) => expectNothingLost(start, edited));
  });

  test('opens no more: it adds no wildcard', () => {
    holds(({ start }, { configuration: edited }) => expect(stars(edited)).toBe(stars(start)));
  });

  test('keeps what passed, and counts it', () => {
    holds(({ start, captured, passes }, { configuration: edited, proof }) => {
      const passed = captured.filter((exchange) => passes(exchange, start));
      expect(passed.every((exchange) => passes(exchange, edited))).toBe(true);
      expect(proof.kept).toBe(passed.length);
    });
  });

  test('does not change for requests that nothing can mend', () => {
    holds(({ start, blocked, captured, neededBy }, { edits, proof }) => {
      const patch = blocked.map((exchange) => ({ ...exchange, request: { ...exchange.request, method: 'PATCH' } }));
      const hopeless = patch.map((exchange) => exchangeUnder({ ...exchange, preflight: null }, start));
      expect(suggest([...hopeless, ...blocked], captured, start, neededBy)).toMatchObject({
        edits,
        proof: { ...proof, left: proof.left + hopeless.length },
      });
    });
  });
});

describe('the same with any header', () => {
  test('is sound: it mends what the other mends, and the edits give the configuration', () => {
    widelyHolds(({ edits, configuration: edited, proof }, group, narrow) => {
      expect(applyEdits(group.start, edits)).toEqual(edited);
      const mended = mendedBy(group, edited);
      expect(mended).toEqual(expect.arrayContaining(mendedBy(group, narrow.configuration)));
      expect(proof).toEqual({ ...narrow.proof, mended: mended.length, left: group.blocked.length - mended.length });
    });
  });

  test('is monotone', () => {
    widelyHolds(({ configuration: edited }, { start }) => expectNothingLost(start, edited));
  });

  test('adds `*` to Allow-Headers alone, no more lines than the other, and those in place of names', () => {
    const otherFields = listFields.filter((field) => field !== 'allowedHeaders');
    widelyHolds(({ edits, configuration: edited }, { start }, narrow) => {
      expect(stars(edited, otherFields)).toBe(stars(start, otherFields));
      expect(edits.length).toBeLessThanOrEqual(narrow.edits.length);
      const headerLines = edits.flatMap((edit) => {
        if (edit.kind === 'insert-rule') return [edit.rule.allowedHeaders];
        return edit.kind === 'add-lines' && edit.field === 'allowedHeaders' ? [edit.lines] : [];
      });
      expect(headerLines).toContainEqual(['*']);
      expect(headerLines.every((lines) => lines.length === 0 || lines.join() === '*')).toBe(true);
    });
  });
});

test('the same input gives the same suggestion and stays as it is', () => {
  fc.assert(
    fc.property(asks, configuration, (asked, start) => {
      const { neededBy, ...group } = groupOf(asked, start);
      const { blocked, captured } = deepFreeze(group);
      const first = suggest(blocked, captured, deepFreeze(start), neededBy);
      expect(suggest(blocked, captured, start, neededBy)).toEqual(first);
      expect(suggest(blocked, captured, structuredClone(start), neededBy)).toEqual(first);
      if (first === null) return;
      const wide = widened(deepFreeze(first), blocked, captured, start, neededBy);
      expect(widened(first, blocked, captured, start, neededBy)).toEqual(wide);
    }),
    parameters,
  );
});
