import { describe, expect, test } from 'vitest';
import {
  backImports,
  circles,
  emptyRooms,
  type Import,
  isOwn,
  loading,
  looseFiles,
  roomOf,
  rooms,
  roomsOfTheBrowser,
  show,
  withoutRoom,
} from './house.ts';
import { filesIn, importsOf, namesIn, scriptsIn, textOf } from './source-files.ts';

/** The packages that rooms of `src/` may use. */
const packages: ReadonlyMap<string, readonly string[]> = new Map([
  ['src/notation/languages/', ['json5']],
  ['src/notation/', ['@rgrove/parse-xml', 'yaml']],
  ['src/rules-request/', ['@noble/hashes']],
]);
/** It throws where there is no extension round it. */
const polyfill = 'webextension-polyfill';

const sources = filesIn('src');
const files = [...sources, ...filesIn('extension'), ...filesIn('cli')];
const imports = files.flatMap(importsOf);
const isOfTheBrowser = (file: string) => roomsOfTheBrowser.includes(roomOf(file) ?? '');

test('the imports were found', () => {
  expect(imports.map(show)).toContain('src/replay.ts → src/cos/respond.ts');
  expect(imports.map(show)).toContain('src/notation/xml.ts → @rgrove/parse-xml');
  expect(imports.filter(({ from }) => from.startsWith('extension/')).length).toBeGreaterThan(0);
});

describe('one way', () => {
  test('every file has a place', () => {
    expect(withoutRoom(files)).toEqual([]);
  });

  test('every room has a file', () => {
    expect(emptyRooms(files)).toEqual([]);
    expect(roomsOfTheBrowser.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
  });

  test('the architecture names every room', () => {
    const tables = textOf('ARCHITECTURE.md').split('\n## The rooms\n')[1] ?? '';
    const names = rooms.map((room) => room.replace(/^(?:src|extension)\//, '').replace(/\/$/, ''));
    expect(names.filter((name) => !tables.includes(`\`${name}\``))).toEqual([]);
  });

  test('no file imports from a later room', () => {
    expect(backImports(imports.filter(isOwn))).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(circles(imports)).toEqual([]);
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
  test('imports no package but the notations’ parsers and the signature’s hashes', () => {
    const isAllowed = ({ from, to }: Import) =>
      (packages.get(roomOf(from) ?? '') ?? []).some((name) => to === name || to.startsWith(`${name}/`));
    const others = imports.filter((each) => each.from.startsWith('src/') && !isOwn(each) && !isAllowed(each));
    expect(others.map(show)).toEqual([]);
  });

  test('compiles without the DOM and without Node', () => {
    const { compilerOptions } = JSON.parse(textOf('src/tsconfig.json')) as { compilerOptions: unknown };
    expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] });
  });

  test('knows neither clock nor chance', () => {
    const using = sources.filter((file) => /\bDate\.now\b|\bDate\(|\bnew Date\b|\bMath\.random\b/.test(textOf(file)));
    expect(using).toEqual([]);
  });
});

test('only the named files need an extension to load', () => {
  const importers = imports.filter(({ to, typeOnly }) => to === polyfill && !typeOnly);
  expect(importers.map(({ from }) => from).filter((file) => !isOfTheBrowser(file))).toEqual([]);
});

test('every other file loads without the named ones', () => {
  expect(
    loading(
      files.filter((file) => !isOfTheBrowser(file)),
      imports,
      polyfill,
    ),
  ).toEqual([]);
});

test('one file of the extension sends something over the network, and one of the command', () => {
  // A comment and a sentence may name the function, as code.
  const sends =
    /\bfetch\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport)\b|\bsendBeacon\b(?!`|'\})|from 'node:https?'/;
  expect(files.filter((file) => sends.test(textOf(file)))).toEqual(['extension/asking/send.ts', 'cli/send.ts']);
});

describe('the scripts that build', () => {
  const scripts = ['bundling', 'extension', 'cli', 'release'].flatMap(scriptsIn);
  /** Where the scripts in one of these lead, but for the set-up that they all may call. */
  const ledTo = (folder: string) =>
    scripts
      .filter((file) => file.startsWith(folder))
      .flatMap(importsOf)
      .filter(({ to }) => to.endsWith('.mjs') && !to.startsWith(folder))
      .filter(({ to }) => to !== 'test/playground/set-up.mjs');

  test('go one way: bundling, the builds, the release', () => {
    expect(ledTo('bundling/').map(show)).toEqual([]);
    expect(ledTo('extension/').filter(({ to }) => !to.startsWith('bundling/'))).toEqual([]);
    expect(ledTo('cli/').filter(({ to }) => !to.startsWith('bundling/'))).toEqual([]);
    expect(ledTo('release/').map(({ to }) => to)).toContain('extension/build.mjs');
    expect(imports.filter(({ to }) => /^(?:bundling|release)\//.test(to)).map(show)).toEqual([]);
  });

  test('are short', () => {
    const lengths = scripts.map((file) => [textOf(file).split('\n').length - 1, file] as const);
    expect(lengths.filter(([lines]) => lines > 250)).toEqual([]);
  });

  test('have their rooms named in the architecture', () => {
    for (const room of ['bundling', 'release']) expect(textOf('ARCHITECTURE.md')).toContain(`\`${room}\``);
  });
});

