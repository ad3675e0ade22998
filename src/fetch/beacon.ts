import type { Exchange } from '../exchange.ts';

/** What Chromium and Firefox call the requests of `navigator.sendBeacon`. */
const types: ReadonlySet<string> = new Set(['ping', 'beacon']);

/**
 * Whether `navigator.sendBeacon` made a request. Its credentials mode is always `include`.
 * https://w3c.github.io/beacon/#sec-processing-model
 */
export function isBeacon({ type }: Exchange): boolean {
  return type !== undefined && types.has(type);
}
