import { captureFrom } from '../../extension/capture/capture-from.ts';
import type { CaptureState } from '../../extension/capture/capture-state.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { sendCommand } from './asked-by-command.ts';

/** What is captured, asked for from `inside`, any page of the extension. Wakes the background, as a view does. */
export async function captured(inside: Page): Promise<CaptureState> {
  await sendCommand(inside, 'catch-up', null);
  return captureFrom(await inside.evaluate(`(globalThis.browser ?? chrome).storage.session.get(null)`));
}
