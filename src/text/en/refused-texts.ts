import type { AboutCors, OtherService, OwnServer, RefusedText } from '../../notation/refused-text.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

const paste = say`Paste the bucket's CORS rules: the response to ${'GET /?cors'}, or the console's CORS fields.`;

const aboutCors: Readonly<Record<AboutCors, Phrase>> = {
  'response-headers': say`headers of a response. They show what one request got, not the rules behind it`,
  'request-headers': say`headers of a request. They show what a page asked for, not what the bucket allows`,
  'browser-message': say`a browser's message about a blocked request. It does not hold the bucket's rules`,
  command: say`a command, without its response`,
  url: say`a URL, not what it answers`,
};

const servers: Readonly<Record<OwnServer, string>> = {
  nginx: 'configuration of nginx',
  apache: 'configuration of Apache',
  iis: 'configuration of IIS',
  caddy: 'configuration of Caddy',
  haproxy: 'configuration of HAProxy',
  node: 'code of a Node.js server',
  spring: 'code of a Spring server',
  python: 'code of a Python server',
  php: 'code of a PHP server',
  go: 'code of a Go server',
};

const services: Readonly<Record<OtherService, Phrase>> = {
  gcs: say`CORS settings of Google Cloud Storage. Its ${'responseHeader'} lists the headers that a request may carry and those that a page may read; COS has ${'AllowedHeader'} and ${'ExposeHeader'} for them`,
  b2: say`CORS settings of Backblaze B2. COS does not know B2's operations, only HTTP methods in ${'AllowedMethod'}`,
  'api-gateway': say`CORS settings of an HTTP API or a function URL, another service than a bucket`,
  cloudfront: say`CORS settings of CloudFront, a CDN and not a bucket`,
  express: say`options of the ${'cors'} package, which a server of one's own uses. COS does not read them`,
};

export const refusedTexts: Pick<ProblemTexts, RefusedText['kind']> = {
  'about-cors': ({ line, column, what, found }) =>
    say`Line ${line}, column ${column}: ${found} begins ${aboutCors[what]}. ${paste}`,
  'own-server': ({ line, column, server, found }) =>
    say`Line ${line}, column ${column}: ${found} is ${[servers[server]]}, whose headers do not come from a bucket. ${paste}`,
  'other-service': ({ line, column, service, found }) =>
    say`Line ${line}, column ${column}: ${found} belongs to ${services[service]}. ${paste}`,
  'unknown-name': ({ line, column, name }) =>
    say`Line ${line}, column ${column}: ${name} is unknown: COS's rules have no field of this name. Correct the name or remove it, and paste again.`,
  'dynamic-block': ({ line, column, found }) =>
    say`Line ${line}, column ${column}: a dynamic block makes the rules of ${found}, whose value the text does not tell. Paste the rules that ${'terraform state show'} prints, or the response to ${'GET /?cors'}.`,
};
