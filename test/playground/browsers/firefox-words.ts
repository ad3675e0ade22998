/**
 * An expression for the browser's own window, which every process tells what it writes into the console: from then on
 * `globalThis.consoleWords` keeps what is said of cross-origin requests and of what was not let through.
 * https://searchfox.org/mozilla-central/source/dom/locales/en-US/chrome/security/security.properties
 */
export const keepConsoleWords = `(() => {
  globalThis.consoleWords = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const { category, errorMessage: text } = message;
      if (/^(CORS|CSP|Mixed Content|HSTS|LNA|Local Network)/i.test(category)) globalThis.consoleWords.push({ category, text });
    },
  });
})()`;
