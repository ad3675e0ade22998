// @ts-check
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, root } from '../extension/build.mjs';
import { filesIn } from './files-in.mjs';
import { firstDifference } from './first-difference.mjs';
import { filesOfZip } from './read-zip.mjs';
import { sourceFiles } from './write-packages.mjs';
import { zipOf } from './zip.mjs';

/** @typedef {{ readonly outcome: 'same' | 'different' | 'not compared', readonly said: string }} Comparison */

/** No package comes near it, and a file that large takes long to be read. */
const mostBytes = 2 ** 26;

/** What addons.mozilla.org adds to a package that it signs. */
const signatureFiles = /^META-INF\/(?:manifest\.mf|mozilla\.(?:rsa|sf)|cose\.(?:manifest|sig))$/;

/** @param {string} said @returns {Comparison} */
const notCompared = (said) => ({ outcome: 'not compared', said });

/**
 * @param {Buffer | undefined} manifest a manifest.json or package.json
 * @returns {Record<string, any>} nothing in it where it is none
 */
function readManifest(manifest) {
  try {
    return Object(JSON.parse(String(manifest)));
  } catch {
    return {};
  }
}

/** @param {string} file @returns {Promise<Buffer | string>} what it holds, or a sentence why it is not read */
async function bytesOf(file) {
  try {
    // A pipe or a device might have no end.
    const status = await stat(file);
    if (!status.isFile()) return `${file} is not a file.`;
    return status.size > mostBytes ? `${file} is larger than any package of this extension.` : await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`;
  }
}

/** @param {Buffer} bytes @returns {ReadonlyMap<string, Buffer> | string} its files, or why there are none */
function unpacked(bytes) {
  try {
    return filesOfZip(bytes);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @param {'chrome' | 'firefox'} browser */
async function builtFiles(browser) {
  const folder = await mkdtemp(path.join(tmpdir(), 'cos-cors-doctor-build-'));
  try {
    return await filesIn((await build({ outdir: folder, only: [browser] }))[browser]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Compares a package with what these sources make: the built extension, or the sources themselves. What a store adds to
 * sign a Firefox package is left aside.
 * @param {string} file the package's path
 * @param {(browser: 'chrome' | 'firefox') => Promise<ReadonlyMap<string, Buffer>>} [filesOf] builds for a browser
 * @returns {Promise<Comparison>}
 */
export async function comparePackage(file, filesOf = builtFiles) {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return notCompared(bytes);
  const packaged = unpacked(bytes);
  if (typeof packaged === 'string') return notCompared(`${file} ${packaged}.`);

  const manifest = readManifest(packaged.get('manifest.json'));
  const isSource = packaged.has('package.json');
  const { version } = isSource ? readManifest(packaged.get('package.json')) : manifest;
  if (typeof version !== 'string' || !packaged.has('manifest.json')) {
    return notCompared(`${file} is no package of this extension: it has no manifest.json with a version.`);
  }
  const own = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  if (version !== own.version) {
    const theirs = JSON.stringify(version.slice(0, 40));
    return notCompared(
      `${file} is of version ${theirs}, and these sources are of ${own.version}: take the ones it was made from.`,
    );
  }

  const browser = manifest.browser_specific_settings === undefined ? 'chrome' : 'firefox';
  const built = await (isSource ? sourceFiles() : filesOf(browser));
  if (built === null) return notCompared(`${file} has sources, which can be compared in a clone alone.`);
  const signature = [...packaged.keys()].filter((name) => browser === 'firefox' && signatureFiles.test(name));
  const difference = firstDifference(new Map([...packaged].filter(([name]) => !signature.includes(name))), built);
  if (difference !== null)
    return { outcome: 'different', said: `${file} is not what these sources make. ${difference}` };
  const same = `${file} has the ${built.size} files that these sources make, byte for byte`;
  if (bytes.equals(await zipOf(built))) return { outcome: 'same', said: `${same}, and is the same zip.` };
  const beside = signature.length > 0 ? ', and a signature beside them' : '';
  return { outcome: 'same', said: `${same}${beside}. The zip round them is another one.` };
}
