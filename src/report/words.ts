import { reportText as english } from '../text/en/report.ts';
import type { ReportText } from '../text/report-text.ts';
import type { LanguageTag } from '../text/text.ts';
import { reportText as chinese } from '../text/zh-cn/report.ts';

/** The words of a report in each language. They are no part of `Text`, so that views load without them. */
export const reportWords: Readonly<Record<LanguageTag, ReportText>> = { en: english, 'zh-CN': chinese };
