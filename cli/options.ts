import { parseArgs } from 'node:util';
import { type CommandName, commandNames, type OptionName } from '../src/text/cli-text.ts';
import { type LanguageTag, languageTags } from '../src/text/text.ts';
import { refuse } from './failure.ts';

/** What each option takes: nothing, one value, or a value each time it is given. */
const kinds: Readonly<Record<OptionName, 'flag' | 'one' | 'many'>> = {
  rules: 'one',
  bucket: 'one',
  domain: 'many',
  objects: 'flag',
  origin: 'one',
  method: 'one',
  header: 'many',
  credentials: 'flag',
  upload: 'one',
  region: 'one',
  'dry-run': 'flag',
  as: 'one',
  json: 'flag',
  lang: 'one',
  help: 'flag',
  version: 'flag',
};

const everywhere: readonly OptionName[] = ['json', 'lang', 'help', 'version'];
const request: readonly OptionName[] = ['origin', 'method', 'header', 'credentials', 'upload'];

/** The options of each command, beside those that all have. */
export const optionsOf: Readonly<Record<CommandName, readonly OptionName[]>> = {
  har: ['rules', 'bucket', 'domain', 'objects'],
  rules: ['as'],
  replay: ['rules', 'bucket', ...request],
  ask: [...request, 'region', 'dry-run'],
  fetch: ['region', 'as'],
};

/** A command line that was read. */
export interface Options {
  /** `null` where none was named. */
  readonly command: CommandName | null;
  /** The file or host behind the command. */
  readonly target: string | null;
  readonly lang: LanguageTag | null;
  readonly has: (option: OptionName) => boolean;
  /** The value of an option; `null` where it was not given. */
  readonly value: (option: OptionName) => string | null;
  readonly values: (option: OptionName) => readonly string[];
}

function languageOf(value: string | undefined): LanguageTag | null {
  if (value === undefined) return null;
  if (/^en(?:[-_]|$)/i.test(value)) return 'en';
  return /^zh(?:[-_]|$)/i.test(value)
    ? 'zh-CN'
    : refuse({ kind: 'other-choice', option: '--lang', value, choices: languageTags });
}

/** The language that a command line asks for, however wrong the rest of it is; `null` for none. */
export function languageAmong(args: readonly string[]): LanguageTag | null {
  const at = args.indexOf('--lang');
  const value = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1];
  return /^zh/i.test(value ?? '') ? 'zh-CN' : /^en/i.test(value ?? '') ? 'en' : null;
}

function commandOf(name: string | undefined): CommandName | null {
  if (name === undefined) return null;
  return commandNames.find((each) => each === name) ?? refuse({ kind: 'unknown-command', name });
}

/** Reads a command line. Throws `CannotJudge` where it cannot be understood. */
export function readOptions(args: readonly string[]): Options {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries([
      ...Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }] as const),
      ['header', { type: 'string', short: 'H' }],
      ['help', { type: 'boolean', short: 'h' }],
    ]),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const command = commandOf(positionals[0]);
  const given = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName: option, value } = token;
    const name = Object.keys(kinds).find((each): each is OptionName => each === token.name);
    const isKnown =
      name !== undefined && (everywhere.includes(name) || command === null || optionsOf[command].includes(name));
    if (!isKnown) return refuse({ kind: 'unknown-option', option, command });
    const kind = kinds[name];
    if (kind === 'flag' && value !== undefined) return refuse({ kind: 'needless-value', option });
    const isMissing = value === undefined || value === '' || (!token.inlineValue && /^--?[a-zA-Z]/.test(value));
    if (kind !== 'flag' && isMissing) return refuse({ kind: 'lacks-value', option });
    if (kind === 'one' && given.has(name)) return refuse({ kind: 'given-twice', option });
    given.set(name, [...(given.get(name) ?? []), value ?? '']);
  }
  const [, target = null, more] = positionals;
  if (more !== undefined) return refuse({ kind: 'one-too-many', text: more });
  if (command === 'replay' && target !== null) return refuse({ kind: 'one-too-many', text: target });
  return {
    command,
    target,
    lang: languageOf(given.get('lang')?.[0]),
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.[0] ?? null,
    values: (option) => given.get(option) ?? [],
  };
}

/** The value of an option that a command cannot do without. */
export function needed({ command, value }: Options, option: OptionName, what: string): string {
  return value(option) ?? refuse({ kind: 'lacks', command: command ?? 'replay', what });
}

/** The file or host that a command cannot do without. */
export function neededTarget({ command, target }: Options, what: string): string {
  return target ?? refuse({ kind: 'lacks', command: command ?? 'replay', what });
}

/** The value of an option that is one of a few; `null` where it was not given. */
export function choice<T extends string>({ value }: Options, option: OptionName, choices: readonly T[]): T | null {
  const given = value(option);
  if (given === null) return null;
  return (
    choices.find((each) => each === given) ??
    refuse({ kind: 'other-choice', option: `--${option}`, value: given, choices })
  );
}
