import type { AskingProblem } from '../../src/probing/asking-problem.ts';
import type { Answered, Probe, ProbeAnswer } from '../../src/probing/probe.ts';
import type { SentPreflight } from '../../src/probing/sent-preflight.ts';
import { isHeader } from '../shapes/exchange-shape.ts';
import { anyOf, fields, isNumber, isText, listOf, oneOf, orNull, type Shape } from '../shapes/shape.ts';

export const isWebAddress: Shape<string> = (value): value is string => isText(value) && /^https?:\/\//.test(value);

export const isProbe: Shape<Probe> = fields({ origin: isText, method: isText, headerNames: listOf(isText) });

const isAnswer: Shape<ProbeAnswer> = fields({ status: isNumber, headers: listOf(isHeader) });

export const isAnswered: Shape<Answered> = fields({ probe: isProbe, answer: isAnswer });

type Problem<Kind> = Extract<AskingProblem, { readonly kind: Kind }>;

export const isProblem: Shape<AskingProblem> = anyOf<AskingProblem>(
  fields<Problem<'not-permitted'>>({ kind: oneOf('not-permitted'), host: isText }),
  fields<Problem<'unsendable'>>({ kind: oneOf('unsendable'), value: isText }),
  fields<Problem<'no-answer'>>({ kind: oneOf('no-answer'), host: isText }),
  fields<Problem<'too-slow'>>({ kind: oneOf('too-slow'), host: isText, seconds: isNumber }),
  fields<Problem<'busy'>>({ kind: oneOf('busy'), status: isNumber, seconds: orNull(isNumber) }),
  fields<Problem<'failed'>>({ kind: oneOf('failed') }),
);

export const isSent: Shape<SentPreflight> = anyOf<SentPreflight>(
  fields({ answer: isAnswer, problem: oneOf(null) }),
  fields({ answer: oneOf(null), problem: isProblem }),
);
