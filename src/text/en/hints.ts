import type { ForeignSign } from '../../cos/answers/foreign-signs.ts';
import { type Phrase, say } from '../phrase.ts';
import type { HintTexts } from '../text.ts';
import { rangesCaveat } from './exposure.ts';
import { list, longList, titleList } from './list.ts';

const them = (values: readonly string[]): Phrase => [values.length === 1 ? 'it' : 'them'];

function sign(found: ForeignSign): Phrase {
  switch (found.kind) {
    case 'allow-origin-on-refusal':
      return say`COS refuses a preflight without any ${'Access-Control-*'} header, but this refusal has ${`Access-Control-Allow-Origin: ${found.value}`}.`;
    case 'wildcard-with-allow-credentials':
      return say`COS never sends ${'Access-Control-Allow-Credentials'} together with ${'*'}, but this response has both.`;
    case 'unknown-methods':
      return say`COS rules do not support ${list(found.methods)}, but this response lists ${them(found.methods)}.`;
    case 'wildcard-in-list':
      return say`COS never sends ${'*'} in ${found.header}, but this response does.`;
  }
}

export const hints: HintTexts = {
  'header-not-exposed': ({ names, partUpload, rule, shadowed }) => ({
    title: partUpload
      ? say`The page cannot read ${'ETag'}, so the multipart upload will fail`
      : say`The page cannot read ${titleList(names)} in the response`,
    cause:
      rule === null
        ? say`The response has ${longList(names)}, but ${'Access-Control-Expose-Headers'} does not list ${them(names)}. Scripts get ${'null'} without any error.`
        : shadowed === null
          ? say`Rule ${rule + 1} applies to this request, and its Expose-Headers does not list ${longList(names)}. Scripts get ${'null'} without any error.`
          : say`Rule ${shadowed + 1} exposes ${them(names)}, but rule ${rule + 1} comes before rule ${shadowed + 1} and is the one that applies. Scripts get ${'null'} without any error.`,
    remedy: say`Add ${longList(names)} to Expose-Headers in the rule that applies; ${'*'} is not accepted there.`,
    ...rangesCaveat(names),
  }),
  'cached-preflight': ({ method, passed }) => ({
    title: passed
      ? say`This ${method} passed only because of a cached preflight`
      : say`No preflight was sent for this ${method}: the browser used a cached one`,
    cause: say`Browsers cache a preflight for Max-Age (Chrome at most 7200 s, Firefox at most 86400 s). The current rules would refuse a new preflight.`,
    remedy: passed
      ? say`Correct the rules before the cached preflight expires, and retry in a private window to see what others get.`
      : say`Retry the request in a private window.`,
  }),
  'answer-changed': ({ signs, rewritten, passed }) => ({
    title: rewritten
      ? say`Another extension rewrote the CORS headers`
      : say`Another extension or a proxy rewrote the CORS headers`,
    cause: rewritten
      ? say`The ${'Access-Control-*'} headers that the server sent differ from those that the page got.`
      : signs.slice(0, 2).flatMap((each, index) => (index === 0 ? sign(each) : [' ', ...sign(each)])),
    remedy: rewritten
      ? say`Turn off the other extension for this site and retry the request.`
      : say`Turn off that extension or proxy for this site and retry the request.`,
    ...(passed ? { caveat: say`Because of these headers, the request may pass only in this browser.` } : {}),
  }),
  'dead-rule': ({ rule, earlier, movable }) => ({
    title: say`Rule ${rule + 1} never applies`,
    cause: say`Rule ${earlier + 1} comes before rule ${rule + 1} and matches every request that rule ${rule + 1} matches, including this one. COS applies the first rule that matches.`,
    remedy: movable
      ? say`Move rule ${rule + 1} above rule ${earlier + 1} if rule ${rule + 1} is meant to apply, or delete rule ${rule + 1}.`
      : say`Add to rule ${earlier + 1} what only rule ${rule + 1} has, then delete rule ${rule + 1}.`,
  }),
  'shadowed-max-age': ({ origin, rule, maxAgeSeconds, shadowed, shadowedSeconds, movable }) => ({
    title: say`Rule ${rule + 1} applies to preflights meant for rule ${shadowed + 1}`,
    cause:
      maxAgeSeconds === null
        ? say`Both rules allow this request from ${origin}, and rule ${rule + 1} comes first. Rule ${rule + 1} has no Max-Age, while rule ${shadowed + 1} has ${shadowedSeconds} s.`
        : say`Both rules allow this request from ${origin}, and rule ${rule + 1} comes first. Rule ${rule + 1} has a Max-Age of ${maxAgeSeconds} s, while rule ${shadowed + 1} has ${shadowedSeconds} s.`,
    remedy: movable
      ? say`Move rule ${shadowed + 1} above rule ${rule + 1}, or set Max-Age of rule ${rule + 1} to ${shadowedSeconds}.`
      : say`Set Max-Age of rule ${rule + 1} to ${shadowedSeconds}.`,
  }),
};
