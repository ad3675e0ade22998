import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowableMethods, type CorsConfiguration, type CorsRule } from '../../src/cos/cors-configuration.ts';
import { applyEdits, type Edit, type ListField } from '../../src/cos/edit.ts';
import type { Exchange } from '../../src/exchange.ts';
import { readableHeaders } from '../../src/fetch/readable-headers.ts';
import { exchangeUnder, type Replay, replay } from '../../src/replay.ts';
import { type Suggestion, suggest } from '../../src/suggestion.ts';
import { type Ask, ask, askedExchange, configuration, everyAsk, exchangeOf } from './random-requests.ts';

const asks = fc.array(ask, { minLength: 1, maxLength: 6 });
const parameters = { numRuns: 300 };

function passes(exchange: Exchange, rules: CorsConfiguration): boolean {
  return replay(exchange, rules).verdict.outcome === 'success';
}

/** Whether rules can let the request through: COS has a field for its method, and lines for its origin and headers. */
function isMendable({ origin, method, headers }: Ask): boolean {
  const allowable = allowableMethods.some((each) => each === method);
  return allowable && /^https?:/.test(origin) && !headers.some((name) => name.includes('*'));
}

interface Group {
  readonly start: CorsConfiguration;
  readonly blocked: readonly Exchange[];
  /** Those of `blocked` that some rule could allow. */
  readonly mendable: readonly Exchange[];
  readonly captured: readonly Exchange[];
}

function groupOf(asked: readonly Ask[], start: CorsConfiguration): Group {
  const pairs = asked.map((asking) => ({ asking, exchange: exchangeOf(asking, start) }));
  const blocked = pairs.filter(({ exchange }) => !passes(exchange, start));
  const exchanges = (some: typeof pairs) => some.map(({ exchange }) => exchange);
  const mendable = blocked.filter(({ asking }) => isMendable(asking));
  return { start, blocked: exchanges(blocked), mendable: exchanges(mendable), captured: exchanges(pairs) };
}

/** What a change is for: those of the blocked requests that it mends. */
function mendedBy({ blocked }: Group, edited: CorsConfiguration): Exchange[] {
  return blocked.filter((exchange) => passes(exchange, edited));
}

function holds(law: (group: Group, suggestion: Suggestion, mended: readonly Exchange[]) => void): void {
  fc.assert(
    fc.property(asks, configuration, (asked, start) => {
      const group = groupOf(asked, start);
      fc.pre(group.mendable.length > 0);
      const suggestion = suggest(group.blocked, group.captured, start);
      if (suggestion === null) throw new Error('nothing suggested');
      law(group, suggestion, mendedBy(group, suggestion.configuration));
    }),
    parameters,
  );
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

/** Every configuration that has one added line, or one added rule, fewer. */
function withOneFewer(start: CorsConfiguration, edits: readonly Edit[]): CorsConfiguration[] {
  let rules = start.rules.map((rule) => ({ rule, added: false, lines: [] as AddedLine[] }));
  for (const edit of edits) {
    if (edit.kind === 'insert-rule') {
      rules = rules.toSpliced(edit.at, 0, { rule: edit.rule, added: true, lines: [] });
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
  return written.flatMap(({ rule, added, lines }, index) => [
    ...(added ? [{ ...start, rules: whole.toSpliced(index, 1) }] : []),
    ...lines.map(({ field, line }) => ({
      ...start,
      rules: whole.with(index, { ...rule, [field]: rule[field].toSpliced(rule[field].lastIndexOf(line), 1) }),
    })),
  ]);
}

function stars({ rules }: CorsConfiguration): number {
  return rules.flatMap((rule) => listFields.flatMap((field) => rule[field])).filter((line) => line.includes('*'))
    .length;
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
    holds(({ start }, { edits }, mended) => {
      for (const fewer of withOneFewer(start, edits)) {
        expect(mended.every((exchange) => passes(exchange, fewer))).toBe(false);
      }
    });
  });

  test('is narrow: an added rule holds nothing that no request asked for, but ETag', () => {
    holds(({ start }, { edits }, mended) => {
      const demands = mended.map(({ request }) => request);
      const exposed = ['ETag', ...start.rules.flatMap((rule) => rule.exposeHeaders)];
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
    const held = ['ETag', 'x-cos-request-id', 'Content-Range'].map((name) => [name, '1'] as const);
    const everyExchange = everyAsk.map(askedExchange);
    const readable = ({ actual }: Replay, { request }: Exchange) =>
      readableHeaders([...actual.answer.headers, ...held], request.credentialsMode ?? 'omit');
    holds(({ start }, { configuration: edited }) => {
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
    });
  });

  test('opens no more: it adds no wildcard', () => {
    holds(({ start }, { configuration: edited }) => expect(stars(edited)).toBe(stars(start)));
  });

  test('keeps what passed, and counts it', () => {
    holds(({ start, captured }, { configuration: edited, proof }) => {
      const passed = captured.filter((exchange) => passes(exchange, start));
      expect(passed.every((exchange) => passes(exchange, edited))).toBe(true);
      expect(proof.kept).toBe(passed.length);
    });
  });

  test('does not change for requests that nothing can mend', () => {
    holds(({ start, blocked, captured }, { edits, proof }) => {
      const patch = blocked.map((exchange) => ({ ...exchange, request: { ...exchange.request, method: 'PATCH' } }));
      const hopeless = patch.map((exchange) => exchangeUnder({ ...exchange, preflight: null }, start));
      expect(suggest([...hopeless, ...blocked], captured, start)).toMatchObject({
        edits,
        proof: { ...proof, left: proof.left + hopeless.length },
      });
    });
  });
});

test('the same input gives the same suggestion and stays as it is', () => {
  fc.assert(
    fc.property(asks, configuration, (asked, start) => {
      const { blocked, captured } = deepFreeze(groupOf(asked, start));
      const first = suggest(blocked, captured, start);
      expect(suggest(blocked, captured, start)).toEqual(first);
      expect(suggest(blocked, captured, structuredClone(start))).toEqual(first);
    }),
    parameters,
  );
});
