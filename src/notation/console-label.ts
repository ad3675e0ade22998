import type { ConsoleField } from './console.ts';
import { unitInBrackets } from './max-age-units.ts';

/** A field that has a label: the form's, and the id that other lists of rules show. */
export type LabelField = ConsoleField | 'id';

/** A label at the beginning of a line, and the text after it. */
export interface Label {
  readonly field: LabelField;
  readonly name: string;
  readonly rest: string;
  /** The unit that the label gives for its value, in its brackets; else empty. */
  readonly unit: string;
  /** The index in the line at which `rest` begins. */
  readonly restAt: number;
}

/** The form's labels in both languages, the names in COS's interface, and the labels of other stores' forms. */
const patterns: readonly (readonly [LabelField, RegExp])[] = [
  ['responseVary', /^response_?vary/i],
  ['id', /^(?:rule[ _-]?)?id(?=\s*[:：])/i],
  ['allowedOrigins', /^(?:allowed[-_ ]?origins?|允许(?:的)?(?:跨域)?(?:来源|源)(?:\s*origins?)?)/i],
  ['allowedMethods', /^(?:allow(?:ed)?[-_ ]?methods?|允许(?:的)?\s*(?:methods?|方法|操作))/i],
  ['allowedHeaders', /^(?:allow(?:ed)?[-_ ]?headers?|允许(?:的)?\s*(?:headers?|头域|请求头|头部))/i],
  ['exposeHeaders', /^(?:exposed?[-_ ]?headers?|暴露(?:的)?\s*(?:headers?|头部|响应头)|补充头域)/i],
  ['maxAgeSeconds', /^(?:max[-_ ]?age[-_ ]?seconds?|缓存(?:时间)?\s*(?:max-?age)?|超时时间)/i],
  ['responseVary', /^(?:返回|return)\s*vary:?\s*origin/i],
  ['allowedOrigins', /^(?:来源\s*origin|来源|origin)/i],
  ['allowedMethods', /^(?:操作\s*methods?|操作|methods?)/i],
  ['allowedHeaders', /^allow-headers/i],
  ['exposeHeaders', /^expose-headers/i],
  ['maxAgeSeconds', /^(?:超时\s*max-age|超时|max-age)/i],
];

/**
 * Matches what is between a label and its value: a unit, the star of a field that must be filled in, a colon, an arrow
 * or blanks. A star behind more than one blank is a value.
 */
const separator = new RegExp(
  `^ ?(${unitInBrackets}|[（(](?:必填|required|选填|optional)[)）])?(?: ?[*＊](?=[\\s:：]|$))?` +
    '(?:\\s{0,99}(?:[-=]>|→|[:：=])|[\\t ]{2,}|\\t|\\s*$)\\s*',
  'i',
);

/** Matches a text that begins as one of the labels does: most lines do not. */
const firstCharacter = /^[aeimor允暴补缓超返来操]/i;

/** The label with which a line, or a cell of a table, begins; else `null`. */
export function readLabel(line: string): Label | null {
  const text = line.trim();
  if (!firstCharacter.test(text)) return null;
  for (const [field, pattern] of patterns) {
    const name = pattern.exec(text)?.[0];
    if (name === undefined) continue;
    const [behind, unit = ''] = separator.exec(text.slice(name.length)) ?? [];
    if (behind === undefined) continue;
    const length = name.length + behind.length;
    return { field, name, unit, rest: text.slice(length), restAt: line.search(/\S/) + length };
  }
  return null;
}

const heading =
  /^(?:(?:cors\s*)?rule|(?:跨域|CORS\s*)?规则|第)\s*#?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})?\s*(?:条)?(?:(?:跨域)?规则)?\s*[:：]?$/i;

/** Whether a line is the heading of a rule, such as `Rule 2`. */
export function isRuleHeading(line: string): boolean {
  return heading.test(line.trim());
}
