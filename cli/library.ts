import type { NamedBuckets } from '../src/cos/custom-domain.ts';
import type { Report } from '../src/report/report.ts';
import type { HarProblem } from '../src/text/har-text.ts';
import { checked, checkJson } from './check.ts';
import { CannotJudge } from './failure.ts';
import { harFindings } from './har-findings.ts';
import { lineOf } from './paper.ts';
import { isFailure, reportsOf } from './reports.ts';
import { rulesIn } from './rules-file.ts';
import type { Upload } from './wanted.ts';
import { wordsOf } from './words.ts';

export type { Report } from '../src/report/report.ts';

/** What else is known about a HAR. */
export interface HarOptions {
  /** The bucket's CORS rules as text: XML, JSON, YAML, Terraform, SDK code or text from the console. */
  readonly rules?: string;
  /** The bucket whose rules these are, where the HAR has several: `examplebucket-1250000000`. */
  readonly bucket?: string;
  /** The buckets behind custom domains, by domain. */
  readonly domains?: NamedBuckets;
}

/** What a HAR comes to. */
export interface HarDiagnosis {
  /** `unknown`: nothing failed as far as the file tells, and it does not tell all. */
  readonly verdict: 'passes' | 'refused' | 'unknown';
  /** Requests to COS from a page: how many there are, went well, and have no end in the file. */
  readonly requests: { readonly toCos: number; readonly succeeded: number; readonly unended: number };
  /** Why the file was not read to its end; `null` where it was. */
  readonly problem: HarProblem | null;
  /** What failed, a report for each cause. */
  readonly failures: readonly Report[];
  /** What is only worth knowing, or passed since. */
  readonly hints: readonly Report[];
}

/** A request that a page is to send. */
export interface OriginCheckOptions {
  /** The bucket's CORS rules as text, in any notation. */
  readonly rules: string;
  /** The origin of the page: `https://app.example.com`. */
  readonly origin: string;
  /** `PUT` if absent. */
  readonly method?: string;
  /** Names of request headers, each with its value or without. */
  readonly headers?: readonly string[];
  /** Whether the page sends credentials, such as cookies. */
  readonly credentials?: boolean;
  /** All requests of an upload by the vendor's SDK, in place of one. */
  readonly upload?: Upload;
}

export type OriginCheck = ReturnType<typeof checkJson>;

/** Rejects with an error whose message says in a sentence why nothing could be judged. */
async function inWords<T>(judge: () => Promise<T>): Promise<T> {
  try {
    return await judge();
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    throw new Error(lineOf(error.sentence(await wordsOf('en'))), { cause: error });
  }
}

/** Finds what failed in a HAR file, and why. Rejects where the file or the rules cannot be read. */
export function diagnoseHar(file: string, { rules, bucket, domains = {} }: HarOptions = {}): Promise<HarDiagnosis> {
  return inWords(async () => {
    const known = {
      rules: rules === undefined ? null : rulesIn(rules, 'rules').configuration,
      bucket: bucket ?? null,
      named: domains,
    };
    const { findings, reading, succeeded, unended } = await harFindings(file, known, () => undefined);
    const reported = reportsOf(findings, false);
    const failures = reported.filter(({ finding }) => isFailure(finding)).map(({ report }) => report);
    const isWhole = reading.problem === null && reading.exchanges.length > 0 && unended === 0;
    return {
      verdict: failures.length > 0 ? 'refused' : isWhole ? 'passes' : 'unknown',
      requests: { toCos: reading.exchanges.length + reading.leftOut, succeeded, unended },
      problem: reading.problem,
      failures,
      hints: reported.filter(({ finding }) => !isFailure(finding)).map(({ report }) => report),
    };
  });
}

/** Finds whether rules let a page's request pass, and with which change they would. Sends nothing. */
export function checkOrigin(options: OriginCheckOptions): Promise<OriginCheck> {
  return inWords(async () => {
    const { rules, origin, method = 'PUT', headers = [], credentials = false, upload = null } = options;
    const { configuration } = rulesIn(rules, 'rules');
    return checkJson(checked({ origin, method, headers, credentials, upload }, configuration, null));
  });
}
