import { describe, expect, test } from 'vitest';
import { redirectNotFollowed } from '../../../src/diagnoses/redirect-not-followed.ts';
import type { Exchange } from '../../../src/exchange.ts';
import type { Header } from '../../../src/headers.ts';
import { evidenceWith } from '../support/evidence.ts';
import { answered, page, pendingPreflight, pendingPut } from '../support/exchanges.ts';

describe('a redirect was not followed', () => {
  const to = (location: string, ...more: Header[]): Header[] => [['Location', location], ...more];
  const secure = 'https://www.example.org/photo.jpg';
  const moved = (allowed: string | null, ...more: Header[]) => ({ ...answered(allowed, ...more), status: 302 });

  test.each<[string, Partial<Exchange>, string]>([
    ['without leave', { response: moved(null, ...to(secure)) }, 'cors'],
    [
      'to an address without encryption',
      { response: moved(page, ...to('http://www.example.org/')), endedAt: 1 },
      'mixed-content',
    ],
    ['by the wish of the page', { response: moved(page, ...to(secure)), endedAt: 1 }, 'page'],
    ['by an error', { response: moved(page, ...to(secure)), error: 'net::ERR_FAILED' }, 'page'],
    ['to nowhere', { response: moved(page), endedAt: 1 }, 'page'],
    [
      'by a page that has no encryption itself',
      {
        request: { ...pendingPut.request, origin: 'http://app.example.com' },
        response: moved('http://app.example.com', ...to('http://www.example.org/')),
        endedAt: 1,
      },
      'page',
    ],
  ])('%s', (_, exchange, stoppedBy) => {
    expect(redirectNotFollowed.detect(evidenceWith(exchange))).toMatchObject({ status: 302, method: 'PUT', stoppedBy });
  });

  test.each<[string, Partial<Exchange>]>([
    ['that is under way', { response: moved(page, ...to(secure)) }],
    [
      'behind a preflight that was refused',
      {
        preflight: { ...pendingPreflight, response: { status: 403, headers: [] } },
        response: moved(page, ...to(secure)),
        endedAt: 1,
      },
    ],
    [
      'behind a preflight that failed',
      {
        preflight: { ...pendingPreflight, error: 'net::ERR_TIMED_OUT' },
        response: moved(page, ...to(secure)),
        endedAt: 1,
      },
    ],
    ['of another status', { response: { ...answered(page), status: 304 }, endedAt: 1 }],
    ['that did not come', { endedAt: 1 }],
  ])('not one %s', (_, exchange) => {
    expect(redirectNotFollowed.detect(evidenceWith(exchange))).toBeNull();
  });
});
