import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import { type Edit, keptLines, type ListField } from '../cos/edits/edit.ts';
import { printConsole, printConsoleLines, printConsoleRule } from './console.ts';
import { printTerraform, printTerraformList, printTerraformRule } from './print-terraform.ts';
import { printXml, printXmlLines, printXmlRule } from './print-xml.ts';
import { type SdkLanguage, sdks } from './sdks/sdks.ts';

/** A way to write a configuration. */
export type Notation = 'console' | 'xml' | 'terraform' | SdkLanguage;

/** A part of a configuration that some notation cannot hold, or that its SDK does not send. */
export type Lost = 'id' | 'responseVary' | 'zeroMaxAge';

/** A part of a configuration that older versions of some tool do not know. */
export type LostInOlder = 'responseVary';

/** One line of a written change. */
export interface WrittenLine {
  readonly text: string;
  /** Whether the edit adds it to others of the same list, which are written too. */
  readonly added: boolean;
}

interface Printer {
  readonly lines: (field: ListField, lines: readonly string[], language: 'en' | 'zh') => string;
  /**
   * Whether `lines` writes a list that replaces the one before, an item a line between its first line and its last.
   * Then the items of before have to be written, too: left out, they would be deleted.
   */
  readonly replacesList: boolean;
  readonly rule: (rule: CorsRule, language: 'en' | 'zh') => string;
  readonly configuration: (configuration: CorsConfiguration, language: 'en' | 'zh') => string;
  readonly loses: readonly Lost[];
  /** What only newer versions of the tool that reads it can hold. */
  readonly losesInOlder: readonly LostInOlder[];
}

function ofSdk(language: SdkLanguage, loses: readonly Lost[]): Printer {
  const { field, rule, call } = sdks[language];
  return { lines: field, replacesList: true, rule, configuration: call, loses, losesInOlder: [] };
}

const printers: Readonly<Record<Notation, Printer>> = {
  console: {
    lines: printConsoleLines,
    replacesList: false,
    rule: printConsoleRule,
    configuration: printConsole,
    loses: ['id'],
    losesInOlder: [],
  },
  xml: {
    lines: printXmlLines,
    replacesList: false,
    rule: printXmlRule,
    configuration: printXml,
    loses: [],
    losesInOlder: [],
  },
  terraform: {
    lines: printTerraformList,
    replacesList: true,
    rule: printTerraformRule,
    configuration: printTerraform,
    loses: ['id'],
    losesInOlder: ['responseVary'],
  },
  javascript: ofSdk('javascript', []),
  python: ofSdk('python', []),
  go: ofSdk('go', ['responseVary', 'zeroMaxAge']),
  java: ofSdk('java', ['responseVary', 'zeroMaxAge']),
  php: ofSdk('php', ['responseVary']),
};

/** Prints a whole configuration. `language` is that of the console's labels. */
export function printConfiguration(
  configuration: CorsConfiguration,
  notation: Notation,
  language: 'en' | 'zh',
): string {
  return printers[notation].configuration(configuration, language);
}

function partsOf<L extends Lost>({ rules, responseVary }: CorsConfiguration, parts: readonly L[]): L[] {
  const held = {
    id: rules.some(({ id }) => id !== undefined),
    responseVary,
    zeroMaxAge: rules.some(({ maxAgeSeconds }) => maxAgeSeconds === 0),
  };
  return parts.filter((each) => held[each]);
}

/** The parts of a configuration that a notation cannot hold, or that its SDK does not send. */
export function lostIn(configuration: CorsConfiguration, notation: Notation): Lost[] {
  return partsOf(configuration, printers[notation].loses);
}

/** The parts of a configuration that older versions of the tool that reads a notation do not know. */
export function lostInOlder(configuration: CorsConfiguration, notation: Notation): LostInOlder[] {
  return partsOf(configuration, printers[notation].losesInOlder);
}

function plain(text: string): WrittenLine[] {
  return text.split('\n').map((line) => ({ text: line, added: false }));
}

/**
 * Prints what an edit adds: lines under their field's name, or the new rule. A move adds nothing. A notation in which a
 * list replaces the one before has the whole list. `before`: the rules as the edit counts them.
 */
export function printEdit(
  edit: Edit,
  notation: Notation,
  language: 'en' | 'zh',
  before: CorsConfiguration,
): readonly WrittenLine[] {
  const printer = printers[notation];
  switch (edit.kind) {
    case 'add-lines': {
      if (!printer.replacesList) {
        return edit.lines.length === 0 ? [] : plain(printer.lines(edit.field, edit.lines, language));
      }
      const present = keptLines(before.rules[edit.rule]?.[edit.field] ?? [], edit.replaces);
      const written = plain(printer.lines(edit.field, [...present, ...edit.lines], language));
      return written.map((line, index) => ({ ...line, added: index > present.length && index < written.length - 1 }));
    }
    case 'insert-rule':
      return plain(printer.rule(edit.rule, language));
    case 'move-rule':
      return [];
  }
}
