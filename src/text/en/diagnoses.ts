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

/** The two sentences on an origin that no line nearly allows. */
function originRefused(origin: string, allowed: readonly string[]): Phrase {
  const lines = allowed.length === 0 ? say`The rules list no origin.` : say`The rules allow ${list(allowed)}.`;
  return /^https?:/.test(origin)
    ? say`${lines} The page's origin is ${origin}.`
    : say`${lines} The page's origin is ${origin}, which only ${'*'} is known to allow.`;
}

function headerLines(rule: number, allowed: readonly string[]): Phrase {
  return allowed.length === 0
    ? say`Allow-Headers of rule ${rule + 1} is empty.`
    : say`Allow-Headers of rule ${rule + 1} lists only ${list(allowed)}.`;
}

/** What no other kind explains: an error of the server, or what rules never produce. */
function unexplained(status: number): { readonly fact: Phrase; readonly remedy: Phrase } {
  return status >= 500
    ? {
        fact: say`The server failed (${status}), and its response does not allow this page.`,
        remedy: say`Retry the request.`,
      }
    : {
        fact: say`The response (${status}) does not allow this page, and COS rules never produce it.`,
        remedy: say`Check the CDN or proxy between the page and the bucket.`,
      };
}

export const diagnoses: DiagnosisTexts = {
  ...elsewhere,
  ...hosts,
  ...downloads,
  ...network,
  ...hints,
  'no-configuration': ({ origin, method, ...found }) =>
    inProtocol(found, {
      title: say`The bucket has no CORS rules`,
      cause: say`Without rules, COS refuses every preflight and sends no ${'Access-Control-Allow-Origin'} header. The page at ${origin} uses ${method}.`,
      remedy: say`Add a rule for this page.`,
    }),
  'origin-not-allowed': ({ origin, nearest, allowed, uncompared, ...found }) =>
    inProtocol(found, {
      title: originTitle(origin, nearest),
      cause:
        nearest === null ? originRefused(origin, allowed.map(withInvisibleShown)) : originNearMiss(origin, nearest),
      remedy: /^https?:/.test(origin)
        ? say`Add ${origin} to Origin in the rule for this page.`
        : say`Send the request from a page at an ${'http'} or ${'https'} address.`,
      ...(uncompared ? { caveat: originsUncompared } : {}),
    }),
  'method-not-allowed': methodNotAllowed,
  'rules-not-held': rulesNotHeld,
  'header-not-allowed': ({ headers, rule, allowed, protocol }) => {
    const lines = headerLines(rule, allowed.map(withInvisibleShown));
    const nearMiss = headerNearMiss(headers);
    const caveat = joinedNotes([headersUncompared(headers, rule), headerSources(headers)], ' ');
    return {
      title: headerTitle(headers, rule, titleList(headers.map(({ name }) => name))),
      cause:
        nearMiss === null
          ? say`${lines} One unlisted header is enough for COS to refuse the preflight, and no other rule for this origin and method allows them all.`
          : say`${lines} ${nearMiss}`,
      remedy:
        protocol === undefined
          ? say`Add ${longList(headers.map(({ name }) => name))} to Allow-Headers in the rule for this page${[headers.length === 1 ? '' : ', one per line']}.`
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
      cause: say`Rule ${nearest + 1} comes closest but does not allow ${joined}. Every other rule lacks something too, and COS does not combine rules.`,
      remedy: say`Put the origin, the method and every header into one rule.`,
      ...(caveat === null ? {} : { caveat }),
    });
  },
  'allow-list-unreadable': ({ field, value, rule, lines }) => {
    const header = field === 'allowedMethods' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    return {
      title:
        rule === null
          ? say`The browser cannot parse ${header} in the response`
          : say`One line of rule ${rule + 1} makes the browser ignore all of ${header}`,
      cause:
        rule === null || lines.length === 0
          ? say`${header} is ${value}, and one item of it is not a valid name. Browsers then ignore the whole list.`
          : say`${[consoleLabels.en[field]]} of rule ${rule + 1} lists ${list(lines.map(withInvisibleShown))}, which ${[lines.length === 1 ? 'is not a valid name' : 'are not valid names']}. Browsers then ignore the whole list.`,
      remedy:
        rule === null
          ? say`Correct the invalid line in the bucket's rules.`
          : say`Correct that line of rule ${rule + 1}.`,
    };
  },
  'rules-unknown': ({ stage, method, status, ...found }) =>
    inProtocol(found, {
      title:
        stage === 'preflight'
          ? say`The bucket refused the preflight for this ${method}`
          : say`The response to this ${method} does not allow this page`,
      cause:
        stage === 'preflight'
          ? say`COS answers ${status} whatever the reason, so the browser cannot tell whether the origin, the method or a header was refused. Preflights sent to the bucket as a test can show which, and so can its CORS rules.`
          : say`The status is ${status}, but ${'Access-Control-Allow-Origin'} is missing: no rule matches this origin and method, or a cache returned a response stored for another request. The bucket's rules show which it was.`,
      remedy: say`Paste the bucket's CORS rules below.`,
    }),
  'configuration-differs': configurationDiffers,
  'answer-refused': ({ stage, status, failure: found }) => {
    const { fact, remedy } = unexplained(status);
    return {
      title:
        stage === 'preflight'
          ? say`The browser did not accept the response to the preflight`
          : say`The browser blocked the page from reading the response`,
      cause: say`${fact} ${failure(found)}`,
      remedy,
    };
  },
};
