import { bucketOf } from '../../../src/cos/bucket-of.ts';
import { hostOf } from '../../../src/cos/endpoint.ts';
import { objectOf } from '../../../src/cos/object-of.ts';
import type { Exchange } from '../../../src/exchange.ts';

/** Which request a finding is about: its method, the object, and the page and the bucket between which it went. */
export function RequestLine({ exchange }: { readonly exchange: Exchange }) {
  const { method, url, origin } = exchange.request;
  const object = objectOf(exchange);
  return (
    <p class="request-line">
      <b>{method}</b>
      {object !== null && <code>{object}</code>}
      <span class="quiet">
        <code>{origin}</code> → <code>{bucketOf(exchange) ?? hostOf(url)}</code>
      </span>
    </p>
  );
}
