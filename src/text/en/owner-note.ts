import type { OwnerNoteText } from '../owner-note.ts';
import { say } from '../phrase.ts';

export const ownerNote: OwnerNoteText = {
  title: (method, origin, bucket) => say`CORS: the bucket ${bucket} refuses ${method} from ${origin}`,
  request: (method, url) => say`Request: ${{ code: `${method} ${url}` }}`,
  origin: (origin) => say`Origin of the page: ${origin}`,
  headers: (names) => say`Headers that it asks for: ${names}`,
  answer: (status, at) => say`Answered with ${status}, ${[at]}`,
  ruleTitle: 'A rule that would let this request pass',
  linesTitle: 'Lines that would let this request pass',
  path: (bucket) => say`In the COS console: ${bucket} → Security Management → CORS → Add a Rule`,
  pathToRule: (bucket, marks) =>
    say`In the COS console: ${bucket} → Security Management → CORS → the first rule with ${marks}`,
  first: say`The new rule has to stand before all others.`,
  restsOn: (asked) =>
    asked
      ? say`It follows from what the bucket answered to preflights: its rules themselves were not known.`
      : say`It is drafted from the request alone: the bucket's present rules were not known.`,
  checkTitle: 'To see what the bucket answers',
  check: (status) => [
    ...(status === null ? [] : say`It answered ${status}. `),
    ...say`Once the change is saved it answers 200 with ${'Access-Control-Allow-Origin'}.`,
  ],
};
