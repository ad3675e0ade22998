import browser from 'webextension-polyfill';
import { forgetAsked } from '../asking/ask-bucket.ts';
import { endPrivateChecks } from '../asking/check-bucket.ts';
import { leavePrivateWindows } from '../capture/clearing.ts';
import { isSplit } from '../storage/private-windows.ts';
import { forgetPrivateItems } from '../storage/stored-item.ts';
import type { BackgroundRun } from './background-run.ts';

/**
 * Drops everything kept from private windows if none is open any more. In Chrome, where private windows have a
 * background of their own, the browser drops what that one kept.
 */
export async function leavePrivate({ started }: BackgroundRun): Promise<void> {
  if (isSplit()) return;
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  const { state, save } = await started;
  leavePrivateWindows(state);
  // What is still being asked would be stored again.
  await Promise.all([forgetAsked(({ inPrivate }) => inPrivate), endPrivateChecks()]);
  await Promise.all([forgetPrivateItems(), save()]);
}
