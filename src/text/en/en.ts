import { consoleLabels } from '../../notation/console.ts';
import { say } from '../phrase.ts';
import type { Text } from '../text.ts';
import { diagnoses } from './diagnoses.ts';
import { interfaceText } from './interface.ts';
import { mistakes } from './mistakes.ts';
import { problems } from './problems.ts';
import { replacedLines } from './replaced-lines.ts';

const { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders } = consoleLabels.en;
const fields = { allowedOrigins, allowedMethods, allowedHeaders, exposeHeaders };

export const en: Text = {
  tag: 'en',
  console: 'en',
  diagnoses,
  problems,
  mistakes,
  fields,
  interface: interfaceText,
  assumptions: {
    'header-mismatch-falls-through': say`A rule that does not allow a header leaves the request to the next rule.`,
    'headers-not-added-up': say`One rule has to allow every header: COS does not add the rules up.`,
    'empty-allow-headers': say`A rule whose Allow-Headers is empty allows requests that need no header, and no others.`,
    'actual-matched-by-origin-and-method': say`The request behind the preflight is matched by its origin and method alone.`,
    'origin-compared-literally': say`COS compares origins letter by letter.`,
    'partial-wildcard-in-header': say`In Allow-Headers an entry such as ${'x-cos-*'} allows what starts so.`,
    'partial-wildcard-echoed': say`For an entry such as ${'https://*.example.com'} COS answers with the page's origin.`,
    'wildcard-beside-explicit-origin': say`Of ${'*'} and an explicit origin in one rule, the first that allows the page decides.`,
    'opaque-origin': say`An origin that is neither ${'http'} nor ${'https'} is allowed by ${'*'} alone.`,
    'sent-without-credentials': say`The request carries no credentials: nothing showed whether it does.`,
    'other-endpoint-uses-bucket-rules': say`A host for data processing, static websites or VOD uploads, one of a newer form, or one with the bucket in the path answers from the bucket's CORS rules.`,
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
    'insert-rule': ({ at }) => (at === 0 ? say`Add a rule, as the first` : say`Add a rule, behind rule ${at}`),
  },
};
