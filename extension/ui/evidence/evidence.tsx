import type { Text } from '../../../src/text/text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import { CopyReport, Report } from '../report/report.tsx';
import { Conversation } from './conversation.tsx';
import { HeaderLists } from './header-lists.tsx';
import { RequestIds } from './request-ids.tsx';
import { DemandTable, RuleTable } from './rule-table.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { TimeLine } from './time-line.tsx';

interface Props {
  readonly finding: Finding;
  /** Whether the finding is of a file. */
  readonly recorded: boolean;
  /** What its bucket was asked while the rules were not known, as far as that still holds; `null` while it was not. */
  readonly asked: AskedBucket | null;
  readonly text: Text;
}

/** The rules against the request; `null` where they neither are known to decide nor are asked for. */
function rulesTab({ finding, text }: Props): Tab | null {
  const { replayed, configuration, example, diagnosis, others, suggestion } = finding;
  const words = text.interface;
  const tab = { id: 'rules', label: words.evidence.rules };
  if (replayed !== null && configuration !== null && configuration.rules.length > 0) {
    const compared = {
      exchange: example,
      replayed,
      configuration,
      edits: suggestion?.edits ?? [],
      diagnoses: [diagnosis, ...others],
    };
    const count = configuration.rules.length;
    return { ...tab, count, panel: () => <RuleTable key={finding.key} {...compared} words={words} /> };
  }
  if (diagnosis.kind !== 'rules-unknown') return null;
  return { ...tab, count: null, panel: () => <DemandTable exchange={example} words={words} /> };
}

/** The views of the evidence, in the order of their tabs. */
function tabsOf(props: Props): readonly Tab[] {
  const { finding, recorded, asked, text } = props;
  const { interface: words } = text;
  const tabs: readonly (Tab | null)[] = [
    rulesTab(props),
    {
      id: 'time-line',
      label: words.evidence.timeLine,
      count: finding.history.length,
      panel: () => <TimeLine key={finding.key} finding={finding} text={text} />,
    },
    {
      id: 'headers',
      label: words.evidence.headers,
      count: null,
      panel: () => (
        <>
          <HeaderLists exchange={finding.example} words={words} />
          <RequestIds finding={finding} recorded={recorded} text={text} />
        </>
      ),
    },
    {
      id: 'report',
      label: words.report.title,
      count: null,
      panel: () => <Report key={finding.key} finding={finding} asked={asked} text={text} />,
    },
  ];
  return tabs.filter((tab) => tab !== null);
}

/** How far the request came, and below that what shows it: the rules, the course of time, the headers, the report. */
export function Evidence(props: Props) {
  const { finding, asked, text } = props;
  const { example: exchange, diagnosis, replayed, configuration } = finding;
  return (
    <>
      <Conversation told={{ exchange, diagnosis, replayed, configuration }} text={text} />
      <Tabs tabs={tabsOf(props)} label={text.interface.evidence.tabs}>
        <CopyReport finding={finding} asked={asked} text={text} />
      </Tabs>
    </>
  );
}
