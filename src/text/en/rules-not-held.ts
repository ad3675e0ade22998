import { allowableMethods } from '../../cos/cors-configuration.ts';
import type { RulesNotHeld } from '../../diagnoses/rules-not-held.ts';
import { codes, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';

/** The text on rules of which COS holds none. */
export function rulesNotHeld({ rule, line, others }: RulesNotHeld): DiagnosisText {
  return {
    title: say`COS rejects these rules: ${line} is not a method that rules can list`,
    cause: say`Rule ${rule + 1} lists ${line}, and a rule can list only ${codes(allowableMethods, ', ')}. COS rejects a whole configuration with any other method, so none of these rules is in effect.`,
    remedy: others
      ? say`Remove ${line} from Methods in rule ${rule + 1}, then save all rules again.`
      : say`Replace ${line} under Methods in rule ${rule + 1} with the methods that the page uses, then save all rules again.`,
  };
}
