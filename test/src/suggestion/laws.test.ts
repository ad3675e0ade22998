import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type CorsConfiguration, maxRules } from '../../../src/cos/cors-configuration.ts';
import { draftOf, draftWith, partsOf, withoutPart } from '../../../src/cos/edits/draft.ts';
import { applyEdits, type Edit } from '../../../src/cos/edits/edit.ts';
import { lossesOf } from '../../../src/cos/edits/losses.ts';
import { exchangeUnder } from '../../../src/replay.ts';
import { suggest, widened } from '../../../src/suggestion/suggestion.ts';
import { withOneFewer } from '../support/one-fewer.ts';
import { configuration, longConfiguration, spoiltConfiguration } from '../support/random-requests.ts';
import { stars } from '../support/stars.ts';
import { asks, everyExchange, groupOf, holds, type Law, loss, parameters } from '../support/suggestion-law.ts';

vi.setConfig({ testTimeout: 60_000 });

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}

/** Gives the configurations that lack one part of a change and may lose something by it, as far as the rules tell. */
function doubtfulWithout(start: CorsConfiguration, edits: readonly Edit[]): CorsConfiguration[] {
  const draft = draftWith(draftOf(start), edits);
  const known = lossesOf(draft);
  const shorter = partsOf(draft).map((part) => withoutPart(draft, part));
  const doubtful = shorter.filter((fewer) => [...lossesOf(fewer)].some((each) => !known.has(each)));
  return doubtful.map(({ configuration: rules }) => rules);
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

  test('is minimal: without any one line, move or rule some request fails, or it may be served worse', () => {
    holds(({ start, passes }, { edits }, mended) => {
      const doubtful = doubtfulWithout(start, edits);
      for (const fewer of withOneFewer(start, edits)) {
        const enough = mended.every((exchange) => passes(exchange, fewer)) && loss(start, fewer) === undefined;
        if (enough) expect(doubtful).toContainEqual(fewer);
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
    holds(({ start }, { configuration: edited }) => expect(loss(start, edited)).toBeUndefined());
  });

  test('is monotone, too, where some rules have lines that no browser can read', () => {
    fc.assert(
      fc.property(asks, spoiltConfiguration, (asked, start) => {
        const { blocked, captured, neededBy } = groupOf(asked, start);
        const suggestion = suggest(blocked, captured, start, neededBy);
        fc.pre(suggestion !== null);
        expect(loss(start, suggestion.configuration)).toBeUndefined();
        const wide = widened(suggestion, blocked, captured, start, neededBy);
        expect(loss(start, wide?.configuration ?? start)).toBeUndefined();
      }),
      parameters,
    );
  });

  test('is found, and no longer than what was asked for, among as many rules as there can be', () => {
    const law: Law = ({ start, captured, mendable }, { edits, configuration: edited }, mended) => {
      expect(mended).toEqual(expect.arrayContaining([...mendable]));
      expect(edits.length).toBeLessThanOrEqual(4 * captured.length);
      expect(edited.rules.length).toBeLessThanOrEqual(maxRules);
      const some = everyExchange.filter((_, index) => index % 7 === 0);
      expect(loss(start, edited, some)).toBeUndefined();
    };
    holds(law, longConfiguration, { numRuns: 30 });
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
