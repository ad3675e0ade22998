// @ts-check
'use strict';
const { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/**
 * A function whose body is the code of the command and the library. The build puts it behind the last `//` of this file
 * with `\u0001` for each line end: Node passes over a comment faster than it reads a text.
 */
const source = readFileSync(__filename, 'latin1').split('\n//').at(-1)?.replaceAll('\u0001', '\n') ?? '';

const isCommand = require.main === module;
const called = ['har', 'rules', 'replay', 'ask', 'fetch'].find((name) => name === process.argv[2]) ?? 'help';

/** The build writes here what tells its code from that of every other. */
const build = 'of-no-build';

/**
 * Where the compiled code is kept for the next start, which takes half the time then: beside this file, for this version
 * of Node, for this code, of which Node compares only the length, and for what was called, since only what was used is
 * compiled.
 */
const cache = path.join(__dirname, '.compiled', `${process.version}-${process.arch}-${build}-${called}`);
const isCached = isCommand && !process.env.NODE_DISABLE_COMPILE_CACHE;

/**
 * Whether the folder belongs to who may change this file, or runs it, and nobody else may write there: what is kept there
 * is run. Where everybody may make files, as in `/tmp`, somebody else may have made it.
 */
function isOurs() {
  if (process.getuid === undefined) return true;
  const { uid, mode } = lstatSync(path.dirname(cache));
  return (mode & 0o022) === 0 && [0, process.getuid(), statSync(__filename).uid].includes(uid);
}

function compiledBefore() {
  try {
    if (!isCached || !isOurs()) return undefined;
    const kept = readFileSync(cache);
    const compiled = kept.subarray(4);
    // V8 runs what a failing disk made of it, and crashes.
    return kept.readUInt32BE() === crc32(compiled) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

const cachedData = compiledBefore();
const script = new Script(source, {
  filename: __filename,
  ...(cachedData && { cachedData }),
});

/** Keeps what is compiled by now. Where that is not allowed, each start takes as long as the first. */
function keepCompiled() {
  if (!isCached || (cachedData !== undefined && script.cachedDataRejected !== true)) return;
  const written = `${cache}-${process.pid}`;
  try {
    mkdirSync(path.dirname(cache), { recursive: true, mode: 0o755 });
    if (!isOurs()) return;
    // Half of it, as a power cut may leave it, would crash each start.
    const compiled = script.createCachedData();
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(compiled));
    writeFileSync(written, Buffer.concat([sum, compiled]), { mode: 0o644, flush: true });
    renameSync(written, cache);
  } catch {
    // Nothing may be written there.
  }
}

script.runInThisContext()(exports, require, module);
if (isCommand) /** @type {any} */ (module.exports).main().then(keepCompiled);
