import { useComputed } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Text } from '../../../src/text/text.ts';
import type { AskedBucket } from '../../storage/asked-buckets.ts';
import type { SavedConfiguration } from '../../storage/saved-configurations.ts';
import { Later } from '../later.tsx';
import { FindingRow, type RowsView } from './finding-row.tsx';
import { inParts, mostAtOnce, type PlaceGroup } from './group-by-place.ts';
import { PlaceHeading } from './place-heading.tsx';

interface Props {
  readonly view: RowsView;
  /** The rules that are known, by bucket. */
  readonly saved: ReadonlyMap<string, SavedConfiguration>;
  /** What was asked in their place, by bucket or host. */
  readonly asked: ReadonlyMap<string, AskedBucket>;
  readonly text: Text;
}

function Group({ group: { place, findings }, view, saved, asked, text }: Props & { readonly group: PlaceGroup }) {
  const id = useId();
  const isHidden = useComputed(() => !findings.some(({ key }) => view.isShown.value(key)));
  const askTabIndex = useComputed(() => (findings.some(({ key }) => key === view.active.value) ? 0 : -1));
  const rows = (from: number) =>
    findings
      .slice(from, from + mostAtOnce)
      .map((finding) => <FindingRow key={finding.key} finding={finding} view={view} text={text} />);
  const further = Array.from(
    { length: Math.max(0, Math.ceil(findings.length / mostAtOnce) - 1) },
    (_, part) => (part + 1) * mostAtOnce,
  );
  return (
    <section aria-labelledby={id} hidden={isHidden}>
      <PlaceHeading
        id={id}
        place={place}
        saved={saved.get(place)}
        asked={asked.get(place)}
        onAsk={view.askingOf(findings)}
        tabIndex={askTabIndex}
        text={text}
      />
      <ul>
        {rows(0)}
        {further.map((from) => (
          <Later key={from}>{rows(from)}</Later>
        ))}
      </ul>
    </section>
  );
}

/** All groups of a list. Those that come first are laid out at once, the rest part by part. */
export function PlaceGroups({ groups, ...rest }: Props & { readonly groups: readonly PlaceGroup[] }) {
  const [first = [], ...further] = inParts(groups).map((part) =>
    part.map((group) => <Group key={group.place} group={group} {...rest} />),
  );
  return (
    <>
      {first}
      {further.map((part, index) => (
        <Later key={index}>{part}</Later>
      ))}
    </>
  );
}
