import type { Phrase } from './phrase.ts';

/** The commands of the command line. */
export const commandNames = ['har', 'rules', 'replay', 'ask', 'fetch'] as const;

export type CommandName = (typeof commandNames)[number];

/** The options of all commands. */
const optionNames = [
  'rules',
  'bucket',
  'domain',
  'objects',
  'origin',
  'method',
  'header',
  'credentials',
  'upload',
  'region',
  'dry-run',
  'as',
  'json',
  'lang',
  'help',
  'version',
] as const;

export type OptionName = (typeof optionNames)[number];

/** Why a command could not judge. */
export type CliProblem =
  | { readonly kind: 'unknown-command'; readonly name: string }
  | { readonly kind: 'unknown-option'; readonly option: string; readonly command: CommandName | null }
  | { readonly kind: 'lacks-value'; readonly option: string }
  | { readonly kind: 'needless-value'; readonly option: string }
  | { readonly kind: 'given-twice'; readonly option: string }
  | { readonly kind: 'lacks'; readonly command: CommandName; readonly what: string }
  | { readonly kind: 'one-too-many'; readonly text: string }
  | {
      readonly kind: 'other-choice';
      readonly option: string;
      readonly value: string;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'not-together'; readonly options: readonly string[] }
  | { readonly kind: 'no-domain'; readonly value: string }
  /** `code` is the system's own: `ENOENT`. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly code: string }
  | { readonly kind: 'unwritable'; readonly code: string }
  | { readonly kind: 'several-buckets'; readonly buckets: readonly string[] }
  | { readonly kind: 'other-bucket'; readonly bucket: string; readonly buckets: readonly string[] }
  | { readonly kind: 'no-bucket'; readonly text: string }
  | { readonly kind: 'no-region'; readonly bucket: string }
  | { readonly kind: 'wrong-region'; readonly region: string }
  | { readonly kind: 'no-own-host'; readonly text: string }
  | { readonly kind: 'lacks-key'; readonly variable: string }
  | { readonly kind: 'no-answer'; readonly host: string; readonly code: string }
  | { readonly kind: 'too-slow'; readonly host: string; readonly seconds: number }
  | { readonly kind: 'busy'; readonly host: string; readonly status: number }
  | { readonly kind: 'server-error'; readonly host: string; readonly status: number }
  | { readonly kind: 'not-cos'; readonly host: string; readonly status: number }
  /** `fault` is the message of the error; empty where none came. */
  | { readonly kind: 'bug'; readonly fault: string };

/** The words of the command line. */
export interface CliText {
  readonly what: string;
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly example: string;
  readonly exits: string;
  readonly exit: readonly [passes: string, refused: string, unjudged: string];
  readonly summaries: Readonly<Record<CommandName, string>>;
  readonly optionTexts: Readonly<Record<OptionName, string>>;
  readonly problems: {
    readonly [K in CliProblem['kind']]: (problem: Extract<CliProblem, { readonly kind: K }>) => Phrase;
  };
  /** A sentence on a file, an option or a variable, behind its name. */
  readonly about: (name: string, sentence: Phrase) => Phrase;

  readonly reading: (file: string, megabytes: string) => string;
  readonly rulesRead: (rules: number) => Phrase;
  readonly noMistakes: string;
  /** Said below a change that is simulated for requests that nobody sent: how many pass, and how many no rule can allow. */
  readonly proven: (passing: number, left: number) => Phrase;
  readonly uploadPasses: (requests: number, origin: string) => Phrase;
  /** One request of an upload that passes, or not. `rule` counts from 1. */
  readonly stepPasses: (step: string, method: string, rule: number | null) => Phrase;
  readonly stepRefused: (step: string, method: string) => Phrase;
  readonly asked: (preflights: number, host: string) => Phrase;
  readonly preflightPasses: (method: string, origin: string, host: string) => Phrase;
  readonly exposes: (names: readonly string[]) => Phrase;
  readonly wouldSend: (first: number, most: number, url: string) => Phrase;
  readonly first: string;
  readonly possible: string;
  /** An edit, and the way through the console to where it is made. */
  readonly edit: (edit: Phrase, way: string) => Phrase;
  /** In place of a change that was printed above. */
  readonly changeAbove: Phrase;
  /** In place of remedies that speak of the extension. */
  readonly remedies: {
    readonly 'rules-unknown': (host: string, origin: string) => Phrase;
    readonly 'bucket-not-known': (host: string) => Phrase;
    readonly 'configuration-differs': (host: string) => Phrase;
  };
}

/** The sentence on why a command could not judge. */
export function cliProblemText({ problems }: CliText, problem: CliProblem): Phrase {
  const text = problems[problem.kind] as (problem: CliProblem) => Phrase;
  return text(problem);
}
