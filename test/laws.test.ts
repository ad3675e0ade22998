import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/**
 * What may be imported by what: a file imports from its own room and from those before it. Rooms in one line know
 * nothing of each other. The last room of the shell holds the entry points.
 */
const rooms: readonly (readonly RegExp[])[] = [
  [/^src\/headers\.ts$/],
  [/^src\/exchange\.ts$/],
  [/^src\/fetch\//, /^src\/cos\//],
  [/^src\/notation\//],
  [/^src\/recorded-verdict\.ts$/],
  [/^src\/alike\.ts$/],
  [/^src\/replay\.ts$/],
  [/^src\/replay-assumptions\.ts$/],
  [/^src\/diagnoses\//],
  [/^src\/diagnosis\.ts$/],
  [/^src\/suggestion\//],
  [/^src\/text\//],
  [/^extension\/commands\.ts$/],
  [/^extension\/redact\//],
  [/^extension\/capture\//],
  [/^extension\/har\//],
  [/^extension\/storage\//],
  [/^extension\/permission\//],
  [/^extension\/survey\//],
  [/^extension\/findings\//],
  [/^extension\/ui\//],
  [/^extension\/(?:popup|devtools|page|settings)\//, /^extension\/background\//],
];

/** The packages that `src/` may use, and where. */
const packagesOfNotation = ['json5', '@rgrove/parse-xml'];

/** The files that load only in an extension: the entry points and those that speak to the browser for them. */
const browserFiles = [
  'extension/background/background.ts',
  'extension/background/leave-private.ts',
  'extension/background/worker.ts',
  'extension/background/choices.ts',
  'extension/storage/stored-capture.ts',
  'extension/commands.ts',
  'extension/storage/hidden-keys.ts',
  'extension/background/early-events.ts',
  'extension/storage/named-buckets.ts',
  'extension/devtools/devtools.ts',
  'extension/devtools/panel.tsx',
  'extension/page/page.tsx',
  'extension/survey/page-survey.ts',
  'extension/permission/permissions.ts',
  'extension/storage/private-windows.ts',
  'extension/popup/own-tab.ts',
  'extension/popup/popup.tsx',
  'extension/storage/settings.ts',
  'extension/settings/settings.tsx',
  'extension/storage/areas.ts',
  'extension/storage/saved-configurations.ts',
  'extension/storage/stored-item.ts',
  'extension/background/toolbar-badges.ts',
  'extension/ui/shell/language.ts',
  'extension/ui/shell/show-page.ts',
  'extension/ui/state/named-buckets-state.ts',
  'extension/ui/state/bucket-memory.ts',
  'extension/page/shown-tab.ts',
  'extension/devtools/get-har.ts',
  'extension/ui/state/saved-rules.ts',
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(?:(?<clause>[\w\s{},*$]+?)\s+from\s+)?['"](?<to>[^'"]+)['"]/gm;
const call = /\bimport\(\s*['"](?<to>[^'"]+)['"]/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(statement), ...text.matchAll(call)].map(({ groups = {} }) => {
    const { to = '', clause = '' } = groups;
    const target = to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to;
    return { from: file, to: target, typeOnly: clause.startsWith('type ') };
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

const sources = filesIn('src');
const files = [...sources, ...filesIn('extension')];
const imports = files.flatMap(importsOf);

/** Where a file stands: its row and the room in it. Of several rooms that fit, the last row's. */
function placeOf(file: string): { row: number; room: number } {
  const row = rooms.findLastIndex((doors) => doors.some((door) => door.test(file)));
  return { row, room: rooms[row]?.findIndex((door) => door.test(file)) ?? -1 };
}

function isAllowed({ from, to }: Import): boolean {
  const importer = placeOf(from);
  const imported = placeOf(to);
  return imported.row < importer.row || (imported.row === importer.row && imported.room === importer.room);
}

const show = ({ from, to }: Import) => `${from} → ${to}`;
const isOwn = ({ to }: Import) => /^(?:src|extension)\//.test(to);

test('the imports were found', () => {
  expect(imports.map(show)).toContain('src/replay.ts → src/cos/respond.ts');
  expect(imports.map(show)).toContain('src/notation/xml.ts → @rgrove/parse-xml');
  expect(imports.filter(({ from }) => from.startsWith('extension/')).length).toBeGreaterThan(0);
});

describe('one way', () => {
  test('every file has a place', () => {
    expect(files.filter((file) => placeOf(file).row === -1)).toEqual([]);
  });

  test('no file imports from a later room', () => {
    expect(imports.filter((each) => isOwn(each) && !isAllowed(each)).map(show)).toEqual([]);
  });

  test('neither party of the conversation knows the other', () => {
    const crossing = imports.filter(
      ({ from, to }) =>
        (from.startsWith('src/cos/') && to.startsWith('src/fetch/')) ||
        (from.startsWith('src/fetch/') && to.startsWith('src/cos/')),
    );
    expect(crossing.map(show)).toEqual([]);
  });
});

describe('the engine', () => {
  test('imports no package but the notations’ parsers', () => {
    const isParser = ({ from, to }: Import) =>
      from.startsWith('src/notation/') && packagesOfNotation.some((name) => to === name || to.startsWith(`${name}/`));
    const packages = imports.filter((each) => each.from.startsWith('src/') && !isOwn(each));
    const others = packages.filter((each) => !isParser(each));
    expect(others.map(show)).toEqual([]);
  });

  test('compiles without the DOM and without Node', () => {
    const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'src/tsconfig.json'), 'utf8')) as {
      compilerOptions: unknown;
    };
    expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] });
  });

  test('knows neither clock nor chance', () => {
    const using = sources.filter((file) =>
      /\bDate\.now\b|\bDate\(|\bnew Date\b|\bMath\.random\b/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(using).toEqual([]);
  });
});

test('only the named files need an extension to load', () => {
  const importers = imports.filter(({ to, typeOnly }) => to === 'webextension-polyfill' && !typeOnly);
  expect(importers.map(({ from }) => from).filter((file) => !browserFiles.includes(file))).toEqual([]);
});

test('every other file loads without the named ones', () => {
  const entryPoints = /^extension\/(?:background|popup|devtools|page|settings)\/[^/]+\.tsx?$/;
  const reaching = imports.filter(
    ({ from, to, typeOnly }) =>
      browserFiles.includes(to) && !typeOnly && !browserFiles.includes(from) && !entryPoints.test(from),
  );
  expect(reaching.map(show)).toEqual([]);
});
