import type { ContradictedHeader } from '../../contradicted-headers.ts';
import type { ConfigurationDiffers, Suspect } from '../../diagnoses/configuration-differs.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { lacking } from './cdn.ts';
import { longList } from './list.ts';

const suspected: Readonly<Record<Suspect, string>> = {
  cdn: 'a CDN or a proxy gave the answer',
  'other-endpoint': "this host does not answer from the bucket's rules",
  assumption: 'COS does otherwise than is assumed of it',
  'not-saved': 'they are not saved in the console or do not hold yet',
  'newer-rules': 'the bucket has newer ones by now',
  stored: "the browser's cache gave an earlier response",
  'another-bucket': "they are another bucket's",
};

/** Why the known rules may not be those that an answer came from. */
export function suspicion(suspects: readonly Suspect[]): Phrase {
  return [`Perhaps ${suspects.map((suspect) => suspected[suspect]).join(', or ')}.`];
}

/** How an answer departs from what the rules give. */
function departure({ header, missing, extra }: ContradictedHeader): Phrase {
  if (extra.length === 0)
    return say`The known rules have ${longList(missing)} in ${header}, and the response does not.`;
  return missing.length === 0
    ? say`The response has ${longList(extra)} in ${header}, and the known rules do not.`
    : say`The response has ${longList(extra)} in ${header}, where the known rules have ${longList(missing)}.`;
}

function title({ recorded, simulated, headers: [first], breaks }: ConfigurationDiffers): Phrase {
  if (breaks) return say`The page cannot read ${'ETag'} of the part it uploaded, though the known rules expose it`;
  if (recorded === 'success' && simulated !== 'success')
    return say`The page may read this response, though the known rules refuse it`;
  return first === undefined
    ? say`The bucket answered otherwise than the known rules would`
    : say`The response has another ${first.header} than the known rules give`;
}

function expected({ recorded, simulated, headers: [first], lack }: ConfigurationDiffers): Phrase {
  if (lack !== null) return lacking(lack);
  if (recorded === 'success' && simulated !== 'success') return say`Under them the browser would have blocked it.`;
  if (first !== undefined) return departure(first);
  return simulated === 'success'
    ? say`Under them this request would pass.`
    : say`Under them another response would have come.`;
}

export function configurationDiffers(found: ConfigurationDiffers): DiagnosisText {
  return {
    title: title(found),
    cause: say`${expected(found)} ${suspicion(found.suspects)}`,
    remedy: found.suspects.includes('stored')
      ? say`Retry the request with the cache disabled in DevTools, and if it fails again, copy the rules from the console and paste them here.`
      : say`Copy the rules from the console again and paste them here, then retry the request.`,
  };
}
