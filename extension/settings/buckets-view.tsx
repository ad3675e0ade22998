import type { SettingsText } from '../../src/text/settings-text.ts';
import type { SavedConfiguration } from '../storage/saved-configurations.ts';
import { rulesId } from '../ui/forgotten.ts';
import { PhraseText } from '../ui/phrase-text.tsx';

interface Props {
  readonly saved: ReadonlyMap<string, SavedConfiguration>;
  readonly words: SettingsText;
  readonly onForget: (buckets: readonly string[]) => void;
}

/** The buckets whose rules are remembered, each with a button to forget them. */
export function BucketsView({ saved, words, onForget }: Props) {
  const buckets = [...saved].sort(([one], [other]) => (one < other ? -1 : 1));
  return (
    <section class="buckets">
      <h2>{words.buckets}</h2>
      <p class="quiet">
        <PhraseText phrase={words.bucketsCause} />
      </p>
      {buckets.length === 0 && (
        <p class="no-buckets">
          <PhraseText phrase={words.noBuckets} />
        </p>
      )}
      <ul>
        {buckets.map(([bucket, { configuration }]) => (
          <li key={bucket}>
            <span>
              <PhraseText phrase={words.rulesOf(bucket, configuration.rules.length)} />
            </span>
            <button
              type="button"
              class="forget"
              data-forgets={rulesId(bucket)}
              aria-label={words.forgetOf(bucket)}
              onClick={() => onForget([bucket])}
            >
              {words.forget}
            </button>
          </li>
        ))}
      </ul>
      {buckets.length > 1 && (
        <div class="buttons">
          <button type="button" class="forget-all" onClick={() => onForget(buckets.map(([bucket]) => bucket))}>
            {words.forgetAll}
          </button>
        </div>
      )}
    </section>
  );
}
