import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import type { Edit, ListField } from '../cos/edits/edit.ts';
import { printConsole, printConsoleLines, printConsoleRule } from './console.ts';
import { printJson, printJsonLines, printJsonRule } from './print-json.ts';
import { printTerraform, printTerraformLines, printTerraformRule } from './print-terraform.ts';
import { printXml, printXmlLines, printXmlRule } from './print-xml.ts';

/** A way to write a configuration; `sdk` is the JSON that SDKs take. */
export type Notation = 'console' | 'xml' | 'sdk' | 'terraform';

/** A part of a configuration that some notation cannot hold. */
export type Lost = 'id' | 'responseVary';

interface Printer {
  readonly lines: (field: ListField, lines: readonly string[], language: 'en' | 'zh') => string;
  readonly rule: (rule: CorsRule, language: 'en' | 'zh') => string;
  readonly configuration: (configuration: CorsConfiguration, language: 'en' | 'zh') => string;
  readonly loses: readonly Lost[];
}

const printers: Readonly<Record<Notation, Printer>> = {
  console: { lines: printConsoleLines, rule: printConsoleRule, configuration: printConsole, loses: ['id'] },
  xml: { lines: printXmlLines, rule: printXmlRule, configuration: printXml, loses: [] },
  sdk: { lines: printJsonLines, rule: printJsonRule, configuration: printJson, loses: [] },
  terraform: {
    lines: printTerraformLines,
    rule: printTerraformRule,
    configuration: printTerraform,
    loses: ['id', 'responseVary'],
  },
};

/** Prints a whole configuration. `language` is that of the console's labels. */
export function printConfiguration(
  configuration: CorsConfiguration,
  notation: Notation,
  language: 'en' | 'zh',
): string {
  return printers[notation].configuration(configuration, language);
}

/** The parts of a configuration that a notation cannot hold. */
export function lostIn({ rules, responseVary }: CorsConfiguration, notation: Notation): Lost[] {
  const held = { id: rules.some(({ id }) => id !== undefined), responseVary };
  return printers[notation].loses.filter((each) => held[each]);
}

/** Prints what an edit adds: lines under their field's name, or the new rule. A move adds nothing. */
export function printEdit(edit: Edit, notation: Notation, language: 'en' | 'zh'): string {
  switch (edit.kind) {
    case 'add-lines':
      return printers[notation].lines(edit.field, edit.lines, language);
    case 'insert-rule':
      return printers[notation].rule(edit.rule, language);
    case 'move-rule':
      return '';
  }
}
