import type { CorsConfiguration } from '../cos/cors-configuration.ts';
import { applyEdits, type Edit, type ListField, listFields } from '../cos/edits/edit.ts';
import { askedHeaders } from '../exchange.ts';
import { type Demand, isMet } from './demand.ts';

/** The lines of one edit without which everything that was seen would pass. */
export type ExpectedLines = Readonly<Record<ListField, readonly string[]>>;

function linesOf(edit: Edit, field: ListField): readonly string[] {
  if (edit.kind === 'insert-rule') return edit.rule[field];
  return edit.kind === 'add-lines' && edit.field === field ? edit.lines : [];
}

function withoutLine(edit: Edit, field: ListField, line: string): Edit {
  const lines = linesOf(edit, field).filter((each) => each !== line);
  if (edit.kind === 'insert-rule') return { ...edit, rule: { ...edit.rule, [field]: lines } };
  return edit.kind === 'add-lines' ? { ...edit, lines } : edit;
}

/** Whether a line may be there for a demand. Errs towards `true`. */
function mayServe(field: ListField, line: string, { exchange, needed }: Demand): boolean {
  const { request, preflight } = exchange;
  if (line.includes('*') || field === 'allowedOrigins') return true;
  if (field === 'allowedMethods') return request.method === line || preflight?.method === line;
  const names = field === 'allowedHeaders' ? askedHeaders(exchange) : needed;
  return names.some((name) => name.toLowerCase() === line.toLowerCase());
}

/** For each edit, the lines that only the `expected` demands need. Both they and the `seen` ones are met by the edits. */
export function expectedLines(
  edits: readonly Edit[],
  before: CorsConfiguration,
  seen: readonly Demand[],
  expected: readonly Demand[],
): ExpectedLines[] {
  let kept = edits;
  const isNeedless = (index: number, field: ListField, line: string) => {
    if (!expected.some((demand) => mayServe(field, line, demand))) return false;
    const fewer = kept.map((edit, at) => (at === index ? withoutLine(edit, field, line) : edit));
    const configuration = applyEdits(before, fewer);
    if (!seen.every((demand) => !mayServe(field, line, demand) || isMet(demand, configuration))) return false;
    kept = fewer;
    return true;
  };
  return edits.map((edit, index) => {
    const needless = (field: ListField) => linesOf(edit, field).filter((line) => isNeedless(index, field, line));
    // Origins come last: without one, no line of its rule serves anything.
    const [exposeHeaders, allowedHeaders, allowedMethods, allowedOrigins] = listFields.toReversed().map(needless);
    return {
      allowedOrigins: allowedOrigins ?? [],
      allowedMethods: allowedMethods ?? [],
      allowedHeaders: allowedHeaders ?? [],
      exposeHeaders: exposeHeaders ?? [],
    };
  });
}
