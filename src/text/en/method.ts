import { allowableMethods } from '../../cos/cors-configuration.ts';
import type { MethodNotAllowed } from '../../diagnoses/method-not-allowed.ts';
import { codes, differing, type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { inProtocol } from './header-sources.ts';

const known = codes(allowableMethods, ', ');

function listed(methods: readonly string[]): Phrase {
  return methods.length === 0 ? say`The rules list no method.` : say`The rules allow ${codes(methods, ', ')}.`;
}

function cause({ method, reason, nearest, allowed, allowable, unheld }: MethodNotAllowed): Phrase {
  switch (reason) {
    case 'options':
      return say`The page itself sent ${method}, the preflight method, which no rule can list. COS rules support only ${known}.`;
    case 'letter-case':
      return allowable && nearest !== null
        ? say`Rule ${nearest.rule + 1} lists ${nearest.configured}, but browsers send ${method} in upper case.`
        : say`Browsers send ${method} exactly as the page wrote it. COS rules support only ${known}, so neither ${method} nor ${method.toUpperCase()}.`;
    case 'not-held':
      return unheld === undefined
        ? say`${listed(allowed)} The page uses ${method}.`
        : say`Rule ${unheld.rule + 1} lists ${unheld.line}, and a rule can list only ${known}. COS rejects a whole configuration with any other method, so none of these rules is in effect.`;
    case 'head-is-not-get':
      return say`${listed(allowed)} The page uses ${method}, which ${'GET'} does not include.`;
    case 'never-allowable':
      return say`COS rules support only ${known}. The page uses ${method}.`;
    case 'not-listed':
      return say`${listed(allowed)} The page uses ${method}.`;
  }
}

function title({ method, nearest, allowable, unheld }: MethodNotAllowed): Phrase {
  if (!allowable) return say`COS rules cannot allow ${method}`;
  if (unheld !== undefined) return say`No rule allows ${method}, and ${unheld.line} is not a method that COS accepts`;
  if (nearest === null) return say`No rule allows ${method}`;
  const { configured } = nearest;
  return say`No rule allows ${differing(method, configured)}, but one lists ${differing(configured, method)}`;
}

/** The text on a method that no rule allows, with a cause for each reason. */
export function methodNotAllowed(diagnosis: MethodNotAllowed): DiagnosisText {
  const { method, reason, allowable, unheld } = diagnosis;
  return inProtocol(diagnosis, {
    title: title(diagnosis),
    cause: cause(diagnosis),
    remedy: allowable
      ? unheld !== undefined
        ? say`Replace ${unheld.line} with ${method} under Methods in rule ${unheld.rule + 1}, then save all rules again.`
        : say`Tick ${method} under Methods in the rule for this page.`
      : reason === 'options'
        ? say`Leave ${method} to the browser, which sends a preflight when one is needed.`
        : say`Use one of ${known} for this request.`,
  });
}
