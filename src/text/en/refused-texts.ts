import type { AboutCors, OtherService, OwnServer, RefusedText } from '../../notation/refused-text.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';
import type { filledIn } from './filled-in.ts';

const paste = say`Paste the bucket's CORS rules: the response to ${'GET /?cors'}, or the rules from the console.`;

const aboutCors: Readonly<Record<AboutCors, Phrase>> = {
  'response-headers': say`response headers, which show the result of one request, not the rules behind it`,
  'request-headers': say`request headers, which show what a page asked for, not what the bucket allows`,
  'browser-message': say`a browser's message about a blocked request, which does not contain the bucket's rules`,
  'object-info': say`what ${'s3cmd info'} prints of an object, which has no rules of its own`,
  command: say`a command, not its response`,
  url: say`a URL, not the response from it`,
};

const servers: Readonly<Record<OwnServer, string>> = {
  nginx: 'nginx configuration',
  apache: 'Apache configuration',
  iis: 'IIS configuration',
  caddy: 'Caddy configuration',
  haproxy: 'HAProxy configuration',
  node: 'Node.js server code',
  spring: 'Spring server code',
  python: 'Python server code',
  php: 'PHP server code',
  go: 'Go server code',
};

const services: Readonly<Record<OtherService, Phrase>> = {
  gcs: say`the CORS settings of Google Cloud Storage. Its ${'responseHeader'} lists both the headers that a request may carry and those that a page may read; COS separates them into ${'AllowedHeader'} and ${'ExposeHeader'}`,
  b2: say`the CORS settings of Backblaze B2. COS does not know B2's operations; ${'AllowedMethod'} accepts only HTTP methods`,
  'api-gateway': say`the CORS settings of an HTTP API or a function URL, not of a bucket`,
  cloudfront: say`the CORS settings of CloudFront, a CDN, not of a bucket`,
  express: say`the options of the ${'cors'} package for Node.js servers, which COS does not read`,
};

export const refusedTexts: Pick<ProblemTexts, Exclude<RefusedText['kind'], keyof typeof filledIn>> = {
  'about-cors': ({ line, column, what, found }) =>
    say`Line ${line}, column ${column}: ${found} begins ${aboutCors[what]}. ${paste}`,
  'own-server': ({ line, column, server, found }) =>
    say`Line ${line}, column ${column}: ${found} is ${[servers[server]]}, whose headers are not those of a bucket. ${paste}`,
  'other-service': ({ line, column, service, found }) =>
    say`Line ${line}, column ${column}: ${found} belongs to ${services[service]}. ${paste}`,
  'unknown-name': ({ line, column, name }) =>
    say`Line ${line}, column ${column}: ${name} is not a field of COS's rules. Correct or remove it, then paste again.`,
  'dynamic-block': ({ line, column, found }) =>
    say`Line ${line}, column ${column}: a dynamic block makes the rules from ${found}, whose value is not in the text. Paste the rules that ${'terraform state show'} prints, or the response to ${'GET /?cors'}.`,
};
