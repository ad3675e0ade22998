import { normalizeMethod } from '../fetch/safelist.ts';
import { isToken } from '../headers.ts';

/** Why a text is no method that a page can use. */
export type MethodProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-method'; readonly text: string }
  /** Both in characters. */
  | { readonly kind: 'too-long'; readonly length: number; readonly longest: number }
  /** Browsers let no page use it. */
  | { readonly kind: 'forbidden'; readonly method: string };

export type ReadMethod =
  /** `method` is what browsers send: `patch` stays as it is. */
  { readonly ok: true; readonly method: string } | { readonly ok: false; readonly problem: MethodProblem };

/** https://fetch.spec.whatwg.org/#forbidden-method */
const forbidden: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);
const shownText = 40;
/** Longer than any method that is registered, or that anybody has made up. */
const longest = 100;

/** Reads a method as a script gives it. */
export function readMethod(text: string): ReadMethod {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, problem: { kind: 'empty' } };
  if (trimmed.length > longest) return { ok: false, problem: { kind: 'too-long', length: trimmed.length, longest } };
  if (!isToken(trimmed)) return { ok: false, problem: { kind: 'no-method', text: trimmed.slice(0, shownText) } };
  const upperCased = trimmed.toUpperCase();
  if (forbidden.has(upperCased)) return { ok: false, problem: { kind: 'forbidden', method: upperCased } };
  return { ok: true, method: normalizeMethod(trimmed) };
}
