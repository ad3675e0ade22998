import type { OwnerNoteText } from '../owner-note-text.ts';
import { codes, say } from '../phrase.ts';

export const ownerNote: OwnerNoteText = {
  title: (method, origin, bucket) => say`CORS: the bucket ${bucket} refuses ${method} from ${origin}`,
  about: (bucket, title) => say`${bucket}: ${title}`,
  bucket: (bucket, region) => (region === null ? say`Bucket: ${bucket}` : say`Bucket: ${bucket}, region ${region}`),
  host: (host) => say`Host: ${host}; its bucket is not known`,
  request: (method, url) => say`Request: ${{ code: `${method} ${url}` }}`,
  origin: (origin) => say`Origin of the page: ${origin}`,
  headers: (names) => say`Request headers to allow: ${codes(names, ', ')}`,
  answer: (status, at) => say`Response: ${status}, ${[at]}`,
  refusedUnknown: (status) =>
    say`The bucket answered the preflight with ${status}: none of its rules allows this origin together with this method and these headers.`,
  ruleTitle: 'A rule that would let this request pass',
  linesTitle: 'Lines that would let this request pass',
  remedyTitle: 'What to do',
  path: (bucket, end) => say`In the COS console: ${bucket} → Security Management → CORS → ${[end]}`,
  pathToRule: (bucket, marks) =>
    say`In the COS console: ${bucket} → Security Management → CORS → the first rule with ${marks}`,
  before: (rule) => say`The new rule must come before the current rule ${rule}.`,
  first: say`The new rule must come before all others.`,
  restsOn: (asked) =>
    asked
      ? say`This change was derived from the bucket's responses to preflights. The bucket's rules themselves were not known.`
      : say`This rule was drafted from the request alone. The bucket's current rules were not known.`,
  checkTitle: 'To check what the bucket answers',
  check: (status) => [
    ...(status === null ? [] : say`Before the change the bucket answered ${status}. `),
    ...say`Once the change is saved, the bucket answers 200 with ${'Access-Control-Allow-Origin'}.`,
  ],
};
