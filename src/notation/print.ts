import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import type { Edit, ListField } from '../cos/edits/edit.ts';
import { printConsole, printConsoleLines, printConsoleRule } from './console.ts';
import { printJson, printJsonLines, printJsonRule } from './json.ts';
import { printTerraform, printTerraformLines, printTerraformRule } from './terraform.ts';
import { printXml, printXmlLines, printXmlRule } from './xml.ts';

/** A way to write a configuration; `sdk` is JSON. */
export type Notation = 'console' | 'xml' | 'sdk' | 'terraform';

/** What a notation has no place for. */
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

/** The whole configuration. `language` is that of the console's labels. */
export function printConfiguration(
  configuration: CorsConfiguration,
  notation: Notation,
  language: 'en' | 'zh',
): string {
  return printers[notation].configuration(configuration, language);
}

/** What of a configuration a notation has no place for. */
export function lostIn({ rules, responseVary }: CorsConfiguration, notation: Notation): Lost[] {
  const held = { id: rules.some(({ id }) => id !== undefined), responseVary };
  return printers[notation].loses.filter((each) => held[each]);
}

/** What an edit writes: the lines that come in under their field's name, or the new rule. A move writes nothing. */
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
