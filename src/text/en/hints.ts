import type { ForeignSign } from '../../cos/answers/foreign-signs.ts';
import { type Phrase, say } from '../phrase.ts';
import type { HintTexts } from '../text.ts';
import { rangesCaveat } from './exposure.ts';
import { list, longList, titleList } from './list.ts';

const them = (values: readonly string[]): Phrase => [values.length === 1 ? 'it' : 'them'];

function sign(found: ForeignSign): Phrase {
  switch (found.kind) {
    case 'allow-origin-on-refusal':
      return say`COS refuses a preflight without any ${'Access-Control-*'} header, and this refusal carries ${`Access-Control-Allow-Origin: ${found.value}`}.`;
    case 'wildcard-with-allow-credentials':
      return say`COS never sends ${'Access-Control-Allow-Credentials'} beside ${'*'}, and this answer has both.`;
    case 'unknown-methods':
      return say`No COS rule can allow ${list(found.methods)}, and the answer lists ${them(found.methods)}.`;
    case 'wildcard-in-list':
      return say`COS sends no ${'*'} in ${found.header}, and this answer does.`;
  }
}

export const hints: HintTexts = {
  'header-not-exposed': ({ names, partUpload, rule, shadowed }) => ({
    title: partUpload
      ? say`The page cannot read ${'ETag'}, so the upload in parts will fail`
      : say`The page cannot read ${titleList(names)} of an answer`,
    cause:
      rule === null
        ? say`The answer carries ${longList(names)}, but ${'Access-Control-Expose-Headers'} does not list ${them(names)}. Scripts then get ${'null'}, without any error.`
        : shadowed === null
          ? say`Rule ${rule + 1} answers this request, and its Expose-Headers does not list ${longList(names)}. Scripts then get ${'null'}, without any error.`
          : say`Rule ${shadowed + 1} exposes ${them(names)}, but rule ${rule + 1} stands before it and is the one that answers. Scripts then get ${'null'}, without any error.`,
    remedy: say`Add each name to Expose-Headers of the rule that answers; COS takes no ${'*'} there.`,
    ...rangesCaveat(names),
  }),
  'cached-preflight': ({ method, passed }) => ({
    title: passed
      ? say`This ${method} passed by an earlier preflight`
      : say`No preflight was sent for this ${method}: the browser holds an earlier answer`,
    cause: say`Browsers keep the answer to a preflight for Max-Age, Chrome for 7200 s at most, Firefox for 86400 s. Under the rules as they are now it would be refused.`,
    remedy: passed
      ? say`Mend the rules before the stored answer runs out; a private window shows what others get by now.`
      : say`Repeat the request in a private window, where nothing is stored.`,
  }),
  'answer-changed': ({ signs, rewritten, passed }) => ({
    title: rewritten
      ? say`Another extension writes CORS headers into the answers`
      : say`Another extension or a proxy writes CORS headers into the answers`,
    cause: rewritten
      ? say`The network brought an answer with other ${'Access-Control-*'} headers than the page was given.`
      : signs.slice(0, 2).flatMap((each, index) => (index === 0 ? sign(each) : [' ', ...sign(each)])),
    remedy: passed
      ? say`Turn it off for this site and repeat the request: it may pass in this browser alone.`
      : say`Turn it off for this site and repeat the request.`,
  }),
  'dead-rule': ({ rule, earlier, movable }) => ({
    title: say`Rule ${rule + 1} is never applied`,
    cause: say`Rule ${earlier + 1} stands before it and matches every request that it would, this one among them. COS applies the first rule that matches.`,
    remedy: movable
      ? say`Move rule ${rule + 1} above rule ${earlier + 1} if it was meant to answer, or delete it.`
      : say`Give rule ${earlier + 1} what it lacks of rule ${rule + 1} if that was meant to answer, and delete rule ${rule + 1}.`,
  }),
  'shadowed-max-age': ({ origin, rule, maxAgeSeconds, shadowed, shadowedSeconds, movable }) => ({
    title: say`Rule ${rule + 1} answers the preflights meant for rule ${shadowed + 1}`,
    cause:
      maxAgeSeconds === null
        ? say`Both allow this request from ${origin}, and the first is applied: without a Max-Age, where rule ${shadowed + 1} has ${shadowedSeconds} s.`
        : say`Both allow this request from ${origin}, and the first is applied: with a Max-Age of ${maxAgeSeconds} s, where rule ${shadowed + 1} has ${shadowedSeconds} s.`,
    remedy: movable
      ? say`Move rule ${shadowed + 1} above rule ${rule + 1}, or set Max-Age of rule ${rule + 1} to ${shadowedSeconds}.`
      : say`Set Max-Age of rule ${rule + 1} to ${shadowedSeconds}.`,
  }),
};
