import { type CliProblem, type CliText, cliProblemText } from '../src/text/cli-text.ts';
import type { Phrase } from '../src/text/phrase.ts';
import type { LanguageTag, Text } from '../src/text/text.ts';

/** All that a command says, in one language. */
export interface Words {
  readonly text: Text;
  readonly cli: CliText;
  readonly problemText: (problem: CliProblem) => Phrase;
}

/** Loads the words of a language. */
const loaders: Readonly<Record<LanguageTag, () => Promise<[Text, CliText]>>> = {
  en: async () => [(await import('../src/text/en/en.ts')).en, (await import('../src/text/en/cli.ts')).cli],
  'zh-CN': async () => [
    (await import('../src/text/zh-cn/zh-cn.ts')).zhCn,
    (await import('../src/text/zh-cn/cli.ts')).cli,
  ],
};

/** Loads the words of one language, and no other's. */
export async function wordsOf(tag: LanguageTag): Promise<Words> {
  const [text, cli] = await loaders[tag]();
  return { text, cli, problemText: (problem) => cliProblemText(cli, problem) };
}

/** The language that an environment asks for. https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
export function languageIn({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): LanguageTag {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh-CN' : 'en';
}
