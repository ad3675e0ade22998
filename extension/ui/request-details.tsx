import type { Exchange } from '../../src/exchange.ts';
import { getHeader } from '../../src/headers.ts';
import type { Text } from '../../src/text/text.ts';
import { CopyButton } from './copy-button.tsx';

const shown = 20;

function requestIdOf({ preflight, response }: Exchange): string | null {
  const headers = (response ?? preflight?.response)?.headers ?? [];
  return getHeader(headers, 'x-cos-request-id');
}

/** The single requests behind a finding: when, what, and the id by which COS knows each. */
export function RequestDetails({ exchanges, text }: { readonly exchanges: readonly Exchange[]; readonly text: Text }) {
  const words = text.interface;
  const time = new Intl.DateTimeFormat(text.tag, { timeStyle: 'medium' });
  return (
    <details class="requests">
      <summary>{words.details(exchanges.length)}</summary>
      <ol>
        {exchanges.slice(-shown).map((exchange) => {
          const requestId = requestIdOf(exchange);
          return (
            <li key={exchange.id}>
              <time>{time.format(exchange.startedAt)}</time>{' '}
              <code>{`${exchange.request.method} ${exchange.request.url}`}</code>
              {requestId !== null && (
                <div>
                  {words.requestId} <code>{requestId}</code>{' '}
                  <CopyButton lines={requestId} words={words} label={`${words.copy}: ${words.requestId}`} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
