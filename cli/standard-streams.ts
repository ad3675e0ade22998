import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { codeOf, refuse } from './failure.ts';
import type { Stream } from './run.ts';

/**
 * A standard stream of this process by its number. What is written goes there at once: to set up `process.stdout` takes
 * longer than to print a verdict. Where a pipe is full, that is used after all.
 */
export function standardStream(number: 1 | 2): Stream {
  return {
    isTTY: isatty(number),
    write(text) {
      let rest = Buffer.from(text);
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(number, rest));
      } catch (error) {
        const code = codeOf(error);
        // Nobody reads on.
        if (code === 'EPIPE') return;
        if (code !== 'EAGAIN') return number === 1 ? refuse({ kind: 'unwritable', code }) : undefined;
        const stream = number === 1 ? process.stdout : process.stderr;
        stream.once('error', () => undefined);
        stream.write(rest);
      }
    },
  };
}
