import type { Probe } from '../../src/probing/probe.ts';
import type { SentPreflight } from '../../src/probing/sent-preflight.ts';
import { problemOf } from './send.ts';
import { sendPreflight } from './send-preflight.ts';

/** Sends one preflight. Never rejects. */
export async function askOnce({ url, probe }: { readonly url: string; readonly probe: Probe }): Promise<SentPreflight> {
  try {
    const answer = await sendPreflight(url, probe, new AbortController().signal);
    return { answer, problem: null };
  } catch (error) {
    return { answer: null, problem: problemOf(error) };
  }
}
