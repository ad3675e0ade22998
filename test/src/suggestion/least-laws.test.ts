import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { draftOf } from '../../../src/cos/edits/draft.ts';
import { lossesOf } from '../../../src/cos/edits/losses.ts';
import { opens } from '../../../src/cos/edits/opens.ts';
import { suggest } from '../../../src/suggestion/suggestion.ts';
import { addsBoth, countOpened, everyGrowth, letsAnybodyWrite } from '../support/every-growth.ts';
import { configuration } from '../support/random-requests.ts';
import { asks, groupOf, loss, mendedBy } from '../support/suggestion-law.ts';

vi.setConfig({ testTimeout: 170_000 });

const numRuns = 500;

/**
 * Here combinations are sampled, the product counts lines. Where a line with `*` is allowed in part already, as
 * `*.example.com` by `https://*`, the two may disagree on which of two changes opens less: each such group is counted.
 */
const mostDisagreements = numRuns / 100;

/** Rounding of the weights: a host that a pattern allows is counted with the pattern, not beside it. */
const much = 1.01;

/**
 * Whether the rules do not rule out a loss, though no request of the tests suffers one. Such edits are not suggested.
 */
function isDoubtful(start: CorsConfiguration, edited: CorsConfiguration): boolean {
  return lossesOf({ ...draftOf(start), configuration: edited }).size > 0;
}

test(`no other edit of one existing rule opens less, of ${numRuns} random groups`, () => {
  const tally = {
    groups: 0,
    oneRule: 0,
    severalRules: 0,
    newRule: 0,
    searched: 0,
    doubtful: 0,
    corrected: 0,
    disagreed: 0,
  };
  const exceptions: string[] = [];
  fc.assert(
    fc.property(asks, configuration, (asked, start) => {
      const group = groupOf(asked, start);
      const suggestion = suggest(group.blocked, group.captured, start, group.neededBy);
      if (suggestion === null) return;
      tally.groups++;
      const { edits, configuration: edited } = suggestion;
      if (edits.some(({ kind }) => kind === 'insert-rule')) {
        tally.newRule++;
        return;
      }
      const rules = new Set(edits.map((edit) => (edit.kind === 'add-lines' ? edit.rule : -1)));
      if (rules.size === 1) tally.oneRule++;
      else tally.severalRules++;
      const own = countOpened(start, edited);
      const wanted = mendedBy(group, edited);
      for (const other of everyGrowth(group, wanted)) {
        tally.searched++;
        if (countOpened(start, other) * much >= own) continue;
        if (letsAnybodyWrite(start, other) || addsBoth(start, other, wanted)) continue;
        if (loss(start, other) !== undefined) continue;
        if (isDoubtful(start, other)) {
          tally.doubtful++;
          continue;
        }
        if (edits.some((edit) => 'replaces' in edit)) {
          tally.corrected++;
          continue;
        }
        if (opens(start, other) >= opens(start, edited)) {
          tally.disagreed++;
          continue;
        }
        exceptions.push(JSON.stringify({ asked, rules: start.rules, edits, other: other.rules }));
        break;
      }
    }),
    { numRuns },
  );
  console.log(tally, `${exceptions.length} exceptions`, exceptions.slice(0, 3).join('\n'));
  expect(exceptions).toEqual([]);
  expect(tally.disagreed).toBeLessThanOrEqual(mostDisagreements);
});
