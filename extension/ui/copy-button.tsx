import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { InterfaceText } from '../../src/text/interface-text.ts';
import { TickGlyph } from './glyphs.tsx';

interface Props {
  /** What it copies, or what works that out once it is clicked. */
  readonly lines: string | (() => Promise<string>);
  readonly words: InterfaceText;
  /** The button's name for a screen reader: which lines it copies, and where they go. */
  readonly label: string;
  /** What stands on the button, if more than the word for copying. */
  readonly shown?: string;
  readonly first?: boolean;
  /** Told once the lines are in the clipboard. */
  readonly onCopied?: (() => void) | undefined;
}

const shownFor = 2000;

/** A button that copies lines to the clipboard and says whether that worked. */
export function CopyButton({ lines, words, label, shown = words.copy, first = false, onCopied }: Props) {
  const outcome = useSignal<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome.value === null) return;
    const timer = setTimeout(() => {
      outcome.value = null;
    }, shownFor);
    return () => clearTimeout(timer);
  }, [outcome.value]);
  const write = async () => navigator.clipboard.writeText(typeof lines === 'string' ? lines : await lines());
  const copy = () =>
    write().then(
      () => {
        outcome.value = 'copied';
        onCopied?.();
      },
      () => {
        outcome.value = 'failed';
      },
    );
  const said = { copied: words.copied, failed: words.copyFailed };
  const isCopied = outcome.value === 'copied';
  return (
    <button
      type="button"
      class={`copy${first ? ' first' : ''}${isCopied ? ' copied' : ''}`}
      aria-label={label === shown ? undefined : label}
      onClick={copy}
    >
      <span aria-live="polite">
        {isCopied && <TickGlyph />}
        {outcome.value === null ? shown : said[outcome.value]}
      </span>
    </button>
  );
}
