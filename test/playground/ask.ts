import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Header, HeaderList } from '../../src/headers.ts';
import { sign } from './bucket/signature.ts';
import { credentials, type Playground } from './playground.ts';

export interface Question {
  readonly method: string;
  /** Path and query, encoded. */
  readonly path: string;
  readonly host: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Buffer;
}

/** Sends one request to the playground's HTTP port under any Host. */
export async function ask(playground: Playground, { method, path, host, headers, body }: Question): Promise<Answer> {
  const sent = request({
    host: '127.0.0.1',
    port: playground.httpPort,
    agent: false,
    method,
    path,
    headers: { Host: host, ...headers },
  });
  sent.end(body);
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  const raw = message.rawHeaders;
  const received = raw.flatMap((name, index): Header[] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
  return { status: message.statusCode ?? 0, headers: received, body: await buffer(message) };
}

/** `start;end` in unix seconds, relative to now. */
export function keyTime(from: number, to: number): string {
  const now = Math.floor(Date.now() / 1000);
  return `${now + from};${now + to}`;
}

/** The same question with an `Authorization` that covers its host and its whole query. */
export function signed(question: Question, time = keyTime(0, 60), secretKey = credentials.secretKey): Question {
  const { method, host } = question;
  const { pathname, searchParams } = new URL(question.path, `http://${host}`);
  const Authorization = sign(
    { method, pathname: decodeURIComponent(pathname), query: [...searchParams], headers: [['host', host]] },
    { ...credentials, secretKey },
    time,
  );
  return { ...question, headers: { ...question.headers, Authorization } };
}

/** The text of the first element of that name, `null` when there is none. */
export function elementText(document: Buffer, name: string): string | null {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(document.toString('utf8'))?.[1] ?? null;
}
