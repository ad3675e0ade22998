import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { fillStorage, freeStorage, reloadExtension } from './inside.ts';
import { type Act, longestSpread } from './plan.ts';
import type { Round } from './round.ts';

async function popup({ stage }: Round, page: Page, stay: number) {
  await stage.browser.clickAction(page);
  await sleep(stay);
  await stage.browser.closePopup();
}

async function fill(round: Round, tab: number, count: number, last: number): Promise<void> {
  await fillStorage(round.inside);
  const kinds = Array.from({ length: count }, () => 'header-refused' as const);
  const sender = round.tab(tab);
  if (sender !== undefined) await round.send(sender, kinds, Math.min(last, longestSpread));
  await sleep(last);
  await freeStorage(round.inside);
}

async function reload(round: Round, compared: boolean): Promise<void> {
  if (compared) await round.compare();
  else await round.hear();
  round.excuse('reloaded', () => true);
  round.inside = await reloadExtension(round.stage.browser, round.inside);
}

/** Does one act of a plan. What is to happen to a tab does not when none is open. */
export async function perform(round: Round, act: Act): Promise<void> {
  const tab = 'tab' in act ? round.tab(act.tab) : undefined;
  if ('tab' in act && tab === undefined) return;
  switch (act.act) {
    case 'send':
      return tab && round.send(tab, act.kinds, act.spread);
    case 'burst':
      return (
        tab &&
        round.send(
          tab,
          Array.from({ length: act.count }, () => act.kind),
          0,
        )
      );
    case 'navigate':
      return tab && round.go(tab, act.site);
    case 'reload':
    case 'back':
    case 'forward':
      return tab && round.go(tab, act.act);
    case 'open':
      return round.open();
    case 'close':
      if (act.compared) await round.compare();
      return tab && round.close(tab);
    case 'private':
      return round.private(act.kinds, act.stay);
    case 'popup':
      return tab && popup(round, tab.page, act.stay);
    case 'cut':
      round.side.cut = true;
      await sleep(act.last);
      round.side.cut = false;
      return;
    case 'fill':
      return fill(round, act.tab, act.count, act.last);
    case 'stop':
      return round.stage.browser.stopBackground();
    case 'reload-extension':
      return reload(round, act.compared);
  }
}
