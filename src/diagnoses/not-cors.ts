import { getHeader } from '../headers.ts';
import { type Kind, nothingToEdit } from './evidence.ts';

export interface NotCors {
  readonly kind: 'not-cors';
  readonly method: string;
  readonly status: number;
  readonly requestId: string | null;
}

/** The page may read the answer, and the answer is an error of another sort. */
export const notCors: Kind<NotCors> = {
  detect({ exchange, recorded }) {
    const { request, response } = exchange;
    if (recorded.outcome !== 'success' || response === null || response.status < 400) return null;
    return {
      kind: 'not-cors',
      method: request.method,
      status: response.status,
      requestId: getHeader(response.headers, 'x-cos-request-id'),
    };
  },
  mend: nothingToEdit,
};
