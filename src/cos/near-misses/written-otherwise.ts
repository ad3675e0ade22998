import { remembered } from '../../remembered.ts';
import type { CorsConfiguration } from '../cors-configuration.ts';
import { originPatternAllows } from '../origin-pattern.ts';
import { type PreparedPattern, patternAllows, preparePattern } from '../prepared-pattern.ts';
import { writtenOrigin } from './written-origin.ts';

/** Matches a line that is written as browsers write an origin, `*` aside. */
const asBrowsersWrite = /^(?:[a-z+.*-]+:\/\/|\*)[a-z0-9.*_-]*(?::[\d*]+)?$/;

function mayHaveSlips(configured: string): boolean {
  return !asBrowsersWrite.test(configured) || /:(?:80|443)$/.test(configured);
}

/** The line as it was meant to be written; `null` when it has no slip. */
function meantBy(configured: string, pageScheme: string): PreparedPattern | null {
  const line = writtenOrigin(configured, pageScheme);
  if (line === null || line.slips.length === 0) return null;
  // No browser sends such a host, so the line matches nothing however COS takes it.
  if (line.slips.includes('own-letters')) return null;
  const scheme = line.scheme === '' && !line.host.startsWith('*') ? pageScheme : line.scheme;
  return preparePattern(`${scheme === '' ? '' : `${scheme}://`}${line.host}${line.port === '' ? '' : `:${line.port}`}`);
}

function meansOrigin(configured: string, meant: PreparedPattern, origin: string): boolean {
  return patternAllows(meant, origin) && !originPatternAllows(configured, origin);
}

/**
 * Whether a line means the page's origin and is only written otherwise: with a slash, in upper case, with its default
 * port. COS does not document whether it takes such a line literally.
 */
export function differsInWriting(configured: string, origin: string): boolean {
  const page = mayHaveSlips(configured) ? writtenOrigin(origin) : null;
  const meant = page === null ? null : meantBy(configured, page.scheme);
  return meant !== null && meansOrigin(configured, meant, origin);
}

/** The lines of a configuration with a slip, each once, read for pages of a scheme. */
const linesWithSlips = remembered(({ rules }: CorsConfiguration) => {
  const lines = [...new Set(rules.flatMap(({ allowedOrigins }) => allowedOrigins.filter(mayHaveSlips)))];
  return remembered((scheme: string) =>
    lines.flatMap((configured) => {
      const meant = meantBy(configured, scheme);
      return meant === null ? [] : [{ configured, meant }];
    }),
  );
});

const written = remembered((configuration: CorsConfiguration) =>
  remembered((origin: string): readonly string[] => {
    const page = writtenOrigin(origin);
    if (page === null) return [];
    const lines = linesWithSlips(configuration)(page.scheme);
    return lines
      .filter(({ configured, meant }) => meansOrigin(configured, meant, origin))
      .map((line) => line.configured);
  }),
);

/** The lines of Origin, each once, that mean a page's origin and are only written otherwise: see `differsInWriting`. */
export function linesWrittenOtherwise(configuration: CorsConfiguration, origin: string): readonly string[] {
  return written(configuration)(origin);
}
