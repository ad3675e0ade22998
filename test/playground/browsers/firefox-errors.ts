/**
 * WebDriver BiDi tells nothing of an extension's console. So each content process hands what its console keeps to the
 * browser's own window, which remembers the errors of the extension at `origin`.
 * https://searchfox.org/mozilla-central/source/dom/console/nsIConsoleAPIStorage.idl
 */
export function keepConsoleErrors(origin: string): string {
  const inProcess = `{
    const { Cc, Ci, Services } = globalThis;
    const principal = Services.scriptSecurityManager.getSystemPrincipal();
    Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((entry) => {
      const { level, filename, arguments: args } = entry;
      if (level !== 'error' && level !== 'assert') return;
      const text = args.map((arg) => { try { return String(arg); } catch { return '(an object)'; } }).join(' ');
      sendAsyncMessage('console-error', { filename, text });
    }, principal);
  }`;
  return `(() => {
    globalThis.consoleErrors = [];
    Services.ppmm.addMessageListener('console-error', ({ data }) => {
      if (data.filename.startsWith(${JSON.stringify(origin)})) globalThis.consoleErrors.push(data.text);
    });
    Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(${JSON.stringify(inProcess)}), true);
  })()`;
}

/** An expression for the browser's own window: the errors kept so far, and those that nobody caught. */
export function consoleErrors(origin: string): string {
  return `[
    ...globalThis.consoleErrors,
    ...Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith(${JSON.stringify(origin)}))
      .filter((message) => !(message.flags & Ci.nsIScriptError.warningFlag))
      .map(({ errorMessage, sourceName, lineNumber }) => errorMessage.trim() + ' at ' + sourceName + ':' + lineNumber),
  ]`;
}
