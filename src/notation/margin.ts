const blanks = (found: string) => ' '.repeat(found.length);

/** Matches a name that only a line with rules has, in any notation. */
const telling =
  /allow(?:ed)?[-_ ]?(?:origin|method|header)|cors_?(?:rule|configuration)|\borigin\b|来源|操作|\bmethods?\b/i;

const isFilled = (line: string) => line.trim() !== '';

const quotation = /^[^\S\n]*(?:>[^\S\n]?)+/;

/** Blanks the `>` of a message that is quoted, and what is not quoted, if the rules are in the quotation. */
function withoutQuotation(lines: readonly string[]): readonly string[] {
  const [quoted, others] = [
    lines.filter((line) => quotation.test(line)),
    lines.filter((line) => !quotation.test(line)),
  ];
  if (!quoted.some((line) => telling.test(line)) || others.some((line) => telling.test(line))) return lines;
  const isMixed = others.some(isFilled);
  if (isMixed && (quoted.length < 2 || others.some((line) => /[<{[=]/.test(line)))) return lines;
  return lines.map((line) => (quotation.test(line) ? line.replace(quotation, blanks) : blanks(line)));
}

const numbered = /^[^\S\n]*(\d{1,5})(?:[^\S\n]?[|:│]|[.)](?=\s))?(?:\t|(?=\s|$))/;

/** Blanks the numbers that an editor or a tool puts in front of lines: each one more than the one before. */
function withoutLineNumbers(lines: readonly string[]): readonly string[] {
  const filled = lines.filter(isFilled);
  const numbers = filled.map((line) => Number(numbered.exec(line)?.[1] ?? Number.NaN));
  const isCounted = numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
  return filled.length > 2 && isCounted ? lines.map((line) => line.replace(numbered, blanks)) : lines;
}

/** Blanks lines that hold nothing but their number, as a page shows them beside code: 1, 2, 3 and so on. */
function withoutNumberLines(lines: readonly string[]): readonly string[] {
  const isNumber = (line: string) => /^\s*\d{1,5}\s*$/.test(line);
  const numbers = lines.filter(isNumber).map(Number);
  const isCounted = numbers.length > 2 && numbers.every((number, index) => number === index + 1);
  return isCounted ? lines.map((line) => (isNumber(line) ? blanks(line) : line)) : lines;
}

const header = /^(?:diff --git |index [\da-f]+\.\.|--- |\+\+\+ |@@ |new file mode |\\ No newline)/;

/** Blanks the signs of a diff, what it removes, and its headers: what is left is the text as it became. */
function withoutDiff(lines: readonly string[]): readonly string[] {
  const filled = lines.filter(isFilled);
  const isDiff =
    filled.some((line) => line.startsWith('@@ ')) ||
    (filled.every((line) => /^[+ -]/.test(line)) && filled.some((line) => /^\+(?!\s*\d+\s*$)/.test(line)));
  if (!isDiff) return lines;
  return lines.map((line) => (line.startsWith('-') || header.test(line) ? blanks(line) : line.replace(/^\+/, ' ')));
}

const planned = /^[^\S\n]{1,99}[+~][^\S\n]{1,99}(?:resource|cors_rules?|allowed_\w{1,20})\b/;

/** Blanks the signs of a plan of Terraform, and what it removes. */
function withoutPlan(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => planned.test(line))) return lines;
  return lines.map((line) => {
    if (/^\s*- /.test(line)) return blanks(line);
    return line.replace(/^\s*[+~] /, blanks).replace(/(?<== )(?:"[^"]*"|\w+) -> (?!null)/, blanks);
  });
}

/** Blanks what stands in front of the lines of a text that is quoted, numbered or a diff. Places stay the same. */
export function withoutMargin(text: string): string {
  const all = [withoutQuotation, withoutLineNumbers, withoutNumberLines, withoutDiff, withoutPlan];
  return all.reduce((lines, without) => without(lines), text.split('\n') as readonly string[]).join('\n');
}
