import { describe, expect, test, vi } from 'vitest';
import { applyEdits } from '../../../src/cos/edits/edit.ts';
import { type Suggestion, widened } from '../../../src/suggestion/suggestion.ts';
import { listFields, stars } from '../support/stars.ts';
import { type Group, holds, loss, mendedBy } from '../support/suggestion-law.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Holds a law against the change with `*` for the header names, of every suggestion that has such a change. */
function widelyHolds(law: (wide: Suggestion, group: Group, narrow: Suggestion) => void): void {
  holds((group, narrow) => {
    const wide = widened(narrow, group.blocked, group.captured, group.start, group.neededBy);
    if (wide !== null) law(wide, group, narrow);
  });
}

describe('a change with any header', () => {
  test('is sound: it mends what the other mends, and the edits give the configuration', () => {
    widelyHolds(({ edits, configuration: edited, proof }, group, narrow) => {
      expect(applyEdits(group.start, edits)).toEqual(edited);
      const mended = mendedBy(group, edited);
      expect(mended).toEqual(expect.arrayContaining(mendedBy(group, narrow.configuration)));
      expect(proof).toEqual({ ...narrow.proof, mended: mended.length, left: group.blocked.length - mended.length });
    });
  });

  test('is monotone', () => {
    widelyHolds(({ configuration: edited }, { start }) => expect(loss(start, edited)).toBeUndefined());
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
