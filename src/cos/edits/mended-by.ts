import type { CorsConfiguration } from '../cors-configuration.ts';
import type { BucketRequest } from '../match.ts';
import { speaksTus } from '../tus.ts';
import { admit } from './admit.ts';
import type { Edit, ListField } from './edit.ts';
import { replaceUnheld } from './held-methods.ts';

/** Lines that are written in place of others. */
type Correction = Extract<Edit, { readonly kind: 'add-lines' }>;

/** How a refused request is let through, where that is not by further lines for an existing rule. */
export interface MendedBy {
  /** A rule of its own, since no existing rule can take the lines; or the correction of miswritten ones. */
  readonly mendedBy?: 'new-rule' | Correction;
}

/** The edits that let a refused request through; `null` when there are none. */
export function admitRefused(configuration: CorsConfiguration, request: BucketRequest): readonly Edit[] | null {
  if (speaksTus(request.requestHeaders)) return null;
  const replacing = replaceUnheld(configuration, request);
  return replacing === null ? admit(configuration, request) : [replacing];
}

function corrects(edit: Edit, field: ListField | null): edit is Correction {
  return edit.kind === 'add-lines' && (field === null || edit.field === field) && (edit.replaces ?? []).length > 0;
}

/** Tells how a refused request is let through. `field` is the one of which the diagnosis speaks, `null` for several. */
export function mendedBy(configuration: CorsConfiguration, request: BucketRequest, field: ListField | null): MendedBy {
  const edits = admitRefused(configuration, request) ?? [];
  if (edits.some(({ kind }) => kind === 'insert-rule')) return { mendedBy: 'new-rule' };
  const correction = edits.find((edit) => corrects(edit, field));
  return correction === undefined ? {} : { mendedBy: correction };
}
