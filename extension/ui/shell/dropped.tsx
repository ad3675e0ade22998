import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DroppedKind } from '../../../src/text/dropped-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { hearDropped } from '../../storage/dropped-items.ts';
import { DroppedNotice } from '../dropped-notice.tsx';

/**
 * Says below a page, once, what was stored and could not be read. It looks after the page has been shown, and in sight:
 * above it, what is being read and clicked would move.
 */
export function Dropped({ text }: { readonly text: ReadonlySignal<Text> }) {
  const kinds = useSignal<readonly DroppedKind[]>([]);
  useEffect(() => {
    let end = () => {};
    const follow = () => {
      end();
      if (document.visibilityState === 'hidden') return;
      end = hearDropped((more) => {
        kinds.value = [...new Set([...kinds.value, ...more])];
      });
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      end();
    };
  }, [kinds]);
  return <DroppedNotice kinds={kinds.value} text={text.value} />;
}
