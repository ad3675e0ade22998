import { consoleLabels } from '../../notation/console.ts';
import { say } from '../phrase.ts';
import type { Text } from '../text.ts';
import { diagnoses } from './diagnoses.ts';
import { interfaceText } from './interface.ts';
import { mendedBy } from './mended-by.ts';
import { mistakes } from './mistakes.ts';
import { problems } from './problems.ts';
import { replacedLines } from './replaced-lines.ts';

const { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders } = consoleLabels.en;
const fields = { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders };

export const en: Text = {
  tag: 'en',
  console: 'en',
  diagnoses,
  mendedBy,
  problems,
  mistakes,
  fields,
  interface: interfaceText,
  assumptions: {
    'header-mismatch-falls-through': say`If a rule does not allow a header, COS tries the next rule.`,
    'headers-not-added-up': say`One rule has to allow every header: COS does not combine rules.`,
    'empty-allow-headers': say`A rule whose Allow-Headers is empty allows only requests that need no header.`,
    'actual-matched-by-origin-and-method': say`The request after the preflight is matched only by its origin and method.`,
    'origin-compared-literally': say`COS compares origins character by character.`,
    'partial-wildcard-in-header': say`In Allow-Headers, a line such as ${'x-cos-*'} allows every header with that prefix.`,
    'partial-wildcard-echoed': say`For a line such as ${'https://*.example.com'}, COS answers with the page's origin.`,
    'wildcard-beside-explicit-origin': say`If a rule lists both ${'*'} and an explicit origin, the first that allows the page decides.`,
    'opaque-origin': say`Only ${'*'} allows an origin that is neither ${'http'} nor ${'https'}.`,
    'sent-without-credentials': say`The request carries no credentials (this could not be checked).`,
    'other-endpoint-uses-bucket-rules': say`Hosts for data processing, static websites and VOD uploads, hosts of a newer form and hosts with the bucket in the path use the bucket's CORS rules.`,
  },
  edits: {
    'add-lines': ({ rule, field, lines, ...edit }) =>
      replacedLines({ rule, field, lines, ...edit }, fields[field]) ??
      (field === 'allowedMethods'
        ? say`Tick ${[lines.join(', ')]} in rule ${rule + 1}`
        : lines.length === 1
          ? say`Add one line to ${[fields[field]]} of rule ${rule + 1}`
          : say`Add ${lines.length} lines to ${[fields[field]]} of rule ${rule + 1}`),
    'move-rule': ({ from, to }) =>
      to < from ? say`Move rule ${from + 1} above rule ${to + 1}` : say`Move rule ${from + 1} below rule ${to + 1}`,
    'insert-rule': ({ at }) => (at === 0 ? say`Add a rule at the top` : say`Add a rule after rule ${at}`),
  },
};
