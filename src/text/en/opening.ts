import type { OpeningText } from '../opening-text.ts';
import { say } from '../phrase.ts';

export const opening: OpeningText = {
  title: say`Start with a tab, a HAR file, rules or a request`,
  cause: say`What is opened or pasted here stays in this browser.`,
  ofTab: {
    title: 'A tab',
    cause: say`Open the page whose request fails, click the extension's button in the toolbar and choose “Full page”.`,
  },
  ofHar: {
    title: 'A HAR file',
    cause: say`The Network panel of DevTools in Chrome, Firefox or Safari exports one. Drop it anywhere on this page, or choose it.`,
  },
  ofRules: {
    title: 'CORS rules',
    cause: say`Lists the mistakes in the rules of a bucket, and the rules that never apply. Paste them in any format.`,
  },
  ofRequest: {
    title: 'A request that was not sent yet',
    cause: say`Predicts whether it passes and, if not, which line to add.`,
  },
  example: 'Open the recorded example',
  source: 'Source of the findings',
  closedTab: 'closed tab',
  dropAnywhere: 'Drop a HAR file anywhere, or',
  choose: 'choose one',
  letGo: 'Drop the HAR file here',
  close: (file) => `Close ${file}`,
  checkRules: 'Check rules',
  rulesTitle: say`Check CORS rules for mistakes`,
  rulesRead: (rules) => say`${[rules === 1 ? '1 rule was' : `${rules} rules were`]} read`,
  noMistake: say`No mistake was found in them.`,
};
