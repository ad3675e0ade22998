import type { FindingListText } from '../finding-list-text.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const findingList: FindingListText = {
  kinds: { blocked: 'refused', 'not-cors': 'not CORS', hint: 'worth knowing', passed: 'passed later' },
  only: { all: 'All', blocked: 'Refused', 'not-cors': 'Not CORS', hint: 'Worth knowing', passed: 'Passed later' },
  onlyLabel: 'Show',
  filter: 'Filter the findings',
  filterHint: 'Bucket, object, origin or field',
  matching: (shown, all) => `${shown} of ${counted(all, 'finding', 'findings')} shown`,
  nothingMatches: 'No finding matches',
  rules: {
    known: (rules, when, fetched) => `${counted(rules, 'rule', 'rules')}, ${fetched ? 'fetched' : 'pasted'} ${when}`,
    asked: (preflights, when) => `asked ${when}, ${counted(preflights, 'preflight', 'preflights')}`,
    asking: 'being asked',
    unknown: 'rules not known',
  },
  back: (all) => (all === 1 ? 'Back' : `All ${all}`),
  keys: { choose: 'choose', open: 'open', filter: 'filter', copy: 'copy the line' },
  copied: 'Copied',
  nothingToCopy: 'No line to copy for this finding',
  fresh: (fresh, all) => `${counted(fresh, 'new finding', 'new findings')}, ${all} in total`,
};
