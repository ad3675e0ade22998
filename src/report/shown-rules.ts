import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import type { Edit } from '../cos/edits/edit.ts';
import type { ExpectedStep } from '../cos/expected-steps.ts';
import type { DraftedChange } from '../probing/drafted-change.ts';
import type { Proof } from '../suggestion/proof.ts';

/** The rule, field by field. */
function shownRule(rule: CorsRule): CorsRule {
  const { id, allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders, maxAgeSeconds } = rule;
  return {
    ...(id === undefined ? {} : { id }),
    allowedOrigins: [...allowedOrigins],
    allowedMethods: [...allowedMethods],
    allowedHeaders: [...allowedHeaders],
    exposeHeaders: [...exposeHeaders],
    ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }),
  };
}

/** The configuration, field by field. */
export function shownConfiguration({ rules, responseVary }: CorsConfiguration): CorsConfiguration {
  return { rules: rules.map(shownRule), responseVary };
}

/** The edit, field by field. */
export function shownEdit(edit: Edit): Edit {
  switch (edit.kind) {
    case 'add-lines': {
      const { kind, rule, field, lines, replaces } = edit;
      return { kind, rule, field, lines: [...lines], ...(replaces === undefined ? {} : { replaces: [...replaces] }) };
    }
    case 'move-rule':
      return { kind: edit.kind, from: edit.from, to: edit.to };
    case 'insert-rule':
      return { kind: edit.kind, at: edit.at, rule: shownRule(edit.rule) };
  }
}

export function shownProof({ mended, kept, left }: Proof): Proof {
  return { mended, kept, left };
}

export function shownStep({ client, kind, method, headerNames }: ExpectedStep): ExpectedStep {
  return { client, kind, method, headerNames: [...headerNames] };
}

/** A change of rules that nobody has seen. Rules have no number in it: each is known by what it was seen to hold. */
export type ShownDraft =
  | {
      readonly kind: 'add-lines';
      readonly lines: readonly {
        readonly rule: CorsRule;
        readonly field: Extract<Edit, { readonly kind: 'add-lines' }>['field'];
        readonly lines: readonly string[];
      }[];
    }
  | { readonly kind: 'insert-rule'; readonly rule: CorsRule; readonly place: 'first' | 'last' };

/** The drafted change, field by field, without the preflights that it follows from. */
export function shownDraft(change: DraftedChange): ShownDraft {
  if (change.kind === 'insert-rule') {
    return { kind: change.kind, rule: shownRule(change.rule), place: change.place };
  }
  const lines = change.lines.map(({ rule, field, lines: own }) => ({
    rule: shownRule(rule.rule),
    field,
    lines: [...own],
  }));
  return { kind: change.kind, lines };
}
