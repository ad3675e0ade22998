import type { Page } from './browsers/extension-browser.ts';

/** Gives a view the height of all that it shows, or `most` where that is higher. */
export async function showWhole(view: Page, width: number, most = Number.POSITIVE_INFINITY): Promise<void> {
  await view.setViewport({ width, height: 600 });
  const height = await view.evaluate<number>('document.documentElement.scrollHeight');
  await view.setViewport({ width, height: Math.min(height, most) });
}
