import type { RefusedHeader } from '../cos/near-misses/refused-header.ts';
import type { RequestHeaderSource } from '../cos/near-misses/request-header-source.ts';
import { listed } from './near-miss.ts';
import type { Phrase } from './phrase.ts';

/** Who adds a header, where something tells. */
type KnownSource = Exclude<RequestHeaderSource, 'page'>;

/** The words on who adds headers. `names` are those of one sender; each gives a part of a sentence. */
export interface HeaderSourceTexts {
  readonly from: Readonly<Record<KnownSource, (names: readonly string[]) => Phrase>>;
  /** What the page can do. A sender that is left out, or gives `null`, needs its headers. */
  readonly wayOut: Readonly<Partial<Record<KnownSource, (names: readonly string[]) => Phrase | null>>>;
}

/** The order of the senders in a sentence: clients first, then what the page can do without. */
const sources: readonly KnownSource[] = [
  'tus',
  'sdk',
  's3-client',
  'cloudbase',
  'vod',
  'undecided',
  'library',
  'uppy',
  'msw',
  'sentry',
  'opentelemetry',
  'tracing',
  'script',
  'response',
];

/** What keeps Dropzone from sending headers of its own. */
export const dropzoneOption = 'headers: { "Cache-Control": null, "X-Requested-With": null }';

/** Of the headers that an S3 client sends, those of its checksums, which the client can leave out. */
export function checksumNames(names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith('x-amz-checksum-') || name === 'x-amz-sdk-checksum-algorithm');
}

/** The parts of two sentences, as `texts` words them: who adds the headers, and what the page can do. */
export function sourceParts(
  texts: HeaderSourceTexts,
  headers: readonly RefusedHeader[],
): { readonly from: readonly Phrase[]; readonly wayOut: readonly Phrase[] } {
  const groups = sources.flatMap((source) => {
    const names = headers.filter((each) => each.source === source).map(({ name }) => name);
    return names.length === 0 ? [] : [{ source, names }];
  });
  return {
    from: groups.map(({ source, names }) => texts.from[source](names)),
    wayOut: groups.map(({ source, names }) => texts.wayOut[source]?.(names) ?? null).filter((part) => part !== null),
  };
}

/** Makes a sentence of parts; nothing where there is none. */
export function sentenceOf(parts: readonly Phrase[], separator: string, stop: string): Phrase {
  return parts.length === 0 ? [] : [...listed(parts, separator), stop];
}
