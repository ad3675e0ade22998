import { isToken } from '../../headers.ts';
import type { CorsConfiguration } from '../cors-configuration.ts';
import type { BucketRequest } from '../match.ts';
import { canGrow } from './can-grow.ts';
import { correctedValues } from './corrected-line.ts';
import type { Edit } from './edit.ts';

/**
 * Returns the edits that make the lists of a rule's answers readable: what its lines were meant to hold in place of
 * those that are no names or, where that would take requests from another rule, only without these. `null` where that
 * does not help.
 */
export function readableLists(
  configuration: CorsConfiguration,
  index: number,
  request: BucketRequest,
): readonly Edit[] | null {
  const rule = configuration.rules[index];
  if (rule === undefined) return null;
  const edits = (written: boolean) =>
    (['allowedMethods', 'allowedHeaders'] as const).flatMap((field): Edit[] => {
      const replaces = rule[field].filter((line) => !isToken(line));
      if (replaces.length === 0) return [];
      const values = written ? replaces.flatMap((line) => correctedValues(line, field)) : [];
      const lines = [...new Set(values)].filter((value) => !rule[field].includes(value));
      return [{ kind: 'add-lines', rule: index, field, lines, replaces }];
    });
  const found = [edits(true), edits(false)].find(
    (each) => each.length > 0 && canGrow(configuration, index, each, request),
  );
  return found ?? null;
}
