import { useSignal } from '@preact/signals';
import { rulesHostOf } from '../../../src/rules-request/rules-host.ts';
import type { Text } from '../../../src/text/text.ts';
import { BucketRules, type RulesActions } from '../../ui/rules/bucket-rules.tsx';
import type { FindingsState } from '../../ui/state/findings-state.ts';

interface Props {
  readonly bucket: string;
  /** What is known of buckets. */
  readonly known: FindingsState;
  /** The address of the bucket; `null` where its region is not known. */
  readonly url: string | null;
  readonly text: Text;
  readonly actions: RulesActions;
}

/** Where a bucket's rules are given before anything failed: what is known, its mistakes, and the ways to give others. */
export function RulesPlace({ bucket, known, url, text, actions }: Props) {
  const form = useSignal<'paste' | 'fetch' | null>(null);
  return (
    <section class="rules-place">
      <BucketRules
        bucket={bucket}
        saved={known.saved.value.get(bucket)}
        host={url === null ? null : rulesHostOf(bucket, url)}
        form={form}
        drafts={known.drafts}
        forgotten={known.forgotten}
        folded={false}
        doubted={false}
        first={false}
        text={text}
        actions={actions}
      />
    </section>
  );
}
