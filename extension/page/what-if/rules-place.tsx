import { useSignal } from '@preact/signals';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { findMistakes } from '../../../src/cos/mistakes/configuration-mistakes.ts';
import type { Text } from '../../../src/text/text.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import { KnownRules } from '../../ui/rules/known-rules.tsx';
import { type ListedMistake, MistakeList } from '../../ui/rules/mistake-list.tsx';
import { PasteForm } from '../../ui/rules/paste-form.tsx';

interface Props {
  readonly bucket: string;
  readonly saved: SavedConfiguration | undefined;
  readonly text: Text;
  readonly onRemember: (configuration: CorsConfiguration) => void;
  readonly onForget: () => void;
}

/** Where a bucket's rules are given before anything failed: what is known, its mistakes, and the ways to give others. */
export function RulesPlace({ bucket, saved, text, onRemember, onForget }: Props) {
  const replacing = useSignal(false);
  /** The mistakes in the rules that were pasted just now, with their places; `null` before. */
  const pasted = useSignal<readonly ListedMistake[] | null>(null);
  const asks = saved === undefined || replacing.value;
  return (
    <section class="rules-place">
      {saved !== undefined && (
        <>
          <KnownRules
            bucket={bucket}
            rules={saved.configuration.rules.length}
            savedAt={saved.savedAt}
            text={text}
            onReplace={
              replacing.value
                ? null
                : () => {
                    replacing.value = true;
                  }
            }
            onForget={onForget}
          />
          <MistakeList
            configuration={saved.configuration}
            mistakes={pasted.value ?? findMistakes(saved.configuration)}
            text={text}
            open={pasted.value !== null}
          />
        </>
      )}
      {asks && (
        <PasteForm
          bucket={bucket}
          text={text}
          replaces={saved !== undefined}
          takesFocus={replacing.value}
          first={false}
          onParsed={(configuration, mistakes) => {
            replacing.value = false;
            pasted.value = mistakes;
            onRemember(configuration);
          }}
        />
      )}
    </section>
  );
}
