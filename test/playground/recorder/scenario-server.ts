import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer } from 'node:tls';
import { createCertificate } from '../certificate.ts';
import { hosts, pageHosts } from '../scenarios/hosts.ts';
import type { ScriptedAnswer } from '../scenarios/scenario.ts';
import type { Authority } from './authority.ts';
import { pageFile } from './page-files.ts';
import { Play } from './play.ts';

export interface ScenarioServer {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** A port at which nothing listens. */
  readonly closedPort: number;
  /** From now on this scenario is played, from its start. */
  play(...play: ConstructorParameters<typeof Play>): void;
  close(): Promise<void>;
}

type Message = IncomingMessage | Http2ServerRequest;
type Reply = ServerResponse | Http2ServerResponse;

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Header lines as they are; HTTP/2 has no order between different names, and none of a connection's own headers. */
function sendHead(reply: Reply, { status, headers = [], body = '' }: ScriptedAnswer): void {
  const lines = [...headers, ['Date', new Date().toUTCString()] as const];
  if ('stream' in reply) {
    const names = [...new Set(lines.map(([name]) => name.toLowerCase()))];
    for (const name of names)
      reply.setHeader(
        name,
        lines.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value),
      );
    reply.writeHead(status);
    return;
  }
  const hasBody = status !== 204 && status !== 304;
  const length = hasBody ? ['Content-Length', String(Buffer.byteLength(body))] : [];
  reply.writeHead(status, [...lines.flat(), ...length, 'Connection', 'close']);
}

/**
 * The servers of the scenarios, on 127.0.0.1. Each HTTP/1.1 request has a connection of its own, so that no scenario
 * depends on those before it.
 */
export async function startScenarioServer(authority: Authority): Promise<ScenarioServer> {
  let current: Play | null = null;
  /** By the browser's port: a connection is reset beneath TLS. */
  const sockets = new Map<number, Socket>();

  const send = (message: Message, reply: Reply, answer: ScriptedAnswer) => {
    const { body = '', ending } = answer;
    if (ending === 'reset') return void sockets.get(message.socket.remotePort ?? 0)?.resetAndDestroy();
    sendHead(reply, answer);
    if (ending !== undefined) {
      const end = () => void (ending === 'cut' && message.socket.destroy());
      const half = body.slice(0, body.length / 2);
      if ('stream' in reply) reply.stream.write(half, end);
      else reply.write(half, end);
    } else if (message.method === 'HEAD' || body === '') reply.end();
    else reply.end(body);
  };

  const serve = async (message: Message, reply: Reply) => {
    const play = current;
    const authorityName = 'stream' in message ? message.authority : message.headers.host;
    const host = (authorityName ?? '').replace(/:\d+$/, '');
    const path = message.url ?? '/';
    // Whoever is answered before it has sent everything may see a reset instead.
    for await (const _ of message);
    if (play === null) return void reply.end();
    if (!pageHosts.includes(host)) return send(message, reply, await play.answer(message.method ?? '', host, path));
    const { headers, body } = await pageFile(play, path);
    send(message, reply, { status: 200, headers, body });
  };
  const answerAll = (message: Message, reply: Reply) => {
    // The browser may have left.
    reply.on('error', () => undefined);
    serve(message, reply).catch(() => message.socket.destroy());
  };

  const plain = createServer(answerAll);
  const http2 = createHttp2Server(answerAll);
  const { untrusted: distrusted, http2: multiplexed, ...others } = hosts;
  const unsigned = await createCertificate([distrusted]);
  const contexts = new Map([
    // Node sends the chain of the server's own certificate after one that brings none.
    [distrusted, createSecureContext({ ...unsigned, cert: `${unsigned.cert}\n${unsigned.cert}` })],
    // With a certificate for other names too, browsers would ask for those over the same connection.
    [multiplexed, createSecureContext(await authority.issue([multiplexed]))],
  ] as const);
  const secure = createTlsServer({
    ...(await authority.issue(Object.values(others))),
    ALPNCallback: ({ servername, protocols }) =>
      servername === multiplexed && protocols.includes('h2') ? 'h2' : 'http/1.1',
    SNICallback: (name, choose) => {
      if (name === hosts.plain) choose(new Error('no https here'));
      else choose(null, contexts.get(name as typeof distrusted));
    },
  });
  secure.on('secureConnection', (socket) => {
    (socket.alpnProtocol === 'h2' ? http2 : plain).emit('connection', socket);
  });
  secure.on('tlsClientError', () => undefined);
  plain.on('clientError', (_, socket) => socket.destroy());
  http2.on('sessionError', () => undefined);
  for (const server of [plain, secure])
    server.on('connection', (socket: Socket) => {
      if ('encrypted' in socket) return;
      const port = socket.remotePort ?? 0;
      sockets.set(port, socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(port));
    });

  const closed = createTcpServer();
  const closedPort = await listen(closed);
  closed.close();
  return {
    httpPort: await listen(plain),
    httpsPort: await listen(secure),
    closedPort,
    play: (scenario, hearing) => {
      current = new Play(scenario, hearing);
    },
    close: async () => {
      for (const server of [plain, secure]) server.close();
      for (const socket of sockets.values()) socket.destroy();
    },
  };
}
