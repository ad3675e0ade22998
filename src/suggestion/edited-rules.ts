import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { type Draft, draftOf, draftWith, partsOf } from '../cos/edits/draft.ts';
import type { Edit } from '../cos/edits/edit.ts';
import { remembered } from '../remembered.ts';

const drafts = remembered((edits: readonly Edit[]) =>
  remembered((before: CorsConfiguration) => draftWith(draftOf(before), edits)),
);

/** Gives a change as a draft. Remembered: every finding of a bucket asks about the same change. */
export function changedDraft(before: CorsConfiguration, edits: readonly Edit[]): Draft {
  return drafts(edits)(before);
}

const written = remembered((draft: Draft): ReadonlySet<number> => {
  const lost = draft.configuration.rules.map((rule, at) => {
    const was = draft.before[at];
    return was !== null && was !== undefined && was.rule !== rule ? was.index : null;
  });
  const parts = partsOf(draft).map(({ rule }) => draft.before[rule]?.index ?? null);
  return new Set([...lost, ...parts].filter((index) => index !== null));
});

/** The existing rules that a change writes to or moves, counted from 0 as before the change. */
export function editedRules(before: CorsConfiguration, edits: readonly Edit[]): ReadonlySet<number> {
  return written(changedDraft(before, edits));
}
