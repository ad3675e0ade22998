import type { ChangeText } from '../change-text.ts';

export const change: ChangeText = {
  ruleOf: (rule, all) => `Rule ${rule} of ${all}`,
  moreOrigins: (count) => `and ${count} more`,
  moreLines: (count) => `and ${count} more`,
  marks: {
    added: 'new line',
    removed: 'line to remove',
    ticked: 'ticked',
    newlyTicked: 'to tick',
    unticked: 'not ticked',
  },
  copyStep: (form, lists) => {
    if (form !== 'console') return lists === 1 ? 'Copy the change.' : 'Copy each part of the change.';
    return lists === 1 ? 'Copy what is new.' : 'Copy what is new, field by field.';
  },
};
