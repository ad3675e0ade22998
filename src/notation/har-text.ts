import { Refusal } from './configuration-problem.ts';
import { excerptAt, placeAt } from './place.ts';

const beginning = 2000;
/** Matches how a HAR begins, and one entry of it, as DevTools copies it. */
const har =
  /^\s*\{\s*"log"\s*:\s*\{[\s\S]*?"(?:creator|entries|pages|browser)"\s*:|^\s*\[?\s*\{[^{}[\]]*"startedDateTime"\s*:/;

/** Throws a `Refusal` if a text of any length is a HAR. What its responses hold may look like rules, of any time. */
export function refuseHar(text: string): void {
  const start = text.slice(0, beginning);
  if (!har.test(start)) return;
  const offset = start.search(/\S/);
  throw new Refusal({ kind: 'har', found: excerptAt(start, offset), ...placeAt(start, offset) });
}
