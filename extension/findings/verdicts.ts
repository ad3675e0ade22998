import { diagnose } from '../../src/diagnosis.ts';
import { recordedVerdict } from '../../src/recorded-verdict.ts';
import { remembered } from '../../src/remembered.ts';

/** The same as `recordedVerdict`, remembered: exchanges are asked about again and again. */
export const verdictOf = remembered(recordedVerdict);

/** The same as `diagnose`, remembered: exchanges are asked about again and again. */
export const diagnosesOf = remembered(diagnose);
