import { allowableMethods } from '../cos/cors-configuration.ts';
import type { GroupVerdict } from './header-groups.ts';
import { verdictOn } from './known.ts';
import { type Answered, asSent, keyOf, type Probe, type Question } from './probe.ts';
import { type Reading, readingsOf } from './reading.ts';

/** A question, and what is known so far. */
export interface Inquiry {
  readonly question: Question;
  /** The preflight in question, as browsers write it. */
  readonly asked: Probe;
  readonly readings: readonly Reading[];
  readonly verdictOn: (probe: Probe) => 'passing' | 'refused' | null;
  /** Whether a preflight was not sent yet and its answer is not known without. */
  readonly isOpen: (probe: Probe) => boolean;
}

export function inquiryOf(question: Question, answered: readonly Answered[]): Inquiry {
  const readings = readingsOf(answered);
  const sent = new Set(readings.map((reading) => keyOf(reading.answered.probe)));
  const verdict = (probe: Probe) => verdictOn(readings, probe);
  return {
    question,
    asked: asSent(question.request),
    readings,
    verdictOn: verdict,
    isOpen: (probe) => !sent.has(keyOf(probe)) && verdict(probe) === null,
  };
}

/** How a preflight ends that asks for some of the headers in question and nothing else that is another. */
export function groupVerdict({ asked, verdictOn: verdict }: Inquiry): GroupVerdict {
  return (headerNames) => verdict({ ...asked, headerNames });
}

/** Methods that a rule can hold, first those that rules usually hold. */
const methodsByUse = [...allowableMethods].sort((one, other) => Number(other === 'GET') - Number(one === 'GET'));

/** The preflight without headers, for each other method that a rule can hold. */
export function otherMethods({ asked }: Inquiry): Probe[] {
  const others = methodsByUse.filter((method) => method !== asked.method);
  return others.map((method) => ({ ...asked, method, headerNames: [] }));
}
