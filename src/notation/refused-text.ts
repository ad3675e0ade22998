import type { Place } from './place.ts';

/** Services whose CORS settings are not a bucket's of COS, though they look like them. */
export type OtherService =
  /** Google Cloud Storage. */
  | 'gcs'
  /** Backblaze B2's own interface. */
  | 'b2'
  /** HTTP interfaces and function URLs of AWS. */
  | 'api-gateway'
  | 'cloudfront'
  /** The package `cors` for Express, and what took its options over. */
  | 'express';

/** Servers whose own configuration or code sets the headers. */
export type OwnServer = 'nginx' | 'apache' | 'iis' | 'caddy' | 'haproxy' | 'node' | 'spring' | 'python' | 'php' | 'go';

/** What people paste that is about CORS, but not the rules. */
export type AboutCors =
  | 'response-headers'
  | 'request-headers'
  /** A browser's message of a blocked request. */
  | 'browser-message'
  /** A command, without what it answered. */
  | 'command'
  /** What `s3cmd info` prints of an object: it always says `CORS: none`. */
  | 'object-info'
  | 'url';

/** What fills a value in that the text does not tell. */
export type Filling =
  /** A variable, a local value or an attribute of Terraform: `var.origins`. */
  | 'terraform-reference'
  /** A call, a condition or a template of Terraform. */
  | 'terraform-expression'
  /** A tag of CloudFormation: `!Ref Origin`. */
  | 'cloudformation'
  /** A variable of the Serverless Framework and its like: `${env:ORIGIN}`. */
  | 'variable'
  /** Double braces, as Ansible, Helm and others have them. */
  | 'template'
  /** Another tag of YAML. */
  | 'tag'
  /** An alias of YAML without its anchor. */
  | 'alias';

/** Why a text is refused that can be told for what it is. */
export type RefusedText =
  | ({ readonly kind: 'about-cors'; readonly what: AboutCors; readonly found: string } & Place)
  | ({ readonly kind: 'own-server'; readonly server: OwnServer; readonly found: string } & Place)
  /** `found` is the name that tells the service. */
  | ({ readonly kind: 'other-service'; readonly service: OtherService; readonly found: string } & Place)
  /** A name that no rule of COS has. */
  | ({ readonly kind: 'unknown-name'; readonly name: string } & Place)
  /** A HAR, or an entry of one. */
  | ({ readonly kind: 'har'; readonly found: string } & Place)
  /** A value that a tool fills in when it uses the file. */
  | ({ readonly kind: 'filled-in-value'; readonly by: Filling; readonly name: string; readonly found: string } & Place)
  /** A value of which a console printed no more than its kind: `[Array]`. */
  | ({ readonly kind: 'left-out-value'; readonly name: string; readonly found: string } & Place)
  /** A plan of Terraform says `found` in place of values or of a rule. */
  | ({ readonly kind: 'left-out-of-plan'; readonly found: string } & Place)
  /** A block of Terraform that makes rules of an expression, `found`. */
  | ({ readonly kind: 'dynamic-block'; readonly found: string } & Place);
