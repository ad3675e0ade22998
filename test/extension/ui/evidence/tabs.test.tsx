import { expect, test } from 'vitest';
import { Tabs } from '../../../../extension/ui/evidence/tabs.tsx';
import { show, shown } from '../../support/document.ts';

const tab = (id: string) => ({ id, label: id, count: null, panel: () => <i>{id}</i> });

function view(...ids: readonly string[]) {
  const body = show(<Tabs tabs={ids.map(tab)} label="evidence" />);
  const { Event } = body.ownerDocument.defaultView as Window & typeof globalThis;
  return {
    press: async (key: string) => {
      const pressed = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key });
      body.querySelector('[role="tablist"]')?.dispatchEvent(pressed);
      await shown();
    },
    choose: async (id: string) => {
      body.querySelector(`#tab-${id}`)?.dispatchEvent(new Event('click', { bubbles: true }));
      await shown();
    },
    told: () => ({
      selected: body.querySelector('[aria-selected="true"]')?.id,
      tabbable: [...body.querySelectorAll('[role="tab"]')]
        .filter((each) => each.getAttribute('tabIndex') === '0')
        .map(({ id }) => id),
      panel: body.querySelector('[role="tabpanel"]')?.textContent,
    }),
  };
}

const at = (id: string) => ({ selected: `tab-${id}`, tabbable: [`tab-${id}`], panel: id });

test('arrows, Home and End choose a tab, and only that one is laid out', async () => {
  const { press, told } = view('a', 'b', 'c');
  expect(told()).toEqual(at('a'));
  await press('ArrowRight');
  expect(told()).toEqual(at('b'));
  await press('End');
  expect(told()).toEqual(at('c'));
  await press('ArrowRight');
  expect(told()).toEqual(at('a'));
  await press('ArrowLeft');
  expect(told()).toEqual(at('c'));
  await press('Home');
  expect(told()).toEqual(at('a'));
});

test('the chosen tab stays when another finding is shown, and comes back behind one that lacks it', async () => {
  await view('a', 'b').choose('b');
  expect(view('a', 'b').told()).toEqual(at('b'));
  expect(view('a', 'c').told()).toEqual(at('a'));
  expect(view('a', 'b').told()).toEqual(at('b'));
});
