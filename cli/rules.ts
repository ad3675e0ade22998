import type { CorsConfiguration } from '../src/cos/cors-configuration.ts';
import { severityOf } from '../src/cos/mistakes/configuration-mistakes.ts';
import { lostIn, lostInOlder, type Notation, printConfiguration } from '../src/notation/print.ts';
import { printJson as printRulesJson } from '../src/notation/print-json.ts';
import { sdkLanguages } from '../src/notation/sdks/sdks.ts';
import { mistakeText } from '../src/text/text.ts';
import { choice, neededTarget, type Options } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Paper } from './paper.ts';
import { type Rules, readRules } from './rules-file.ts';
import type { Words } from './words.ts';

/** How rules can be printed. */
const notations = ['xml', 'json', 'console', 'terraform', ...sdkLanguages] as const;

type Printed = (typeof notations)[number];

export function notationIn(options: Options): Printed | null {
  return choice(options, 'as', notations);
}

function printed(configuration: CorsConfiguration, notation: Printed, { text }: Words): string {
  const whole =
    notation === 'json' ? printRulesJson(configuration) : printConfiguration(configuration, notation, text.console);
  return `${whole.trimEnd()}\n`;
}

/** What a notation cannot hold of the rules. */
function printLosses(paper: Paper, configuration: CorsConfiguration, notation: Notation, { text }: Words): void {
  const { written } = text.interface;
  for (const lost of lostIn(configuration, notation)) paper.say(written.lost[lost]);
  for (const lost of lostInOlder(configuration, notation)) paper.say(written.lostInOlder[lost]);
}

function printMistakes(paper: Paper, { mistakes, configuration }: Rules, { text, cli }: Words): void {
  const { interface: said } = text;
  paper.say(cli.rulesRead(configuration.rules.length));
  if (configuration.rules.length === 0) paper.say(said.nothingConfigured);
  else if (mistakes.length === 0) paper.say([cli.noMistakes], { style: 'green' });
  for (const [severity, title] of [
    ['mistake', said.mistakes],
    ['warning', said.warnings],
  ] as const) {
    const some = mistakes.filter((each) => severityOf(each) === severity);
    if (some.length === 0) continue;
    paper.blank();
    paper.say([title], { style: severity === 'mistake' ? 'red' : 'yellow' });
    for (const each of some) {
      paper.say([`${said.place(each.line, each.column)}: `, ...mistakeText(text, each)], { mark: '- ' });
    }
  }
}

/** What is told of rules that were read, and how they are printed. `extra`: further members of the JSON. */
export function rulesOutcome(rules: Rules, notation: Printed | null, words: Words, extra: object = {}): Outcome {
  const { configuration, mistakes } = rules;
  return {
    exit: mistakes.some((each) => severityOf(each) === 'mistake') ? 1 : 0,
    json: {
      format: 'cos-cors-doctor/rules',
      version: 1,
      ...extra,
      configuration,
      mistakes: mistakes.map((each) => ({ severity: severityOf(each), ...each })),
    },
    ...(notation === null ? {} : { raw: printed(configuration, notation, words) }),
    write(paper) {
      printMistakes(paper, rules, words);
      if (notation !== null && notation !== 'json') printLosses(paper, configuration, notation, words);
    },
  };
}

/** `rules FILE`: mistakes and warnings, each with its place; and the rules in another notation. */
export async function rules(options: Options, words: Words): Promise<Outcome> {
  const notation = notationIn(options);
  return rulesOutcome(readRules(neededTarget(options, 'FILE')), notation, words);
}
