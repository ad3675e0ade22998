import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Import } from './house.ts';

const root = path.join(import.meta.dirname, '../..');

/** A file of the project as text, by its path from the root. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function allIn(folder: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')));
}

/** The TypeScript files in a folder of the root, by their paths from the root. */
export function filesIn(folder: string): string[] {
  return allIn(folder).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

/** The scripts of a folder of the root that Node runs as they are, by their paths from the root. */
export function scriptsIn(folder: string): string[] {
  return allIn(folder).filter((file) => file.endsWith('.mjs'));
}

/** The names of the files, not the folders, that lie right in a folder of the root. */
export function namesIn(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const statement = /^(?:import|export)\s+(?:(?<clause>[\w\s{},*$]+?)\s+from\s+)?['"](?<to>[^'"]+)['"]/gm;
const call = /\bimport\(\s*['"](?<to>[^'"]+)['"]/g;

/** What a file imports: packages by name, files of the project by their paths from the root. */
export function importsOf(file: string): Import[] {
  const text = textOf(file);
  return [...text.matchAll(statement), ...text.matchAll(call)].map(({ groups = {} }) => {
    const { to = '', clause = '' } = groups;
    const target = to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to;
    return { from: file, to: target, typeOnly: clause.startsWith('type ') };
  });
}
