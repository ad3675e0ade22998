import { readTarget } from '../src/what-if/target-reading.ts';
import { refuse } from './failure.ts';

/** The bucket that a text names, or `null` at a custom domain, and the address at which it is asked. */
export function targetOf(
  text: string,
  region: string | null,
): { readonly bucket: string | null; readonly url: string } {
  const { bucket, url, regionProblem } = readTarget(text, region ?? '', { captured: [], named: {} });
  if (url !== null) {
    if (!URL.canParse(url)) return refuse({ kind: 'no-bucket', text });
    // A user and password would be sent and printed.
    return { bucket, url: url.replace(/^(https?:\/\/)[^/?#]*@/i, '$1') };
  }
  if (regionProblem?.kind === 'no-region') return refuse({ kind: 'wrong-region', region: regionProblem.text });
  return bucket === null ? refuse({ kind: 'no-bucket', text }) : refuse({ kind: 'no-region', bucket });
}
