/**
 * An expression for the browser's own window: the bytes that `about:memory` lists under the pages at `origin`, once
 * every process has collected its garbage; `null` where it lists none.
 * https://searchfox.org/mozilla-central/source/xpcom/base/nsIMemoryReporter.idl
 */
export function extensionHeap(origin: string): string {
  return `(async () => {
    for (let times = 0; times < 3; times += 1) {
      for (const what of ['child-gc-request', 'child-cc-request']) Services.obs.notifyObservers(null, what);
      await new Promise((later) => setTimeout(later, 150));
    }
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    let bytes = null;
    await new Promise((done) => manager.getReports(
      (process, path, kind, units, amount) => {
        // A path writes an address with backslashes.
        const isOwn = path.startsWith('explicit/') && path.replaceAll('\\\\', '/').includes(${JSON.stringify(origin)});
        if (isOwn && units === Ci.nsIMemoryReporter.UNITS_BYTES) bytes = (bytes ?? 0) + amount;
      }, null, done, null, false,
    ));
    return bytes;
  })()`;
}
