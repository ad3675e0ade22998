import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../cli/run.ts';

/** What a command printed, and how it ended. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface Around {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it prints to a terminal. */
  readonly isTTY?: boolean;
  /** Whether what it says beside that is printed to one; the same if absent. */
  readonly isErrTTY?: boolean;
}

/** Runs a command in this process. */
export async function ran(
  args: readonly string[],
  { env = {}, isTTY = false, isErrTTY = isTTY }: Around = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await run(args, {
    env,
    stdout: { isTTY, write: (text) => out.push(text) },
    stderr: { isTTY: isErrTTY, write: (text) => err.push(text) },
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** Gives the JSON that a command prints. */
export async function told<T = Record<string, unknown>>(args: readonly string[]): Promise<Ran & { readonly json: T }> {
  const result = await ran([...args, '--json']);
  return { ...result, json: JSON.parse(result.out) as T };
}

/** A folder of its own for a test's files; `remove` takes it away. */
export function folder() {
  const place = mkdtempSync(path.join(tmpdir(), 'cos-cors-doctor-'));
  return {
    place,
    /** Writes a file and gives its path. */
    file(name: string, content: string | Uint8Array): string {
      const file = path.join(place, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(place, { recursive: true }),
  };
}
