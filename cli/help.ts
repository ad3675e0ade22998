import { type CommandName, commandNames, type OptionName } from '../src/text/cli-text.ts';
import { optionsOf } from './options.ts';
import type { Paper } from './paper.ts';
import type { Words } from './words.ts';

/** How each command is written, and an example. */
const commands: Readonly<Record<CommandName, { readonly usage: string; readonly example: string }>> = {
  har: {
    usage: 'har FILE [--rules FILE]',
    example: 'cos-cors-doctor har upload.har --rules rules.xml',
  },
  rules: {
    usage: 'rules FILE [--as NOTATION]',
    example: 'cos-cors-doctor rules rules.xml --as terraform',
  },
  replay: {
    usage: 'replay --rules FILE --origin ORIGIN [--method METHOD]',
    example: 'cos-cors-doctor replay --rules rules.xml \\\n  --origin https://app.example.com --upload parts',
  },
  ask: {
    usage: 'ask HOST --origin ORIGIN [--method METHOD]',
    example:
      'cos-cors-doctor ask \\\n  examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com \\\n  --origin https://app.example.com --upload parts',
  },
  fetch: {
    usage: 'fetch HOST [--as NOTATION]',
    example: 'cos-cors-doctor fetch \\\n  examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com > rules.xml',
  },
};

/** What stands behind an option. */
const values: Readonly<Partial<Record<OptionName, string>>> = {
  rules: ' FILE',
  bucket: ' BUCKET',
  domain: ' DOMAIN=BUCKET',
  origin: ' ORIGIN',
  method: ' METHOD',
  header: ', -H NAME',
  upload: ' parts|simple',
  region: ' REGION',
  as: ' NOTATION',
  lang: ' LANGUAGE',
  help: ', -h',
};

function printOptions(paper: Paper, options: readonly OptionName[], { cli }: Words): void {
  for (const option of options) {
    paper.lines(`--${option}${values[option] ?? ''}`, 2);
    paper.say([cli.optionTexts[option]], { indent: 6 });
  }
}

/** Prints how a command is used, or with `null` which there are. */
export function printHelp(paper: Paper, command: CommandName | null, words: Words): void {
  const { cli } = words;
  if (command === null) {
    paper.say([cli.what]);
    paper.blank();
    paper.say([cli.commands], { style: 'bold' });
    for (const name of commandNames) {
      paper.lines(`cos-cors-doctor ${commands[name].usage}`, 2);
      paper.say([cli.summaries[name]], { indent: 6 });
    }
  } else {
    paper.say([cli.summaries[command]]);
    paper.blank();
    paper.say([cli.usage], { style: 'bold' });
    paper.lines(`cos-cors-doctor ${commands[command].usage}`, 2);
    paper.blank();
    paper.say([cli.example], { style: 'bold' });
    paper.lines(commands[command].example, 2);
  }
  paper.blank();
  paper.say([cli.options], { style: 'bold' });
  printOptions(paper, [...(command === null ? [] : optionsOf[command]), 'json', 'lang', 'help', 'version'], words);
  paper.blank();
  paper.say([cli.exits], { style: 'bold' });
  for (const [status, meaning] of cli.exit.entries()) paper.say([meaning], { indent: 2, mark: `${status}  ` });
}
