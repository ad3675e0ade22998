import type { Diagnosis } from '../../../src/diagnosis.ts';
import type { InterfaceText } from '../../../src/text/interface-text.ts';
import { Copyable } from '../copyable.tsx';

interface Props {
  readonly diagnosis: Diagnosis;
  readonly words: InterfaceText;
}

/** What the page's Content-Security-Policy lacks, to be copied; nothing where that is not what blocked a request. */
export function PolicySource({ diagnosis, words }: Props) {
  if (diagnosis.kind !== 'never-sent' || diagnosis.reason !== 'csp') return null;
  return <Copyable text={`https://${diagnosis.host}`} words={words} label={words.copyLines(1, diagnosis.directive)} />;
}
