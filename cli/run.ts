import { version } from '../package.json';
import { inOneLine, plainJson } from '../src/text/markdown.ts';
import { withoutCommands } from './build-log.ts';
import { CannotJudge } from './failure.ts';
import { languageAmong, type Options, readOptions } from './options.ts';
import type { Outcome, World } from './outcome.ts';
import { createPaper, lineOf, linesOnTerminal, type Paper } from './paper.ts';
import { languageIn, type Words, wordsOf } from './words.ts';

/** A stream that texts are written to. */
export interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

/** What the command line is given by the process round it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

/** A paper for a stream, with colours where its reader wants them. https://no-color.org */
function paperFor({ isTTY }: Stream, { NO_COLOR, TERM }: Surroundings['env']): Paper {
  return createPaper(isTTY === true && !NO_COLOR && TERM !== 'dumb');
}

/** Carries out a command. The code of each is evaluated only when it is the one. */
async function outcomeOf(options: Options, world: World, words: Words): Promise<Outcome> {
  switch (options.command) {
    case 'har':
      return (await import('./har.ts')).har(options, world);
    case 'rules':
      return (await import('./rules.ts')).rules(options, words);
    case 'ask':
      return (await import('./ask.ts')).ask(options);
    case 'fetch':
      return (await import('./fetch.ts')).fetchRules(options, world, words);
    default:
      return (await import('./replay.ts')).replay(options);
  }
}

/** Writes how far a command is over the same line again, where a person watches; then takes it away. */
function progressOn({ stderr }: Surroundings, words: Words) {
  let shown = '';
  const show = (line: string) => {
    if (stderr.isTTY !== true || line === shown) return;
    stderr.write(`\r\u001b[K${line}`);
    shown = line;
  };
  return { show: (line: (words: Words) => string) => show(inOneLine(line(words))), clear: () => show('') };
}

async function carryOut(args: readonly string[], around: Surroundings, words: Words): Promise<number> {
  const { stdout, stderr, env } = around;
  const options = readOptions(args);
  if (options.has('version')) {
    stdout.write(`${version}\n`);
    return 0;
  }
  if (options.has('help') || options.command === null) {
    const stream = options.has('help') ? stdout : stderr;
    const paper = paperFor(stream, env);
    (await import('./help.ts')).printHelp(paper, options.command, words);
    stream.write(paper.text());
    return options.has('help') ? 0 : 2;
  }
  const progress = progressOn(around, words);
  let outcome: Outcome;
  try {
    outcome = await outcomeOf(options, { env, progress: progress.show }, words);
  } finally {
    progress.clear();
  }
  const { exit, json, raw, write, problem } = outcome;
  if (options.has('json')) stdout.write(withoutCommands(`${plainJson(JSON.stringify(json, null, 2))}\n`));
  else {
    const stream = raw === undefined ? stdout : stderr;
    const paper = paperFor(stream, env);
    write(paper, words);
    stream.write(withoutCommands(paper.text()));
    if (raw !== undefined) stdout.write(stdout.isTTY === true ? linesOnTerminal(raw) : raw);
  }
  if (problem !== undefined) stderr.write(withoutCommands(`${lineOf(problem(words))}\n`));
  return exit;
}

/** Runs the command line. Gives the exit status, and never rejects. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  const words = await wordsOf(languageAmong(args) ?? languageIn(around.env));
  try {
    return await carryOut(args, around, words);
  } catch (error) {
    const fault = error instanceof Error ? error.message : '';
    const sentence = error instanceof CannotJudge ? error.sentence(words) : words.problemText({ kind: 'bug', fault });
    around.stderr.write(withoutCommands(`${lineOf(sentence)}\n`));
    return 2;
  }
}
