import type { Edit, ListField } from '../cos/edits/edit.ts';
import type { MendedBy } from '../cos/edits/mended-by.ts';
import type { ConfigurationMistake } from '../cos/mistakes/configuration-mistakes.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { ConfigurationProblem } from '../notation/configuration-problem.ts';
import type { Assumption } from '../replay-assumptions.ts';
import type { InterfaceText } from './interface-text.ts';
import type { Phrase } from './phrase.ts';

/** The languages that the product speaks. https://www.rfc-editor.org/info/bcp47 */
export const languageTags = ['en', 'zh-CN'] as const;

export type LanguageTag = (typeof languageTags)[number];

/** What a person reads about one diagnosis. */
export interface DiagnosisText {
  /** A fact with the user's value; no full stop. */
  readonly title: Phrase;
  /** At most two sentences: the user's value beside what was expected. */
  readonly cause: Phrase;
  /** What to do; shown where no computed edit says it. */
  readonly remedy: Phrase;
  /** What the remedy opens or takes away. */
  readonly caveat?: Phrase;
  /** What to do in place of the computed edit; shown only beside one. */
  readonly alternative?: Phrase;
}

type ByKind<U extends { readonly kind: string }, R> = {
  readonly [K in U['kind']]: (value: Extract<U, { readonly kind: K }>) => R;
};

export type DiagnosisTexts = ByKind<Diagnosis, DiagnosisText>;
/** The texts on what is not CORS. */
export type ElsewhereTexts = Pick<
  DiagnosisTexts,
  'never-sent' | 'request-aborted' | 'network-error' | 'no-such-bucket' | 'not-cors'
>;
/** The texts on what COS does not give, or refuses to delete, at its own hosts. */
export type DownloadTexts = Pick<DiagnosisTexts, 'download-forbidden' | 'forced-download' | 'delete-without-md5'>;
/** The texts on where a request was sent. */
export type HostTexts = Pick<
  DiagnosisTexts,
  | 'misspelled-host'
  | 'bucket-list-asked'
  | 'website-reads-only'
  | 'path-style-refused'
  | 'path-style-suspected'
  | 'cloudbase-bucket'
>;
/** The texts on what the recording shows. */
export type NetworkTexts = Pick<
  DiagnosisTexts,
  | 'origin-null'
  | 'preflight-redirected'
  | 'redirect-not-followed'
  | 'preflight-not-handled'
  | 'answered-by-cdn'
  | 'bucket-not-known'
  | 'several-allow-origins'
  | 'another-origin-allowed'
  | 'allow-credentials-missing'
  | 'stored-answer'
  | 'wildcard-with-credentials'
>;
/** The texts on what is worth knowing. */
export type HintTexts = Pick<
  DiagnosisTexts,
  'header-not-exposed' | 'cached-preflight' | 'answer-changed' | 'shadowed-max-age' | 'dead-rule'
>;
export type ProblemTexts = ByKind<ConfigurationProblem, Phrase>;
export type MistakeTexts = ByKind<ConfigurationMistake, Phrase>;
type EditTexts = ByKind<Edit, Phrase>;

/** All texts of one language. A sentence that is missing, or that nothing needs any more, does not compile. */
export interface Text {
  /** The language's tag of BCP 47. */
  readonly tag: LanguageTag;
  /** The language of the COS console's labels. */
  readonly console: 'en' | 'zh';
  readonly diagnoses: DiagnosisTexts;
  /** The remedy where further lines for an existing rule are not what lets a request through. */
  readonly mendedBy: (by: NonNullable<MendedBy['mendedBy']>) => Phrase;
  readonly problems: ProblemTexts;
  readonly mistakes: MistakeTexts;
  readonly assumptions: Readonly<Record<Assumption, Phrase>>;
  /** The imperative above the lines of an edit. */
  readonly edits: EditTexts;
  readonly fields: Readonly<Record<ListField, string>>;
  readonly interface: InterfaceText;
}

function worded<U extends { readonly kind: string }, R>(texts: ByKind<U, R>, value: U): R {
  const text = texts[value.kind as U['kind']] as (value: U) => R;
  return text(value);
}

export function diagnosisText(text: Text, diagnosis: Diagnosis): DiagnosisText {
  const found: DiagnosisText = worded(text.diagnoses, diagnosis);
  const by = 'mendedBy' in diagnosis ? diagnosis.mendedBy : undefined;
  return by === undefined ? found : { ...found, remedy: text.mendedBy(by) };
}

export function problemText(text: Text, problem: ConfigurationProblem): Phrase {
  return worded(text.problems, problem);
}

export function mistakeText(text: Text, mistake: ConfigurationMistake): Phrase {
  return worded(text.mistakes, mistake);
}

export function editText(text: Text, edit: Edit): Phrase {
  return worded(text.edits, edit);
}
