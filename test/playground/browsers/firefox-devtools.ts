import { writeFile } from 'node:fs/promises';
import type { Page } from './extension-browser.ts';
import { createPage } from './page.ts';

/** Runs an expression in the browser's own window. */
type InBrowser = <T>(expression: string) => Promise<T>;

/**
 * Runs inside the panel's process: scripts in the panel's own name, and clicks. WebDriver BiDi has no context for what
 * stands in a toolbox.
 */
const inPanel = `
  const answer = (id, promise) => promise.then(
    (value) => sendAsyncMessage('panel-answer', { id, value }),
    (error) => sendAsyncMessage('panel-answer', { id, error: String(error) }),
  );
  const evaluate = async (script) =>
    Cu.evalInSandbox(script, new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }));
  addMessageListener('panel-evaluate', ({ data: { id, script } }) => answer(id, evaluate(script)));
  addMessageListener('panel-click', ({ data: { id, x, y } }) => answer(id, (async () => {
    const send = content.synthesizeMouseEvent
      ? (type) => content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 }, { isDOMEventSynthesized: false })
      : (type) => content.windowUtils.sendMouseEvent(type, x, y, 0, 1, 0);
    ['mousemove', 'mousedown', 'mouseup'].forEach(send);
  })()));
`;

/** In the browser's own window: opens the toolbox of the tab in front, and in it the extension's panel. */
const open = (extensionId: string) => `(async () => {
  const until = async (what, ask) => {
    for (let tries = 0; tries < 500; tries++) {
      const answer = ask();
      if (answer) return answer;
      await new Promise((later) => setTimeout(later, 20));
    }
    throw new Error('waited for ' + what);
  };
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolbox = await gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: 'webconsole' });
  const { id } = await until('the panel', () =>
    toolbox.getAdditionalTools().find(({ extensionId }) => extensionId === ${JSON.stringify(extensionId)}));
  await toolbox.selectTool(id);
  const frame = toolbox.doc.getElementById('toolbox-panel-iframe-' + id);
  const panel = await until('the document of the panel', () => {
    const found = frame.contentDocument?.querySelector('browser');
    return found?.currentURI?.spec.startsWith('moz-extension:') && found;
  });
  const waiting = new Map();
  panel.messageManager.addMessageListener('panel-answer', ({ data: { id, value, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(value);
    else reject(new Error(error));
  });
  panel.messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(inPanel)}), false);
  let asked = 0;
  globalThis.devtoolsPanel = {
    panel,
    toolbox,
    ask: (name, data) => new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      panel.messageManager.sendAsyncMessage(name, { id: asked, ...data });
    }),
  };
})()`;

const picture = `(async () => {
  const { panel } = devtoolsPanel;
  const { width, height } = panel.getBoundingClientRect();
  const bitmap = await panel.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return bytes.toBase64();
})()`;

/** The extension's DevTools panel for the tab in front. `setColorScheme` is the browser's. One panel at a time. */
export async function openDevtoolsPanel(
  inBrowser: InBrowser,
  extensionId: string,
  setColorScheme: Page['setColorScheme'],
): Promise<Page> {
  await inBrowser(open(extensionId));
  const ask = <T>(name: string, data: object) => inBrowser<T>(`devtoolsPanel.ask('${name}', ${JSON.stringify(data)})`);
  const no = async () => {
    throw new Error('A panel has the address and the size that DevTools gives it');
  };
  return createPage({
    setColorScheme,
    evaluate: (script) => ask<string>('panel-evaluate', { script }),
    goto: no,
    reload: no,
    setViewport: no,
    mouseClick: (x, y) => ask('panel-click', { x, y }),
    screenshot: async (file) => writeFile(file, Buffer.from(await inBrowser<string>(picture), 'base64')),
    bringToFront: async () => {},
    close: () => inBrowser('devtoolsPanel.toolbox.destroy().then(() => null)'),
  });
}
