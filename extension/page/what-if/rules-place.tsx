import { useSignal } from '@preact/signals';
import { rulesHostOf } from '../../../src/rules-request/rules-host.ts';
import type { Text } from '../../../src/text/text.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import { BucketRules, type RulesActions } from '../../ui/rules/bucket-rules.tsx';

interface Props {
  readonly bucket: string;
  readonly saved: SavedConfiguration | undefined;
  /** The address of the bucket; `null` where its region is not known. */
  readonly url: string | null;
  readonly text: Text;
  readonly actions: RulesActions;
}

/** Where a bucket's rules are given before anything failed: what is known, its mistakes, and the ways to give others. */
export function RulesPlace({ bucket, saved, url, text, actions }: Props) {
  const form = useSignal<'paste' | 'fetch' | null>(null);
  return (
    <section class="rules-place">
      <BucketRules
        bucket={bucket}
        saved={saved}
        host={url === null ? null : rulesHostOf(bucket, url)}
        form={form}
        folded={false}
        doubted={false}
        first={false}
        text={text}
        actions={actions}
      />
    </section>
  );
}
