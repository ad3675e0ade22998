import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import type { Answered, Probe, ProbeAnswer } from '../../src/probing/probe.ts';
import type { SentPreflight } from '../../src/probing/sent-preflight.ts';
import { anyOf, fields, isNumber, isText, listOf, oneOf, orNull, type Shape } from './shape.ts';

export const isWebAddress: Shape<string> = (value): value is string => isText(value) && /^https?:\/\//.test(value);

export const isProbe: Shape<Probe> = fields({ origin: isText, method: isText, headerNames: listOf(isText) });

const isHeader = (value: unknown): value is readonly [string, string] => listOf(isText, 2)(value) && value.length === 2;

const isAnswer: Shape<ProbeAnswer> = fields({ status: isNumber, headers: listOf(isHeader) });

export const isAnswered: Shape<Answered> = fields({ probe: isProbe, answer: isAnswer });

export const isProblem: Shape<AskingProblem> = anyOf<AskingProblem>(
  fields({ kind: oneOf('not-permitted'), host: isText }),
  fields({ kind: oneOf('unsendable'), value: isText }),
  fields({ kind: oneOf('no-answer'), host: isText }),
  fields({ kind: oneOf('too-slow'), host: isText, seconds: isNumber }),
  fields({ kind: oneOf('busy'), status: isNumber, seconds: orNull(isNumber) }),
  fields({ kind: oneOf('failed') }),
);

export const isSent: Shape<SentPreflight> = anyOf<SentPreflight>(
  fields({ answer: isAnswer, problem: oneOf(null) }),
  fields({ answer: oneOf(null), problem: isProblem }),
);
