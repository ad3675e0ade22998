import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Drafted } from '../../../src/report/report.ts';
import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import { CopyButton } from '../copy-button.tsx';
import type { ReportProps } from './report-view.tsx';

const view = () => import('./report-view.tsx');

/** The report of a finding. Its code loads when it is first shown. */
export function Report(props: ReportProps) {
  const loaded = useSignal<ComponentType<ReportProps> | null>(null);
  useEffect(() => {
    view().then(
      ({ ReportView }) => {
        loaded.value = ReportView;
      },
      () => undefined,
    );
  }, []);
  const View = loaded.value;
  return View === null ? null : <View {...props} />;
}

/** A button that copies the report of a finding as Markdown, without the objects' keys. */
export function CopyReport({ finding, asked, text }: ReportProps) {
  const { copy } = text.interface.report;
  const lines = async () => (await view()).copiedTexts(finding, text, { asked }).markdown;
  return <CopyButton lines={lines} words={text.interface} label={copy} shown={copy} />;
}

interface OwnerButtonProps {
  readonly finding: Finding;
  readonly drafted: Drafted | null;
  readonly text: Text;
}

/** The button that copies a finding and its change as a text for whoever owns the bucket. */
export function OwnerButton({ finding, drafted, text }: OwnerButtonProps) {
  const { forOwner } = text.interface.asking;
  const lines = async () => (await view()).copiedTexts(finding, text, { drafted }).forOwner ?? '';
  return <CopyButton lines={lines} words={text.interface} label={forOwner} shown={forOwner} />;
}
