import { firstUnheld, unheldMethods } from '../cos/edits/held-methods.ts';
import { configurationDiffers } from './configuration-differs.ts';
import { type Kind, nothingToEdit } from './evidence.ts';
import { methodNotAllowed } from './method-not-allowed.ts';

/** `line` of the rule's Methods is no method of COS. The rule counts from 0. */
export interface RulesNotHeld {
  readonly kind: 'rules-not-held';
  readonly rule: number;
  readonly line: string;
  /** Present where the rule lists methods of COS too, so that the line need only be taken away. */
  readonly others?: true;
}

/**
 * The known rules cannot be the bucket's: one lists a method that COS does not accept, for which it saves none of them.
 * Where the method itself is why the request is refused, `method-not-allowed` says so.
 * https://cloud.tencent.com/document/product/436/8279
 */
export const rulesNotHeld: Kind<RulesNotHeld> = {
  detect(evidence) {
    const { configuration, recorded, refused } = evidence;
    if (configuration === null || recorded.outcome !== 'blocked') return null;
    const unheld = firstUnheld(configuration);
    if (unheld === null) return null;
    const isExplained = refused === null && configurationDiffers.detect(evidence) === null;
    if (isExplained || methodNotAllowed.detect(evidence) !== null) return null;
    const methods = configuration.rules[unheld.rule]?.allowedMethods ?? [];
    const hasOthers = methods.length > unheldMethods({ allowedMethods: methods }).length;
    return { kind: 'rules-not-held', ...unheld, ...(hasOthers ? { others: true } : {}) };
  },
  mend: nothingToEdit,
};
