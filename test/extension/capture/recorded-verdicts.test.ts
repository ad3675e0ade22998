import { expect, test } from 'vitest';
import type { BrowserWord } from '../../playground/browsers/extension-browser.ts';
import { type CaptureVerdict, captureVerdicts } from '../support/capture-verdicts.ts';
import { recordingFile, recordings } from '../support/recordings.ts';

type Judgement = readonly [url: string, ...what: string[]];

const withoutFragment = (url: string): string => url.split('#')[0] ?? url;
const sorted = (judgements: readonly Judgement[]): string[] => judgements.map((judged) => judged.join(' ')).sort();
const named = (browser: string): string[] => recordings.filter((name) => name.startsWith(`${browser}/`));

/** Chrome's words for what `CorsFailure` names, without the `Preflight` in front. */
const corsErrors: Readonly<Record<string, string>> = {
  MissingAllowOriginHeader: 'allow-origin-missing',
  MultipleAllowOriginValues: 'allow-origin-multiple',
  InvalidAllowOriginValue: 'allow-origin-invalid',
  AllowOriginMismatch: 'allow-origin-mismatch',
  WildcardOriginNotAllowed: 'wildcard-with-credentials',
  InvalidAllowCredentials: 'allow-credentials-not-true',
  DisallowedRedirect: 'preflight-redirected',
  InvalidStatus: 'preflight-status-not-ok',
  InvalidAllowMethodsPreflightResponse: 'allow-methods-unreadable',
  InvalidAllowHeadersPreflightResponse: 'allow-headers-unreadable',
  MethodDisallowedByPreflightResponse: 'method-not-in-allow-methods',
  HeaderDisallowedByPreflightResponse: 'headers-not-in-allow-headers',
};

/** Gives what Chromium's developer tools say of one request; `null` when no header of CORS decided. */
function truthOf({ url = '', type, corsError = '', failedParameter = '' }: BrowserWord): Judgement | null {
  const kind = corsErrors[corsError.replace(/^Preflight/, '')];
  if (type === 'Preflight' || kind === undefined) return null;
  const stage = corsError.includes('Preflight') ? 'preflight' : 'actual';
  return [withoutFragment(url), stage, kind, ...(kind === 'method-not-in-allow-methods' ? [failedParameter] : [])];
}

/** Puts what capture concludes of one request into the form of `truthOf`. */
function concluded({ url, stage = 'actual', failure }: CaptureVerdict): Judgement {
  const judged = [withoutFragment(url), stage, failure?.kind ?? ''] as const;
  return failure?.kind === 'method-not-in-allow-methods' ? [...judged, failure.method] : judged;
}

/** Recordings where events alone do not tell what the developer tools say. */
const untoldByChromium: Readonly<Record<string, string>> = {
  'chromium/hsts-put': 'the browser itself turns the preflight to https: nothing is sent, and no redirect is told',
};

test.each(named('chromium'))('%s: blocked as the developer tools say', (name) => {
  const { truth = [], events } = recordingFile(name);
  const blocked = captureVerdicts(events).filter(({ blockedByCors }) => blockedByCors);
  const said = truth.map(truthOf).filter((row) => row !== null);
  const refusedNames = blocked.flatMap(({ failure }) =>
    failure?.kind === 'headers-not-in-allow-headers' ? failure.names : [],
  );
  // Chromium names only one of the refused headers.
  for (const { corsError, failedParameter } of truth)
    if (corsError === 'HeaderDisallowedByPreflightResponse') expect(refusedNames).toContain(failedParameter);
  if (name in untoldByChromium) expect(sorted(blocked.map(concluded))).not.toEqual(sorted(said));
  else expect(sorted(blocked.map(concluded))).toEqual(sorted(said));
});

/** The field that a category of Firefox's console is about. */
const categories: Readonly<Record<string, string>> = {
  CORSMissingAllowOrigin2: 'access-control-allow-origin',
  CORSMultipleAllowOriginNotAllowed: 'access-control-allow-origin',
  CORSAllowOriginNotMatchingOrigin: 'access-control-allow-origin',
  CORSNotSupportingCredentials: 'access-control-allow-origin',
  CORSMissingAllowCredentials: 'access-control-allow-credentials',
  CORSMethodNotFound: 'access-control-allow-methods',
  CORSInvalidAllowMethod: 'access-control-allow-methods',
  CORSMissingAllowHeaderFromPreflight2: 'access-control-allow-headers',
  CORSInvalidAllowHeader: 'access-control-allow-headers',
  CORSPreflightDidNotSucceed3: 'status',
  CORSExternalRedirectNotAllowed: 'redirect',
};

/** Gives what Firefox's console says of one request; `null` when no header of CORS decided. */
function consoleOf({ category = '', text = '' }: BrowserWord): Judgement | null {
  const field = categories[category];
  const url = /remote resource at ‘?([^\s’]+)’?\. \(/.exec(text)?.[1];
  return field === undefined || url === undefined ? null : [withoutFragment(url), field];
}

/** Recordings where events alone do not tell what the console says. */
const untoldByFirefox: Readonly<Record<string, string>> = {
  'firefox/put-preflight-301': 'the console names the header that the redirect lacks, where the redirect decided',
  'firefox/put-preflight-307-with-allow-origin': 'beside the redirect the console names a header that was good',
};

test.each(named('firefox'))('%s: blocked as the console says', (name) => {
  const { console: words = [], events } = recordingFile(name);
  const blocked = captureVerdicts(events).filter(({ blockedByCors }) => blockedByCors);
  const said = words.map(consoleOf).filter((row) => row !== null);
  const found = blocked.map(({ url, field = '' }): Judgement => [withoutFragment(url), field]);
  if (name in untoldByFirefox) expect(sorted(found)).not.toEqual(sorted(said));
  else expect(sorted(found)).toEqual(sorted(said));
});
