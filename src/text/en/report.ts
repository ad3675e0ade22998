import { codes, say } from '../phrase.ts';
import type { ReportText } from '../report-text.ts';
import { ownerNote } from './owner-note.ts';

export const reportText: ReportText = {
  bucket: (bucket, region) => (region === null ? say`Bucket ${bucket}` : say`Bucket ${bucket}, region ${region}`),
  host: (host) => say`Host ${host}, bucket not known`,
  extent: (count, last) => say`${[count]}, last sent ${[last]}`,
  change: 'Change',
  edit: (edit, way) => `**${edit}** (${way})`,
  inRule: (rule) => `Rule ${rule}`,
  unchanged: (lines) => `… ${lines} more ${lines === 1 ? 'line' : 'lines'}, unchanged`,
  proven: (proof) => [...proof, '.'],
  request: 'Request',
  url: (method, url) => say`URL: ${{ code: `${method} ${url}` }}`,
  origin: (origin) => say`Origin of the page: ${origin}`,
  headers: (names) => say`Request headers that need permission: ${codes(names, ', ')}`,
  credentials: (mode) =>
    mode === null ? say`Credentials: not known` : say`Credentials: ${[mode === 'include' ? 'sent' : 'not sent']}`,
  outcome: (outcome) => say`Result: ${outcome}`,
  id: (name, answer, id) => say`${[name]} (${[answer]}): ${id}`,
  further: 'Other requests of this finding',
  leftOut: (requests) => say`and ${requests} that ask for something else and are left out here`,
  rules: (rules, shown) => {
    if (shown < rules) return `${shown} of the bucket's ${rules} rules`;
    return rules === 1 ? "The bucket's only rule" : `The bucket's ${rules} rules`;
  },
  rulesUnknown: say`The bucket's rules are not known.`,
  command: 'The preflight, as a command',
  objectNames: say`Names such as ${'object.jpg'} replace the names of objects.`,
  cut: say`Long lists and values are cut.`,
  madeBy: (extension, browser) => say`${[`COS CORS Doctor ${extension}`]} · ${[browser]}`,
  noSecrets: say`This report contains no cookie, key, token or signature.`,
  owner: ownerNote,
  view: {
    withKeys: "With the object's name",
    markdown: 'Copy as Markdown',
    json: 'Copy as JSON',
    hint: say`For a ticket: the finding, the request, the rules, the change and the preflight. It contains no cookie, key, token or signature.`,
  },
};
