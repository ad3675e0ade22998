import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { diagnose } from '../../../src/diagnosis.ts';
import type { Exchange } from '../../../src/exchange.ts';
import { assumptionsBehind } from '../../../src/replay-assumptions.ts';
import type { Reported, Versions } from '../../../src/report/report.ts';
import { suggest } from '../../../src/suggestion/suggestion.ts';
import { type CaseFile, changeOf, knownConfiguration, recordedExchange } from './case-file.ts';

export const testVersions: Versions = { extension: '1.2.3', browser: 'Firefox 153' };

/** What a report is made of, for one exchange and what is known of the bucket's rules. */
export function reportedUnder(
  example: Exchange,
  configuration: CorsConfiguration | null,
  changedAt: number | null = null,
  mends = false,
): Reported {
  const [diagnosis] = diagnose(example, configuration, changedAt);
  if (diagnosis === undefined) throw new Error('Nothing is to be said of this exchange');
  const suggestion = mends && configuration !== null ? suggest([example], [example], configuration) : null;
  return {
    diagnosis,
    exchanges: [example],
    example,
    extent: { uploads: 0, others: 1, requests: 1, attempts: 1, hosts: 1 },
    passedSince: false,
    configuration,
    changedAt,
    suggestion,
    asked: { origins: [example.request.origin], methods: [example.request.method] },
    assumptions: configuration === null ? [] : assumptionsBehind([example], configuration, suggestion),
  };
}

/** What a report is made of, for the failure of a case. */
export function reportedOf(file: CaseFile): Reported {
  return reportedUnder(recordedExchange(file), knownConfiguration(file), changeOf(file), file.edits !== null);
}
