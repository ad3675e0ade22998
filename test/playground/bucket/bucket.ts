import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { BucketRequest } from '../../../src/cos/match.ts';
import { type BucketAnswer, respond } from '../../../src/cos/respond.ts';
import type { HeaderList } from '../../../src/headers.ts';
import { Gate } from './gate.ts';
import type { Reply } from './reply.ts';
import type { Credentials } from './signature.ts';

/** What a bucket is started with. */
export interface BucketDeclaration {
  /** With the appid: `examplebucket-1250000000` */
  readonly name: string;
  readonly region: string;
  /** Further host names that lead to it: a custom domain, a CDN. */
  readonly domains?: readonly string[];
  readonly cors?: CorsConfiguration;
  /** Whether anyone may read and write its objects. Its configuration always asks for a signature. */
  readonly public?: boolean;
}

export interface StoredObject {
  readonly body: Buffer;
  /** With its quotes. */
  readonly etag: string;
  readonly lastModified: Date;
  /** The headers that were stored with it and come back with it: Content-Type, x-cos-meta-* and the like. */
  readonly headers: HeaderList;
}

interface Part {
  readonly body: Buffer;
  readonly etag: string;
  readonly lastModified: Date;
}

/** A multipart upload that is neither completed nor aborted. */
export interface MultipartUpload {
  readonly key: string;
  readonly initiated: Date;
  readonly headers: HeaderList;
  readonly parts: Map<number, Part>;
}

/** A key beside the playground's own. */
export interface FurtherKey extends Credentials {
  /** The token without which a temporary key is not known; absent for a permanent one. */
  readonly securityToken?: string;
  /** Whether the key may read and change the bucket's rules. */
  readonly mayUseCors: boolean;
}

/** One line of a bucket's log. */
export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly origin: string | null;
  readonly cookie: string | null;
  /** All headers as they came. */
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
}

export const noCorsConfiguration: CorsConfiguration = { rules: [], responseVary: false };

/** A bucket in memory: a test reads and sets all of it while the server runs. */
export class Bucket {
  readonly name: string;
  readonly region: string;
  readonly domains: readonly string[];
  readonly public: boolean;
  readonly objects = new Map<string, StoredObject>();
  readonly uploads = new Map<string, MultipartUpload>();
  readonly requests: LoggedRequest[] = [];
  /** Before it, preflights can be made to wait. */
  readonly preflightGate = new Gate();
  /** Before it, all other requests can. */
  readonly gate = new Gate();
  /** Answers a preflight in place of the bucket where it gives `true`. `url` is the path with its query. */
  misanswer: ((url: string, response: ServerResponse) => boolean) | null = null;
  /** Sees every request before the bucket does. Where it gives `true`, it has answered or cut it, or will. */
  goesBetween: ((message: IncomingMessage, response: ServerResponse) => Promise<boolean>) | null = null;
  cors: CorsConfiguration;
  /** Answers preflights otherwise than is assumed of COS; `null` for a bucket that answers as assumed. */
  otherwise: ((request: BucketRequest, answer: BucketAnswer) => BucketAnswer) | null = null;
  /** How far the server's clock is ahead of this computer's, in milliseconds. */
  clockAhead = 0;
  readonly furtherKeys: FurtherKey[] = [];
  /** What comes in place of the answer to `GET /?cors`, as a proxy or a network's sign-in would give it. */
  corsReply: Reply | null = null;

  constructor(declaration: BucketDeclaration) {
    this.name = declaration.name;
    this.region = declaration.region;
    this.domains = declaration.domains ?? [];
    this.public = declaration.public ?? false;
    this.cors = declaration.cors ?? noCorsConfiguration;
  }

  /** What the bucket's CORS rules say to a request. */
  respond(request: BucketRequest): BucketAnswer {
    const answer = respond(this.cors, request);
    return request.method === 'OPTIONS' && this.otherwise !== null ? this.otherwise(request, answer) : answer;
  }
}
