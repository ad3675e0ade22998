import type { ReportViewText } from '../report-text.ts';

export const reportView: ReportViewText = {
  title: '报告',
  copy: '复制报告',
};
