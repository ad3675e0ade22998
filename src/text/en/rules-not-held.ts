import { allowableMethods } from '../../cos/cors-configuration.ts';
import type { RulesNotHeld } from '../../diagnoses/rules-not-held.ts';
import { codes, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';

/** The text on rules of which COS holds none. */
export function rulesNotHeld({ rule, line, others }: RulesNotHeld): DiagnosisText {
  return {
    title: say`COS cannot save these rules: ${line} is not a method that it accepts`,
    cause: say`Rule ${rule + 1} lists ${line}, and a rule can list only ${codes(allowableMethods, ', ')}. COS saves no rule of a configuration with another method, so none of these rules is in force.`,
    remedy: others
      ? say`Remove ${line} from Methods of rule ${rule + 1}, then save all rules again.`
      : say`Write the methods that the page uses in place of ${line} in Methods of rule ${rule + 1}, then save all rules again.`,
  };
}
