import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';

interface Props {
  readonly findings: readonly Finding[];
  /** Whether these are all. */
  readonly isWorkedOut: boolean;
  readonly text: Text;
}

/** Tells a screen reader how many findings have come since the view opened or it was last told. */
export function NewFindings({ findings, isWorkedOut, text }: Props) {
  /** The exchanges of the findings so far: a finding whose cause is told otherwise is not new. */
  const known = useRef<ReadonlySet<string> | null>(null);
  const said = useSignal('');
  useEffect(() => {
    if (!isWorkedOut) return;
    const before = known.current;
    known.current = new Set(findings.flatMap(({ exchanges }) => exchanges.map(({ id }) => id)));
    if (before === null) return;
    const fresh = findings.filter(({ exchanges }) => exchanges.every(({ id }) => !before.has(id)));
    if (fresh.length > 0) said.value = text.interface.findingList.fresh(fresh.length, findings.length);
  }, [findings, isWorkedOut]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
