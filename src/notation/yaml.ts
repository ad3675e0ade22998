import type { Node } from 'yaml';
import { maxRules } from '../cos/cors-configuration.ts';
import { notAConfiguration, Refusal } from './configuration-problem.ts';
import { fillingOfYaml, withFilling } from './filled-in.ts';
import { readJson } from './json.ts';
import type { Literal } from './languages/value.ts';
import { documentWith } from './other-document.ts';
import { refuseOtherService } from './other-service.ts';
import { excerptAt, legibleOffset, placeAt } from './place.ts';
import type { ReadConfiguration } from './read-configuration.ts';
import { emptyRules, rulesIn } from './rules-in.ts';
import { documentsIn, refuseDepth, refuseParts } from './yaml-document.ts';
import { YamlLiterals } from './yaml-literal.ts';

const fieldNames =
  'allowed_?origins?|allowed_?methods?|allowed_?headers?|exposed?_?headers?|max_?age(?:_?seconds)?|response_?headers?';
const wrapperNames = 'cors|cors_?rules?|cors_?configuration';
/** Matches a line that only YAML has: a key of a rule in an item, or above or before a list, or a name of the rules. */
const signs = [
  new RegExp(`^[^\\S\\n]*(?:-[^\\S\\n]+)+["']?(?:id|origin|method|${fieldNames})["']?[^\\S\\n]*:(?=\\s)`, 'im'),
  new RegExp(`^[^\\S\\n]*["']?(?:${fieldNames})["']?[^\\S\\n]*:[^\\S\\n]*(?:#.*)?\\n\\s*-\\s`, 'im'),
  new RegExp(`^[^\\S\\n]*["']?(?:${fieldNames})["']?[^\\S\\n]*:[^\\S\\n]+[[!&]`, 'im'),
  new RegExp(`^[^\\S\\n]*["']?(?:${wrapperNames})["']?[^\\S\\n]*:[^\\S\\n]*(?:#.*)?$`, 'im'),
];
const anyField = new RegExp(`^[^\\S\\n]*(?:-[^\\S\\n]+)*["']?(?:${fieldNames})["']?[^\\S\\n]*:(?=\\s)`, 'im');

/** Whether a text has lines that only YAML has, with keys of CORS rules. */
export function looksLikeYaml(text: string): boolean {
  return anyField.test(text) && signs.some((sign) => sign.test(text));
}

const originsKey = /^[^\S\n]*(?:-[^\S\n]+)*["']?allowed_?origins?["']?[^\S\n]*:/gim;

/** Throws a `Refusal` for more rules than a bucket has, before they are read. */
function refuseCount(text: string): void {
  const found = [...text.matchAll(originsKey)];
  const first = found[maxRules];
  if (first === undefined) return;
  const place = placeAt(text, first.index + first[0].search(/\S/));
  throw new Refusal({ kind: 'too-many-rules', count: found.length, limit: maxRules, ...place });
}

/**
 * Reads the rules in YAML, wherever they are in it: Tencent's Serverless component, CloudFormation, Ansible. Throws a
 * `Refusal` for other documents, and for values that another tool fills in.
 */
export function readYaml(given: string): ReadConfiguration {
  // A no-break space comes with what is copied from web pages, and does not count as a space in YAML.
  const text = given.replaceAll('\u00A0', ' ');
  refuseCount(text);
  refuseDepth(text);
  refuseParts(text);
  const values = documentsIn(text).flatMap((document) =>
    document.contents === null ? [] : [new YamlLiterals(text, document).literalOf(document.contents as Node)],
  );
  const [first, second] = values.flatMap((value) => rulesIn(value));
  if (second !== undefined) throw new Refusal({ kind: 'several-configurations', ...placeAt(text, second.offset) });
  if (first !== undefined) return withFilling(fillingOfYaml, () => readJson(text, first.value));
  for (const value of values) refuseOtherService(text, value);
  const empty = values.map(emptyRules).find((value) => value !== null);
  if (empty) return readJson(text, empty);
  throw refusalOf(text, values[0]);
}

function refusalOf(text: string, value: Literal | undefined): Refusal {
  const offset = value?.offset ?? legibleOffset(text, 0);
  const document = value?.kind === 'object' ? documentWith(value.members.map(({ key }) => key)) : null;
  if (document === null) return notAConfiguration(text, offset);
  const found = excerptAt(text, offset);
  return new Refusal({ kind: 'other-document', document, found, ...placeAt(text, offset) });
}
