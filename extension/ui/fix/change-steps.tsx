import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Exchange } from '../../../src/exchange.ts';
import type { Text } from '../../../src/text/text.ts';
import { CheckButton } from '../checking/check-button.tsx';
import { ConsoleAnchor } from '../console-link.tsx';

interface Props {
  /** What is to be copied first, in words; `null` where nothing is. */
  readonly copy: string | null;
  /** Whether nothing is left to copy. */
  readonly isCopied: boolean;
  readonly exchange: Exchange;
  /** Where to go in the console; `null` where the change goes elsewhere. */
  readonly way: string | null;
  readonly text: Text;
  /** Checks the bucket once a person has saved the change; `null` where that is not on offer. */
  readonly onCheck: (() => void) | null;
}

/** The steps from a change to a bucket that is mended: copy, open the console, check. */
export function ChangeSteps({ copy, isCopied, exchange, way, text, onCheck }: Props) {
  const { checking } = text.interface;
  const wentThere = useSignal(false);
  /** Whether the check is what comes next. Where nothing is to be copied, that is the way to the console. */
  const isNext = isCopied && (copy !== null || way === null || wentThere.value);
  const steps: [name: string, step: ComponentChildren][] = [];
  if (copy !== null) steps.push([isCopied ? 'copying' : 'copying now', copy]);
  if (way !== null) {
    steps.push([
      'console',
      <>
        <ConsoleAnchor
          exchange={exchange}
          text={text}
          onOpen={() => {
            wentThere.value = true;
          }}
        />
        <span class="way quiet">{way}</span>
      </>,
    ]);
  }
  if (onCheck !== null) steps.push(['saved', <CheckButton words={checking} first={isNext} onCheck={onCheck} />]);
  return (
    <ol class="change-steps">
      {steps.map(([name, step]) => (
        <li key={name} class={name}>
          {step}
        </li>
      ))}
    </ol>
  );
}
