import type { Header, HeaderList } from '../../../src/headers.ts';

/** What goes back over the wire, but for the headers that every answer of the bucket carries. */
export interface Reply {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Buffer | string;
}

/** A reply without a body. */
export function emptyReply(status: number, headers: HeaderList = []): Reply {
  return { status, headers, body: '' };
}

/** A reply with an XML document, given without its declaration. */
export function xmlReply(status: number, document: string, headers: readonly Header[] = []): Reply {
  return {
    status,
    headers: [['Content-Type', 'application/xml'], ...headers],
    body: `<?xml version='1.0' encoding='utf-8' ?>\n${document}`,
  };
}
