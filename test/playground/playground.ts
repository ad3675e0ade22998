import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { bucketName, parseEndpoint } from '../../src/cos/endpoint.ts';
import { Bucket, type BucketDeclaration } from './bucket/bucket.ts';
import { serveBucket } from './bucket/bucket-server.ts';
import type { Credentials } from './bucket/signature.ts';
import { createCertificate } from './certificate.ts';
import { servePage } from './pages/page-server.ts';

export const credentials: Credentials = { secretId: 'AKIDplayground', secretKey: 'playground-secret-key' };

/** The hosts that serve pages when no others are named. */
const pageHosts = ['app.example.com', 'www.example.com', 'localhost', '127.0.0.1'];

export interface PlaygroundOptions {
  readonly buckets: readonly BucketDeclaration[];
  readonly pageHosts?: readonly string[];
  /** 0 or nothing: the system chooses. */
  readonly httpPort?: number;
  readonly httpsPort?: number;
}

export interface Playground {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** The bucket of that name, `examplebucket-1250000000`; throws when it was not declared. */
  bucket(name: string): Bucket;
  /** Declares one more bucket while the servers run. */
  addBucket(declaration: BucketDeclaration): Bucket;
  /** Has the declared buckets begin anew, and no others. */
  startAnew(): void;
  close(): Promise<void>;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

function certificateNames(buckets: readonly BucketDeclaration[], hosts: readonly string[]): string[] {
  const regions = [...new Set(buckets.map(({ region }) => region))];
  const wildcards = regions.flatMap((region) => [`*.cos.${region}.myqcloud.com`, `*.cos.${region}.tencentcos.cn`]);
  const domains = buckets.flatMap(({ domains = [] }) => domains);
  return [...wildcards, ...domains, ...hosts.filter((host) => !/^[\d.]+$/.test(host))];
}

/**
 * Starts one HTTP and one HTTPS listener on 127.0.0.1. The Host header decides what answers: a bucket that was
 * declared, COS's NoSuchBucket for any other of COS's own host names, a page for a page host, 404 for the rest.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const buckets = new Map<string, Bucket>();
  const declare = () => {
    for (const declaration of options.buckets) buckets.set(declaration.name, new Bucket(declaration));
  };
  declare();
  const hosts = options.pageHosts ?? pageHosts;

  const findBucket = (host: string): Bucket | null => {
    const endpoint = parseEndpoint(host);
    const named = endpoint.kind === 'bucket' ? buckets.get(bucketName(endpoint) ?? '') : undefined;
    if (named?.region === endpoint.region) return named;
    return [...buckets.values()].find(({ domains }) => domains.includes(host)) ?? null;
  };
  const serve = (scheme: 'http' | 'https') => (message: IncomingMessage, response: ServerResponse) => {
    const host = (message.headers.host ?? '').replace(/:\d+$/, '');
    const bucket = findBucket(host);
    const served =
      bucket === null && parseEndpoint(host).kind === 'custom'
        ? servePage(hosts.includes(host), message, response, credentials)
        : serveBucket(bucket, message, response, scheme, credentials);
    served.catch((error) => {
      response.destroy();
      const clientLeft = !message.complete || message.errored !== null;
      if (!clientLeft) throw error;
    });
  };

  const plain = createServer(serve('http'));
  const certificate = await createCertificate(certificateNames(options.buckets, hosts));
  const secure = createSecureServer(certificate, serve('https'));
  const httpPort = await listen(plain, options.httpPort ?? 0);
  const httpsPort = await listen(secure, options.httpsPort ?? 0);

  return {
    httpPort,
    httpsPort,
    bucket(name) {
      const bucket = buckets.get(name);
      if (bucket === undefined) throw new Error(`No bucket ${name} was declared`);
      return bucket;
    },
    addBucket(declaration) {
      const bucket = new Bucket(declaration);
      buckets.set(declaration.name, bucket);
      return bucket;
    },
    startAnew() {
      buckets.clear();
      declare();
    },
    async close() {
      await Promise.all([stop(plain), stop(secure)]);
    },
  };
}
