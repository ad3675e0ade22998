import { effect, type ReadonlySignal } from '@preact/signals';
import { type ComponentChild, Fragment, h, render } from 'preact';
import type { Text } from '../../../src/text/text.ts';
import { gatherReads } from '../../storage/areas.ts';
import { endFirstReads } from '../../storage/first-reads.ts';
import { messageOf } from '../boundary.tsx';
import { Dropped } from './dropped.tsx';
import { readLanguage, type Speaking } from './language.ts';
import { ViewRoot } from './view-root.tsx';

interface Shown extends Speaking {
  readonly text: ReadonlySignal<Text>;
}

/**
 * Shows a view as this page, once its language is known and `prepare` has ended, be it with an error, which is then told.
 * Keeps the document's `lang` right. `tellsDropped`: whether the page says what was stored and could not be read, which is
 * said once: one that opens by itself may close unread.
 */
export async function showPage(
  state: Shown,
  prepare: () => Promise<unknown>,
  view: ComponentChild,
  { tellsDropped = true } = {},
): Promise<void> {
  gatherReads();
  const [unprepared] = await Promise.all([prepare().then(() => null, messageOf), readLanguage(state)]);
  endFirstReads();
  effect(() => {
    document.documentElement.lang = state.text.value.tag;
  });
  const children = h(Fragment, null, view, tellsDropped && h(Dropped, { text: state.text }));
  render(h(ViewRoot, { text: state.text, unprepared, children }), document.body);
}
