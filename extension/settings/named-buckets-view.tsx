import type { NamedBuckets } from '../../src/cos/custom-domain.ts';
import type { SettingsText } from '../../src/text/settings-text.ts';
import { nameId } from '../ui/forgotten.ts';
import { PhraseText } from '../ui/phrase-text.tsx';

interface Props {
  readonly named: NamedBuckets;
  readonly words: SettingsText;
  readonly onForget: (host: string) => void;
}

/** The named buckets, each with a button to forget it; nothing where there is none. */
export function NamedBucketsView({ named, words, onForget }: Props) {
  const entries = Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1));
  if (entries.length === 0) return null;
  return (
    <section class="named">
      <h2>{words.domains}</h2>
      <p class="quiet">
        <PhraseText phrase={words.domainsCause} />
      </p>
      <ul>
        {entries.map(([host, bucket]) => (
          <li key={host}>
            <span>
              <PhraseText phrase={words.standsBehind(host, bucket)} />
            </span>
            <button
              type="button"
              class="forget"
              data-forgets={nameId(host)}
              aria-label={`${words.forget}: ${host}`}
              onClick={() => onForget(host)}
            >
              {words.forget}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
