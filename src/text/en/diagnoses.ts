import { withInvisibleShown } from '../../cos/near-misses/invisible-character.ts';
import { consoleLabels } from '../../notation/console.ts';
import { joinedNotes } from '../near-miss.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisTexts } from '../text.ts';
import { headersUncompared, originsUncompared } from './bounds.ts';
import { configurationDiffers } from './configuration-differs.ts';
import { downloads } from './downloads.ts';
import { elsewhere } from './elsewhere.ts';
import { failure } from './failure.ts';
import { headerSources, inProtocol, tusRemedy } from './header-sources.ts';
import { hints } from './hints.ts';
import { hosts } from './hosts.ts';
import { list, longList, titleList } from './list.ts';
import { methodNotAllowed } from './method.ts';
import { headerNearMiss, headerTitle, originNearMiss, originTitle } from './near-miss.ts';
import { network } from './network.ts';
import { rulesNotHeld } from './rules-not-held.ts';

function listOrNone(values: readonly string[]): Phrase {
  return values.length === 0 ? say`nothing` : list(values);
}

function refusedRemedy(status: number): Phrase {
  if (status >= 500) return say`Repeat the request: the server had an error of its own.`;
  return say`COS gives no such answer from its rules: look at what stands between the page and the bucket.`;
}

export const diagnoses: DiagnosisTexts = {
  ...elsewhere,
  ...hosts,
  ...downloads,
  ...network,
  ...hints,
  'no-configuration': ({ origin, method, ...found }) =>
    inProtocol(found, {
      title: say`The bucket has no CORS rule`,
      cause: say`Without a rule COS refuses every preflight and sends no ${'Access-Control-Allow-Origin'} header. ${origin} asked for ${method}.`,
      remedy: say`Add a rule for this page.`,
    }),
  'origin-not-allowed': ({ origin, nearest, allowed, uncompared, ...found }) =>
    inProtocol(found, {
      title: originTitle(origin, nearest),
      cause:
        nearest === null
          ? say`The rules allow ${listOrNone(allowed.map(withInvisibleShown))}. The page's origin is ${origin}.`
          : originNearMiss(origin, nearest),
      remedy: /^https?:/.test(origin)
        ? say`Add ${origin} to Origin of the rule meant for this page.`
        : say`Serve the page from an ${'http'} or ${'https'} origin: no line but ${'*'} is known to allow ${origin}.`,
      ...(uncompared ? { caveat: originsUncompared } : {}),
    }),
  'method-not-allowed': methodNotAllowed,
  'rules-not-held': rulesNotHeld,
  'header-not-allowed': ({ headers, rule, allowed, protocol }) => {
    const holds = say`Its Allow-Headers holds ${listOrNone(allowed.map(withInvisibleShown))}.`;
    const nearMiss = headerNearMiss(headers);
    const caveat = joinedNotes([headersUncompared(headers, rule), headerSources(headers)], ' ');
    return {
      title: headerTitle(headers, rule, titleList(headers.map(({ name }) => name))),
      cause:
        nearMiss === null
          ? say`${holds} One header of a preflight that is not listed is enough for a refusal, and no other rule for this origin and method allows them all.`
          : say`${holds} ${nearMiss}`,
      remedy:
        protocol === undefined
          ? say`Add ${longList(headers.map(({ name }) => name))} to Allow-Headers of the rule meant for this page, each as a line of its own.`
          : tusRemedy,
      ...(caveat === null ? {} : { caveat }),
    };
  },
  'no-single-rule-matches': ({ origin, method, nearest, refused, ...found }) => {
    const names = refused.headers.map(({ name }) => name);
    const caveat = joinedNotes([headersUncompared(refused.headers, nearest), headerSources(refused.headers)], ' ');
    const refusals = [
      ...(refused.origin ? [say`the origin ${origin}`] : []),
      ...(refused.method ? [say`the method ${method}`] : []),
      ...(names.length === 1 ? [say`the header ${list(names)}`] : []),
      ...(names.length > 1 ? [say`the headers ${list(names)}`] : []),
    ];
    const joined = refusals.flatMap((refusal, index) => (index === 0 ? refusal : [' or ', ...refusal]));
    return inProtocol(found, {
      title: say`No single rule allows this ${method} from ${origin}`,
      cause: say`Rule ${nearest + 1} comes nearest, but does not allow ${joined}. Every other rule lacks something too, and COS applies one rule and never adds several up.`,
      remedy: say`Let one rule allow the origin, the method and every header.`,
      ...(caveat === null ? {} : { caveat }),
    });
  },
  'allow-list-unreadable': ({ field, value, rule, lines }) => {
    const header = field === 'allowedMethods' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    return {
      title:
        rule === null
          ? say`The browser cannot read ${header} of the answer`
          : say`A line of rule ${rule + 1} makes its whole answer unreadable`,
      cause:
        lines.length === 0
          ? say`${header} is ${value}, and one item of it is no name. Browsers then drop the whole list.`
          : say`Its ${[consoleLabels.en[field]]} holds ${list(lines.map(withInvisibleShown))}, which is no name. Browsers then drop the whole list.`,
      remedy:
        rule === null
          ? say`Correct the line of the bucket's rule that is no name.`
          : say`Correct that line of rule ${rule + 1}.`,
      ...(rule === null
        ? {}
        : { alternative: say`Correcting that line of rule ${rule + 1} also works and needs no new rule.` }),
    };
  },
  'rules-unknown': ({ stage, method, status, ...found }) =>
    inProtocol(found, {
      title:
        stage === 'preflight'
          ? say`The bucket refused a ${method} of this page`
          : say`The answer to a ${method} does not allow this page`,
      cause:
        stage === 'preflight'
          ? say`COS answers ${status} for every reason, so the browser cannot say whether the origin, the method or a header was refused. Asked again in parts, the bucket shows which.`
          : say`It came with ${status} and without ${'Access-Control-Allow-Origin'}: no rule matches this origin and this method, or a cache gave the answer to another request. The bucket's rules tell which.`,
      remedy: say`Paste the bucket's CORS rules below.`,
    }),
  'configuration-differs': configurationDiffers,
  'answer-refused': ({ stage, status, failure: found }) => ({
    title:
      stage === 'preflight'
        ? say`The browser refused the answer to the preflight`
        : say`The browser withheld the answer`,
    cause: say`The answer (${status}) does not allow this page. ${failure(found)}`,
    remedy: refusedRemedy(status),
  }),
};
