import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import { isInPrivateWindow } from '../storage/private-windows.ts';
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

/** Has a session rule hold while `work` goes on, and no longer. */
export async function withRule<T>(rule: PreflightRule, work: () => Promise<T>): Promise<T> {
  inUse.add(rule.id);
  try {
    const addRules = [rule as unknown as DeclarativeNetRequest.Rule];
    await browser.declarativeNetRequest.updateSessionRules({ addRules });
    return await work();
  } finally {
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [rule.id] }).catch(() => undefined);
    inUse.delete(rule.id);
  }
}

/** Removes the rules that a background left when it was stopped in the middle of a preflight. */
export async function removeLeftRules(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  const removeRuleIds = rules.map(({ id }) => id).filter((id) => id % 2 === parity() && !inUse.has(id));
  if (removeRuleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}
