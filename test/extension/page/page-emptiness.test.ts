import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { emptinessOfPage } from '../../../extension/page/page-emptiness.ts';
import type { ShownTab } from '../../../extension/page/page-state.ts';
import { en } from '../../../src/text/en/en.ts';

const words = en.interface.permission;

function emptinessOf(tab: Partial<ShownTab>, underWay = 0) {
  return emptinessOfPage({
    file: signal(null),
    tab: signal({ id: 7, origin: 'https://app.example.com', sees: true, bucketsPermitted: true, ...tab }),
    exchanges: signal([]),
    succeeded: signal(0),
    underWay: signal(underWay),
    unended: signal(0),
    text: signal(en),
  });
}

test('the page of a tab that is seen waits for its requests', () => {
  expect(emptinessOf({})).toEqual(words.nothingSeen);
  expect(emptinessOf({}, 2)).toEqual(words.underWay(2));
});

test('the page names what keeps the tab from being seen', () => {
  expect(emptinessOf({ sees: false })).toEqual(words.tabHidden);
  expect(emptinessOf({ sees: false, origin: null })).toEqual(words.tabHidden);
  expect(emptinessOf({ sees: false, bucketsPermitted: false })).toEqual(words.bucketsWithheld);
});
