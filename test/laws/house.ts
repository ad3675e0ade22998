import path from 'node:path';

/**
 * The rooms of the house, row by row: a file imports from its own room and from the rows before it. Rooms in one row know
 * nothing of each other. A room is a file, or a folder with what lies in it and in those of its folders that are no rooms
 * themselves.
 */
const rows: readonly (readonly string[])[] = [
  ['src/remembered.ts'],
  ['src/headers.ts'],
  ['src/exchange.ts'],
  ['src/fetch/', 'src/cos/'],
  ['src/notation/languages/'],
  ['src/notation/'],
  ['src/recorded-verdict.ts'],
  ['src/alike.ts'],
  ['src/replay.ts'],
  ['src/replay-assumptions.ts'],
  ['src/bearing-assumptions.ts'],
  ['src/contradicted-headers.ts'],
  ['src/diagnoses/'],
  ['src/kinds.ts'],
  ['src/diagnosis.ts'],
  ['src/suggestion/', 'src/probing/', 'src/rules-request/'],
  ['src/settling/'],
  ['src/what-if/'],
  ['src/checking/'],
  ['src/text/'],
  ['src/report/'],
  ['extension/commands.ts', 'extension/redact/', 'extension/shapes/'],
  ['extension/capture/', 'extension/har/'],
  ['extension/storage/'],
  ['extension/permission/'],
  ['extension/survey/', 'extension/asking/'],
  ['extension/findings/'],
  ['extension/ui/'],
  ['extension/ui/checking/', 'extension/ui/report/'],
  [
    'extension/ui/state/',
    'extension/ui/shell/',
    'extension/ui/fix/',
    'extension/ui/rules/',
    'extension/ui/asking/',
    'extension/ui/evidence/',
  ],
  ['extension/ui/list/'],
  ['extension/ui/finding/'],
  ['extension/page/what-if/'],
  [
    'extension/popup/',
    'extension/page/',
    'extension/devtools/',
    'extension/settings/',
    'extension/first-run/',
    'extension/background/',
  ],
  ['cli/'],
];

/** All rooms, in the order of their rows. */
export const rooms: readonly string[] = rows.flat();

/** The rooms whose files may need an extension round them to load. Files of all others load in Node. */
export const roomsOfTheBrowser: readonly string[] = [
  'extension/commands.ts',
  'extension/storage/',
  'extension/permission/',
  'extension/survey/',
  'extension/asking/',
  'extension/ui/state/',
  'extension/ui/shell/',
  'extension/popup/',
  'extension/page/what-if/',
  'extension/page/',
  'extension/devtools/',
  'extension/settings/',
  'extension/first-run/',
  'extension/background/',
];

/** What may lie at the root of the shell. */
const doors: readonly string[] = ['build.mjs', 'commands.ts', 'joined-files.mjs'];

/** A file, and the file or package that it imports. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether nothing of it is left once the types are gone. */
  readonly typeOnly: boolean;
}

export const isOwn = ({ to }: Import): boolean => /^(?:src|extension|cli)\//.test(to);

/** An import as a person reads it. */
export const show = ({ from, to }: Import): string => `${from} → ${to}`;

/** The room that a file lies in: of several that hold it, the innermost. */
export function roomOf(file: string): string | undefined {
  const holding = rooms.filter((room) => (room.endsWith('/') ? file.startsWith(room) : file === room));
  return holding.sort((one, other) => other.length - one.length)[0];
}

function rowOf(file: string): number {
  const room = roomOf(file);
  return room === undefined ? -1 : rows.findIndex((row) => row.includes(room));
}

/** The imports that lead to a later room, or to another one in the same row. */
export function backImports(imports: readonly Import[]): string[] {
  const back = imports.filter(({ from, to }) => {
    const [importer, imported] = [rowOf(from), rowOf(to)];
    return imported > importer || (imported === importer && roomOf(from) !== roomOf(to));
  });
  return back.map(show);
}

/** The files that lie in no room, or, in the shell, in a folder that is none: each of its folders has a row. */
export function withoutRoom(files: readonly string[]): string[] {
  return files.filter((file) => {
    const room = roomOf(file);
    const folder = `${path.posix.dirname(file)}/`;
    return room === undefined || (file.startsWith('extension/') && room !== file && room !== folder);
  });
}

/** The rooms that hold none of these files. */
export function emptyRooms(files: readonly string[]): string[] {
  const full = new Set(files.map(roomOf));
  return rooms.filter((room) => !full.has(room));
}

/** The files that lie loose at the root of the shell, given the names of what lies there. */
export function looseFiles(names: readonly string[]): string[] {
  return names.filter((name) => !doors.includes(name));
}

function byImporter(imports: readonly Import[]): ReadonlyMap<string, readonly Import[]> {
  const all = new Map<string, Import[]>();
  for (const each of imports) all.set(each.from, [...(all.get(each.from) ?? []), each]);
  return all;
}

/** The circles in which files import each other, types included, each as its files in their order. */
export function circles(imports: readonly Import[]): string[] {
  const importedBy = byImporter(imports);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at !== -1) found.push([...way.slice(at), file].join(' → '));
    if (at !== -1 || done.has(file)) return;
    for (const { to } of importedBy.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of importedBy.keys()) visit(file, []);
  return found;
}

/** The files, of those given, that load `target` when they are loaded. */
export function loading(files: readonly string[], imports: readonly Import[], target: string): string[] {
  const importedBy = byImporter(imports.filter(({ typeOnly }) => !typeOnly));
  const reaches = (file: string, seen: Set<string>): boolean => {
    if (file === target) return true;
    if (seen.has(file)) return false;
    seen.add(file);
    return (importedBy.get(file) ?? []).some(({ to }) => reaches(to, seen));
  };
  return files.filter((file) => reaches(file, new Set()));
}
