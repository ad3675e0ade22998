// @ts-check
import path from 'node:path/posix';
import { rolldown } from 'rolldown';

/**
 * Joins the files that several pages load into two: esbuild writes one for each set of entries that share something,
 * and a browser shows a page later the more files it loads.
 * @param {object} bundled
 * @param {ReadonlyMap<string, string>} bundled.files the text of each script that esbuild wrote, by its path
 * @param {readonly string[]} bundled.entries the paths of those that a document names
 * @param {readonly string[]} bundled.first the files among those that `joined` gives that are made before all others, in
 *   this order
 * @param {(file: string) => string | null} bundled.joined the file, without `.js`, that receives a shared script; `null`
 *   leaves it apart
 * @returns {Promise<readonly { readonly file: string, readonly text: string, readonly imports: readonly string[] }[]>}
 *   the scripts, with the paths of those that each loads at once
 */
export async function joinFiles({ files, entries, first, joined }) {
  // A group also takes what its files need, unless that is in one that is made before it.
  const groups = [...first, null].map((own, at) => ({
    name: (/** @type {string} */ file) => (own === null || joined(file) === own ? joined(file) : null),
    debugName: own ?? 'others',
    priority: first.length - at,
  }));
  const build = await rolldown({
    input: Object.fromEntries(entries.map((entry) => [entry.replace(/\.js$/, ''), entry])),
    treeshake: false,
    plugins: [
      {
        name: 'written-scripts',
        resolveId: (source, importer) => (importer === undefined ? source : path.join(path.dirname(importer), source)),
        load: (id) => files.get(id) ?? null,
      },
    ],
  });
  try {
    const { output } = await build.generate({
      format: 'esm',
      entryFileNames: '[name].js',
      // What is loaded when it is needed keeps the name of its source; esbuild added a hash.
      chunkFileNames: ({ name }) => `shared/${name.replace(/-[0-9A-Z]{8}$/, '')}.js`,
      codeSplitting: { groups },
      minifyInternalExports: false,
    });
    return output.flatMap((chunk) =>
      chunk.type === 'chunk' ? [{ file: chunk.fileName, text: chunk.code, imports: chunk.imports }] : [],
    );
  } finally {
    await build.close();
  }
}
