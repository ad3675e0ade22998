import { expect, test } from 'vitest';
import { EmptyState } from '../../../extension/popup/empty-state.tsx';
import { en } from '../../../src/text/en/en.ts';
import { show } from '../support/document.ts';

const actions = { watchSite() {}, watchEverySite() {}, permitBuckets() {}, reload() {} };

test('what watching every site means stands beside the button for that alone', () => {
  const view = show(
    <EmptyState
      emptiness={{ kind: 'watched-for-now', site: 'app.example.com' }}
      words={en.interface}
      canWatch={true}
      actions={actions}
    />,
  );
  const buttons = (selector: string) =>
    [...view.querySelectorAll(`${selector} button`)].map(({ className }) => className);
  expect(buttons('.buttons')).toEqual(['reload first', 'watch-site']);
  expect(buttons('.with-hint')).toEqual(['watch-every-site']);
  expect(view.querySelector('.with-hint > .quiet')?.textContent).toContain('every page in every tab');
});
