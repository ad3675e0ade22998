import { Fragment } from 'preact';
import { customDomainOf } from '../../../src/cos/custom-domain.ts';
import { isFaultOfRules } from '../../../src/diagnosis.ts';
import type { Finding } from '../../findings/finding.ts';
import { restsOnBucket } from '../../findings/rests-on-bucket.ts';
import { nameId, rulesId } from '../forgotten.ts';
import type { FindingsState } from '../state/findings-state.ts';
import { UndoLine } from '../undo-line.tsx';
import { NamedBucket } from './named-bucket.tsx';

interface Props {
  readonly finding: Finding;
  readonly state: FindingsState;
  readonly actions: {
    readonly nameBucket: (host: string, bucket: string) => void;
    readonly forgetNamedBucket: (host: string) => void;
  };
}

/** Whether knowing the bucket's rules would add to a finding. */
export function restsOnRules({ diagnosis, others }: Finding): boolean {
  return [diagnosis, ...others].some(
    (each) => isFaultOfRules(each) || ['rules-unknown', 'configuration-differs', 'stored-answer'].includes(each.kind),
  );
}

/** How many known buckets are offered as choices. */
const mostChoices = 6;

const domainsOf = ({ exchanges }: Finding) =>
  [...new Set(exchanges.map(customDomainOf))].filter((host) => host !== null);

/** Whether what was forgotten can be had back at the place where it was. */
export function hasUndoPlace(id: string, finding: Finding | null): boolean {
  if (finding === null) return false;
  if (domainsOf(finding).some((host) => id === nameId(host))) return true;
  return finding.bucket !== null && restsOnRules(finding) && id === rulesId(finding.bucket);
}

/** The named buckets behind a finding's custom domains, and forms to name those that would help. */
export function NamedBuckets({ finding, state, actions }: Props) {
  return domainsOf(finding).map((host) => {
    const bucket = Object.hasOwn(state.namedBuckets.value, host) ? (state.namedBuckets.value[host] ?? null) : null;
    const adds = restsOnRules(finding) || [finding.diagnosis, ...finding.others].some(restsOnBucket);
    return (
      <Fragment key={host}>
        <UndoLine forgotten={state.forgotten} isOf={(id) => id === nameId(host)} text={state.text.value} />
        {(bucket !== null || adds) && (
          <NamedBucket
            host={host}
            bucket={bucket}
            choices={state.knownBuckets.value.filter((each) => each !== bucket).slice(0, mostChoices)}
            text={state.text.value}
            onName={(named) => actions.nameBucket(host, named)}
            onForget={() => actions.forgetNamedBucket(host)}
          />
        )}
      </Fragment>
    );
  });
}
