import browser from 'webextension-polyfill';
import { unsendableIn } from '../../src/probing/preflight-headers.ts';
import type { Probe, ProbeAnswer } from '../../src/probing/probe.ts';
import { redactResponseHeaders } from '../redact/redact-response-headers.ts';
import { markOf, preflightRule } from './preflight-rule.ts';
import { refuseUnlessPermitted, send, Unanswered } from './send.ts';
import { newRuleId, withRule } from './session-rules.ts';

/**
 * Sends one preflight to an address as a page of the probe's origin would, with neither cookies nor keys. Gives the
 * answer without what may be secret. Rejects with `Unanswered`.
 */
export async function sendPreflight(url: string, probe: Probe, signal: AbortSignal): Promise<ProbeAnswer> {
  const unsendable = unsendableIn(probe);
  if (unsendable !== null) throw new Unanswered({ kind: 'unsendable', value: unsendable });
  const target = new URL(url);
  await refuseUnlessPermitted(target);
  const id = newRuleId();
  target.hash = markOf(id);
  const ownHost = new URL(browser.runtime.getURL('')).host;
  const { status, headers } = await withRule(preflightRule(id, ownHost, url, probe), () =>
    send({ method: 'OPTIONS', headers: {}, target, bodyLimit: 0 }, signal),
  );
  // Headers that keep no value prove nothing.
  return { status, headers: redactResponseHeaders(headers, url).filter(([, value]) => value !== '') };
}
