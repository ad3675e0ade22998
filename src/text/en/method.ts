import { allowableMethods } from '../../cos/cors-configuration.ts';
import type { MethodNotAllowed } from '../../diagnoses/method-not-allowed.ts';
import { codes, differing, type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { inProtocol } from './header-sources.ts';

const known = codes(allowableMethods, ', ');

function listed(methods: readonly string[]): Phrase {
  return methods.length === 0 ? say`nothing` : codes(methods, ', ');
}

function cause({ method, reason, nearest, allowed, allowable, unheld }: MethodNotAllowed): Phrase {
  switch (reason) {
    case 'options':
      return say`The page itself asked for ${method}, the method of preflights, which no rule lists. COS knows ${known} and no other method in a rule.`;
    case 'letter-case':
      return allowable && nearest !== null
        ? say`Rule ${nearest.rule + 1} lists ${nearest.configured}. The page asked for ${method}, which browsers send in upper case.`
        : say`Browsers send ${method} in the page's own letter case. COS knows ${known} and neither ${method} nor ${method.toUpperCase()}.`;
    case 'not-held':
      return unheld === undefined
        ? say`The rules allow ${listed(allowed)}. The page asked for ${method}.`
        : say`Rule ${unheld.rule + 1} lists ${unheld.line}, and a rule can list only ${known}. COS saves no rule of a configuration with another method, so none of these rules is in force.`;
    case 'head-is-not-get':
      return say`The rules allow ${listed(allowed)}. The page asked for ${method}, which ${'GET'} does not include.`;
    case 'never-allowable':
      return say`COS knows ${known} and no other method. The page asked for ${method}.`;
    case 'not-listed':
      return say`The rules allow ${listed(allowed)}. The page asked for ${method}.`;
  }
}

function title({ method, nearest, allowable, unheld }: MethodNotAllowed): Phrase {
  if (!allowable) return say`A COS rule cannot allow ${method}`;
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
        ? say`Write ${method} in place of ${unheld.line} in Methods of rule ${unheld.rule + 1}, then save all rules again.`
        : say`Tick ${method} in Methods of the rule meant for this page.`
      : reason === 'options'
        ? say`Leave ${method} to the browser, which sends it when a preflight is needed.`
        : say`Change the page's request to one of the five methods: no rule can let this one through.`,
  });
}
