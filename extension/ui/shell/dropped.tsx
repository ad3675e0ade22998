import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DroppedKind } from '../../../src/text/dropped-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { hearDropped } from '../../storage/dropped-items.ts';
import { DroppedNotice } from '../dropped-notice.tsx';

/** Says above a page, once, what was stored and could not be read. It looks only after the page has been shown. */
export function Dropped({ text }: { readonly text: ReadonlySignal<Text> }) {
  const kinds = useSignal<readonly DroppedKind[]>([]);
  useEffect(
    () =>
      hearDropped((more) => {
        kinds.value = [...new Set([...kinds.value, ...more])];
      }),
    [kinds],
  );
  return <DroppedNotice kinds={kinds.value} text={text.value} />;
}
