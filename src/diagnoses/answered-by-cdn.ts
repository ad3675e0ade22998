import { type Kind, nothingToEdit } from './evidence.ts';

export interface AnsweredByCdn {
  readonly kind: 'answered-by-cdn';
  readonly host: string;
}

/** A CDN domain: its CORS headers come from the CDN's settings, not from the bucket's rules. */
export const answeredByCdn: Kind<AnsweredByCdn> = {
  detect({ recorded, endpoint, host }) {
    if (recorded.outcome !== 'blocked' || endpoint.kind !== 'cdn-default') return null;
    return { kind: 'answered-by-cdn', host };
  },
  mend: nothingToEdit,
};
