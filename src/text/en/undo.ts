import { say } from '../phrase.ts';
import type { UndoText } from '../undo-text.ts';

export const undo: UndoText = {
  rules: (bucket) => say`The rules of ${bucket} were forgotten.`,
  allRules: (buckets) => say`The rules of ${buckets} buckets were forgotten.`,
  namedBucket: (host) => say`The bucket set for ${host} was forgotten.`,
  form: say`The form was reset.`,
  undo: 'Undo',
};
