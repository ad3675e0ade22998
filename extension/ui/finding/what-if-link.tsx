import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';

interface Props {
  readonly finding: Finding;
  readonly text: Text;
  readonly onTry: (finding: Finding) => void;
}

/** The quiet way from a finding to its request with other values. */
export function WhatIfLink({ finding, text, onTry }: Props) {
  const words = text.interface.whatIf;
  return (
    <p class="what-if-link">
      <button type="button" title={words.tryItHint} onClick={() => onTry(finding)}>
        {words.tryIt}
      </button>
    </p>
  );
}
