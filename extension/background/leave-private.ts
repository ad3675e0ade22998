import browser from 'webextension-polyfill';
import { leavePrivateWindows } from '../capture/clearing.ts';
import { isSplit } from '../storage/private-windows.ts';
import { forgetPrivateItems } from '../storage/stored-item.ts';
import type { Worker } from './worker.ts';

/**
 * Drops what was kept of private windows, once the last of them has closed. Where they have a background of their own, as
 * in Chrome, the browser drops what that one kept.
 */
export async function leavePrivate({ started }: Worker): Promise<void> {
  if (isSplit()) return;
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  const { state, save } = await started;
  leavePrivateWindows(state);
  await Promise.all([forgetPrivateItems(), save()]);
}
