import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const extension = path.join(import.meta.dirname, '../../../extension');
const files = readdirSync(extension, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll(path.sep, '/'),
);
const read = (file: string) => readFileSync(path.join(extension, file), 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, what = '']) => what);

/** The sheets without their comments. They are formatted: what is not indented is a rule of its own, or an import. */
const sheets = new Map(
  files.filter((file) => file.endsWith('.css')).map((file) => [file, read(file).replace(/\/\*.*?\*\//gs, '')]),
);
const components = new Map(files.filter((file) => file.endsWith('.tsx')).map((file) => [file, read(file)]));
/** `popup/popup`: the name of a page's own sheet and entry point. */
const surfaces = files
  .filter((file) => file.endsWith('.html') && read(file).includes('rel="stylesheet"'))
  .map((file) => file.replace(/\.html$/, ''));
const isOfSurface = (sheet: string) => surfaces.includes(sheet.replace(/\.css$/, ''));

/** A file and all that it imports of its own kind. */
function withImports(file: string, texts: ReadonlyMap<string, string>, seen = new Set<string>()): Set<string> {
  const text = texts.get(file);
  if (text === undefined || seen.has(file)) return seen;
  seen.add(file);
  for (const to of found(text, /^(?:@import|.*\bfrom) ['"](\.[^'"]+)['"]/gm)) {
    withImports(path.posix.join(path.posix.dirname(file), to), texts, seen);
  }
  return seen;
}

const selectors = (sheet: string) => found(sheets.get(sheet) ?? '', /^([^\s@}].*?) ?[,{]$/gm);
const rootClasses = (sheet: string) => selectors(sheet).flatMap((selector) => found(selector, /^\.([\w-]+)/g));
const classesIn = (text: string) => found(text.replace(/^@import.*$/gm, ''), /\.([a-z][\w-]*)/g);
/** The words of every `class=` in a component. */
const classesOf = (component: string) =>
  found(components.get(component) ?? '', /\bclass=("[^"]*"|\{[^}]*\})/g).flatMap(
    (value) => value.match(/[\w-]+/g) ?? [],
  );

const colour =
  /(#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|(?:ok)?lab|(?:ok)?lch|color|light-dark)\(|[:\s](?:black|white|gr[ae]y|red|green|blue)(?![\w-]))/gi;

test('the sheets were found', () => {
  expect(surfaces).toContain('popup/popup');
  expect(selectors('ui/base.css')).toContain('h1');
  expect(rootClasses('ui/evidence/conversation.css')).toEqual(['conversation']);
  expect([...withImports('popup/popup.css', sheets)]).toContain('ui/evidence/conversation.css');
  expect([...withImports('popup/popup.tsx', components)]).toContain('ui/evidence/conversation.tsx');
});

describe.each([...sheets])('%s', (sheet, text) => {
  test('dresses no bare element, unless it is the sheet of these', () => {
    const own = isOfSurface(sheet) ? /^\.|^body\b/ : sheet === 'ui/tokens.css' ? /^:root$/ : /^\./;
    const bare = sheet === 'ui/base.css' ? [] : selectors(sheet).filter((selector) => !own.test(selector));
    expect(bare).toEqual([]);
    expect(text).not.toMatch(/^@(?!import)/m);
  });

  test('names no class that no component has', () => {
    const words = new Set([...components.values()].join('\n').match(/[\w-]+/g));
    expect(classesIn(text).filter((name) => !words.has(name))).toEqual([]);
  });

  test('says no colour, unless it is the sheet of these', () => {
    expect(sheet === 'ui/tokens.css' ? [] : found(text, colour)).toEqual([]);
  });
});

test.each(surfaces)('%s imports the sheets of what it shows, and no others', (surface) => {
  const imported = withImports(`${surface}.css`, sheets);
  const shown = new Set([...withImports(`${surface}.tsx`, components)].flatMap(classesOf));
  const missing = [...sheets.keys()].filter(
    (sheet) => !imported.has(sheet) && !isOfSurface(sheet) && rootClasses(sheet).some((name) => shown.has(name)),
  );
  const needless = [...imported].flatMap(rootClasses).filter((name) => !shown.has(name));
  expect({ missing, needless }).toEqual({ missing: [], needless: [] });
});

test('every sheet is imported by a surface', () => {
  const imported = new Set(surfaces.flatMap((surface) => [...withImports(`${surface}.css`, sheets)]));
  expect([...sheets.keys()].filter((sheet) => !imported.has(sheet))).toEqual([]);
});

test('no two sheets dress one root class', () => {
  const roots = [...sheets.keys()]
    .filter((sheet) => !isOfSurface(sheet))
    .flatMap((sheet) => [...new Set(rootClasses(sheet))]);
  expect(roots.filter((name, index) => roots.indexOf(name) !== index)).toEqual([]);
});
