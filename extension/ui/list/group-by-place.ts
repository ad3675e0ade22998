import { hostOf } from '../../../src/cos/endpoint.ts';
import type { Finding } from '../../findings/finding.ts';

/** The findings about one bucket or, where that is not known, one host, in the order of the list. */
export interface PlaceGroup {
  /** The name of the bucket, or the host. */
  readonly place: string;
  readonly findings: readonly Finding[];
}

function placeOfFinding({ bucket, example }: Finding): string {
  return bucket ?? hostOf(example.request.url);
}

/** Groups findings by where their requests went. The place of the first finding comes first. */
export function groupByPlace(findings: readonly Finding[]): PlaceGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOfFinding(finding);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([place, found]) => ({ place, findings: found }));
}

/** How many findings the first part of a list has: as many as a popup shows. */
const mostInFirst = 16;
/** How many findings are laid out in one task. */
export const mostAtOnce = 40;

/**
 * Divides groups into parts, each of which is little enough to be laid out in one task. A group that is too large is a
 * part of its own, and divides itself.
 */
export function inParts(groups: readonly PlaceGroup[]): PlaceGroup[][] {
  const parts: PlaceGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    const part = parts.at(-1);
    if (part === undefined || group.findings.length > room) {
      room = parts.length === 0 ? mostInFirst : mostAtOnce;
      parts.push([group]);
    } else part.push(group);
    room -= group.findings.length;
  }
  return parts;
}