describe('small rooms', () => {
  test('nothing lies loose at the root of the shell', () => {
    expect(looseFiles(namesIn('extension'))).toEqual([]);
  });

  test('no file is long, and most are short', () => {
    const lengths = files.map((file) => [textOf(file).split('\n').length - 1, file] as const);
    expect(lengths.filter(([lines]) => lines > 250)).toEqual([]);
    const sorted = lengths.map(([lines]) => lines).sort((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  test('no file is a grab-bag', () => {
    const isGrabBag = (file: string) => /\/(?:utils?|helpers?|types|constants|shared|common|misc|index)[./]/.test(file);
    expect(files.filter(isGrabBag)).toEqual([]);
  });
});

describe('what breaks a law is found:', () => {
  const planted = (from: string, to: string, typeOnly = false): Import => ({ from, to, typeOnly });

  test('an import from a later room, or from another one in the row', () => {
    const [capture, har] = ['extension/capture/capture.ts', 'extension/har/har.ts'] as const;
    const found = backImports([
      planted(capture, 'extension/storage/stored-item.ts', true),
      planted(capture, har),
      planted(capture, 'extension/capture/pending.ts'),
      planted(capture, 'src/replay.ts'),
    ]);
    expect(found).toEqual([`${capture} → extension/storage/stored-item.ts`, `${capture} → ${har}`]);
  });

  test('a circle, be it of types', () => {
    const circle = ['src/fetch/a.ts', 'src/fetch/b.ts', 'src/fetch/c.ts'] as const;
    const [a, b, c] = circle;
    expect(circles([planted(a, b), planted(b, c)])).toEqual([]);
    expect(circles([planted(a, b), planted(b, c, true), planted(c, a)])).toEqual([[...circle, a].join(' → ')]);
  });

  test('a file without a room, and a folder without a row', () => {
    const found = withoutRoom([
      'src/loose.ts',
      'src/cos/edits/edit.ts',
      'extension/loose.ts',
      'extension/ui/fix/fix.tsx',
      'extension/ui/unknown/fix.tsx',
    ]);
    expect(found).toEqual(['src/loose.ts', 'extension/loose.ts', 'extension/ui/unknown/fix.tsx']);
  });

  test('a file that lies loose', () => {
    expect(looseFiles(['build.mjs', 'commands.ts', 'captured.ts'])).toEqual(['captured.ts']);
  });

  test('a file that loads the polyfill by way of others', () => {
    const [view, state, item] = [
      'extension/ui/view.tsx',
      'extension/ui/state.ts',
      'extension/storage/item.ts',
    ] as const;
    const loaded = [planted(view, state), planted(state, item), planted(item, polyfill)];
    const typed = [planted(view, state), planted(state, item, true), planted(item, polyfill)];
    expect(loading([view], loaded, polyfill)).toEqual([view]);
    expect(loading([view], typed, polyfill)).toEqual([]);
  });
});
