import type { ReportViewText } from '../report-text.ts';

export const reportView: ReportViewText = {
  title: 'Report',
  copy: 'Copy report',
};
