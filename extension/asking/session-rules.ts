import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import { isInPrivateWindow, isSplit } from '../storage/private-windows.ts';
import type { PreflightRule } from './preflight-rule.ts';

/** The rules that are in use. Others with ids of this background are left over from one that was stopped. */
const inUse = new Set<number>();

/** Chrome's private windows share the rules with other windows: each background has ids of one parity. */
const parity = () => (isInPrivateWindow() ? 1 : 0);

/** An id that no other rule has. */
export function newRuleId(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const id = 2 + 2 * (random % 0x3ffffffe) + parity();
  return inUse.has(id) ? newRuleId() : id;
}

/** Settles once the rules of earlier backgrounds are removed; `null` before that has begun. */
let removedLeft: Promise<void> | null = null;

function removeLeftOnce(): Promise<void> {
  removedLeft ??= removeLeftRules().catch(() => undefined);
  return removedLeft;
}

/** Has a session rule hold while `work` goes on, and no longer. */
export async function withRule<T>(rule: PreflightRule, work: () => Promise<T>): Promise<T> {
  inUse.add(rule.id);
  try {
    await removeLeftOnce();
    const addRules = [rule as unknown as DeclarativeNetRequest.Rule];
    await browser.declarativeNetRequest.updateSessionRules({ addRules });
    return await work();
  } finally {
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [rule.id] }).catch(() => undefined);
    inUse.delete(rule.id);
  }
}

async function removeRules(removeRuleIds: readonly number[]): Promise<void> {
  if (removeRuleIds.length === 0) return;
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [...removeRuleIds] });
}

/** Longer than any preflight takes, in milliseconds. */
const lifetime = 12_000;

/**
 * Removes the rules that a background left when it was stopped in the middle of a preflight. Those of Chrome's other
 * kind of window may be in use by the other background: they are removed if they are still there when no preflight
 * can be.
 */
async function removeLeftRules(): Promise<void> {
  const ids = (await browser.declarativeNetRequest.getSessionRules()).map(({ id }) => id);
  const isOwn = (id: number) => id % 2 === parity();
  const others = ids.filter((id) => !isOwn(id));
  if (others.length > 0) setTimeout(() => void removeRules(others).catch(() => undefined), lifetime);
  await removeRules(ids.filter((id) => isOwn(id) && !inUse.has(id)));
}

/**
 * Removes at a background's start the rules that another left. Firefox compares each request of every page with an
 * extension's rules once it was asked for them, even where there are none. A rule that is left there concerns no
 * request, since each names a fragment of its own, and is removed before the next one is made.
 */
export async function removeLeftRulesAtStart(): Promise<void> {
  if (isSplit()) await removeLeftOnce();
}
