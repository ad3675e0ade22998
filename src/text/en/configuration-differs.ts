import type { ContradictedHeader } from '../../contradicted-headers.ts';
import type { ConfigurationDiffers, Suspect } from '../../diagnoses/configuration-differs.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { lacking } from './cdn.ts';
import { longList } from './list.ts';

const suspected: Readonly<Record<Suspect, string>> = {
  cdn: 'a CDN or a proxy sent the response',
  'other-endpoint': "this host does not use the bucket's rules",
  assumption: 'COS does not behave as assumed',
  'not-saved': 'these rules are not saved in the console or not yet in effect',
  'newer-rules': "the bucket's rules have changed since",
  stored: "the browser's cache returned an earlier response",
  'another-bucket': 'these rules belong to another bucket',
};

/** Why the known rules may not be those that a response came from. */
export function suspicion(suspects: readonly Suspect[]): Phrase {
  return [
    `Possible ${suspects.length === 1 ? 'cause' : 'causes'}: ${suspects.map((suspect) => suspected[suspect]).join('; ')}.`,
  ];
}

/** How a response departs from what the rules give. */
function departure({ header, missing, extra }: ContradictedHeader): Phrase {
  if (extra.length === 0)
    return say`${header} in the response lacks ${longList(missing)}, which these rules would send.`;
  return missing.length === 0
    ? say`${header} in the response contains ${longList(extra)}, which these rules would not send.`
    : say`${header} in the response contains ${longList(extra)}, where these rules would send ${longList(missing)}.`;
}

function title({ recorded, simulated, headers: [first], breaks }: ConfigurationDiffers): Phrase {
  if (breaks)
    return say`The page cannot read ${'ETag'} of the part it uploaded, although the rules saved here expose it`;
  if (recorded === 'success' && simulated !== 'success')
    return say`The page can read this response, although the rules saved here do not allow it`;
  return first === undefined
    ? say`The bucket's response does not match the rules saved here`
    : say`${first.header} in the response does not match the rules saved here`;
}

function expected({ recorded, simulated, headers: [first], lack }: ConfigurationDiffers): Phrase {
  if (lack !== null) return lacking(lack);
  if (recorded === 'success' && simulated !== 'success')
    return say`With these rules the browser would have blocked the response.`;
  if (first !== undefined) return departure(first);
  return simulated === 'success'
    ? say`With these rules the request would pass.`
    : say`With these rules the response would be different.`;
}

export function configurationDiffers(found: ConfigurationDiffers): DiagnosisText {
  return {
    title: title(found),
    cause: say`${expected(found)} ${suspicion(found.suspects)}`,
    remedy: found.suspects.includes('stored')
      ? say`Retry the request with the cache disabled in DevTools, and if the response is the same, copy the rules from the console again and paste them here.`
      : say`Copy the rules from the console again and paste them here, then retry the request.`,
  };
}
