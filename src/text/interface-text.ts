import type { Notation } from '../notation/print.ts';
import type { SdkLanguage } from '../notation/sdks/sdks.ts';
import type { AskingText } from './asking-text.ts';
import type { ChangeText } from './change-text.ts';
import type { CheckingText } from './checking-text.ts';
import type { DroppedText } from './dropped-text.ts';
import type { EvidenceText } from './evidence-text.ts';
import type { ExpectedText } from './expected-text.ts';
import type { FindingListText } from './finding-list-text.ts';
import type { HarText } from './har-text.ts';
import type { LeftRuleText } from './left-rule-text.ts';
import type { NamedBucketText } from './named-bucket-text.ts';
import type { OnlyAskedText } from './only-asked-text.ts';
import type { OpeningText } from './opening-text.ts';
import type { PermissionText } from './permission-text.ts';
import type { Phrase } from './phrase.ts';
import type { ReportViewText } from './report-text.ts';
import type { RequestIdsText } from './request-ids-text.ts';
import type { RulesText } from './rules-text.ts';
import type { SettingsText } from './settings-text.ts';
import type { SettlingText } from './settling-text.ts';
import type { TimeLineText } from './time-line-text.ts';
import type { UndoText } from './undo-text.ts';
import type { ViewFaultText } from './view-fault-text.ts';
import type { WhatIfText } from './what-if-text.ts';
import type { WrittenChangeText } from './written-change-text.ts';

/** The words of the views, but not of findings. */
export interface InterfaceText {
  /** Said beside a site's name: whether its requests to buckets are seen. */
  readonly watching: string;
  readonly notWatching: string;
  /** The same where the browser withholds COS's own hosts. */
  readonly hostsWithheld: string;
  readonly otherLanguage: string;
  /** What stands between two sentences: nothing in Chinese, whose full stop is as wide as a character. */
  readonly betweenSentences: string;
  readonly failures: string;
  /** The heading of hints, where no request failed. */
  readonly hints: string;
  /** The heading of what else is to be said of one request. */
  readonly others: string;
  /** Said of failed requests that passed when they were repeated. */
  readonly passedSince: string;
  readonly passedSinceCause: Phrase;
  /** `requests` is how many left the list to keep it bounded. */
  readonly leftOut: (requests: number) => Phrase;
  /** `requests` is how many to COS began and have not ended, beside others that are listed. */
  readonly underWay: (requests: number) => Phrase;

  readonly dropped: DroppedText;
  readonly undo: UndoText;
  readonly permission: PermissionText;
  readonly settings: SettingsText;

  /** The link to the bucket in the console. */
  readonly openConsole: string;
  readonly consolePath: readonly string[];
  readonly ruleTitle: (rule: number) => string;
  readonly newRule: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly copyLines: (count: number, field: string) => string;
  /** The SDKs' languages are chosen apart. */
  readonly notations: Readonly<Record<Exclude<Notation, SdkLanguage> | 'sdk' | 'curl', string>>;
  readonly notationsLabel: string;
  readonly change: ChangeText;
  readonly whole: string;
  readonly replacesAll: Phrase;
  readonly written: WrittenChangeText;
  readonly expected: ExpectedText;
  readonly onlyAsked: OnlyAskedText;
  readonly leftRule: LeftRuleText;
  readonly preflightCommand: Phrase;
  /** The button that shows the change with `*` for the header names. */
  readonly anyHeader: string;
  readonly anyHeaderHint: string;
  /** `left` counts the requests that no rule can allow. */
  readonly proof: (mended: number, kept: number, left: number) => Phrase;
  /** The proof of a change with which the page can read these response headers of a request that passed before. */
  readonly proofRead: (names: readonly string[]) => Phrase;
  readonly caveats: {
    /** These origins may then use these methods as well. */
    readonly opens: (origins: readonly string[], methods: readonly string[]) => Phrase;
    /** The new rule has to stand before this one, counted from 1. */
    readonly order: (rule: number) => Phrase;
    /** The moved rule has to stand before this one, counted from 1. */
    readonly movedOrder: (rule: number) => Phrase;
    /** Pages of these origins may then send any header. `rule` counts from 1 and is `null` for a new rule. */
    readonly anyHeader: (rule: number | null, origins: readonly string[]) => Phrase;
  };
  readonly restsOn: string;
  readonly remedy: string;
  /** Shown in place of a change that was not looked for, since it would take too long. */
  readonly changeNotSought: Phrase;

  readonly pasteTitle: (bucket: string) => Phrase;
  readonly pasteHint: Phrase;
  readonly pasteLabel: string;
  readonly pasteSave: string;
  readonly known: (bucket: string, when: string, rules: number) => Phrase;
  readonly pasteReplace: string;
  readonly pasteForget: string;
  readonly keptOld: string;
  /** Shown when COS said that nothing is configured, or the list of rules is empty. */
  readonly nothingConfigured: Phrase;
  readonly foundInRules: (mistakes: number, warnings: number) => string;
  readonly mistakes: string;
  readonly warnings: string;
  readonly moreMistakes: (count: number) => string;
  /** Stands before a sentence about what is at that place. */
  readonly place: (line: number, column: number) => string;
  readonly storageFailed: Phrase;

  readonly talkLabel: string;
  readonly page: string;
  readonly wants: (method: string) => Phrase;
  readonly neverSent: string;
  readonly unanswered: string;
  readonly withheld: string;
  readonly readable: string;

  readonly tableLabel: string;
  readonly method: string;
  readonly headers: string;
  readonly origin: string;
  readonly askedFor: string;
  readonly nearest: string;
  readonly applied: string;
  readonly allowed: string;
  readonly refused: string;
  readonly none: string;

  /** Said right behind a value of this many characters of which only parts are shown. */
  readonly cut: (characters: number) => string;
  readonly viewFault: ViewFaultText;
  readonly asking: AskingText;
  readonly evidence: EvidenceText;
  readonly checking: CheckingText;
  readonly timeLine: TimeLineText;
  readonly findingList: FindingListText;
  readonly domain: NamedBucketText;
  readonly har: HarText;
  readonly opening: OpeningText;
  readonly requestIds: RequestIdsText;
  readonly report: ReportViewText;
  readonly settling: SettlingText;
  readonly rules: RulesText;
  readonly whatIf: WhatIfText;
}
