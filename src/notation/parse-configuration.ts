import { maxRules } from '../cos/cors-configuration.ts';
import { asTyped } from './as-typed.ts';
import { binaryContent } from './binary.ts';
import { readCode } from './code.ts';
import { insideFence } from './code-fence.ts';
import { Refusal } from './configuration-problem.ts';
import { refuseHar } from './har-text.ts';
import type { Language } from './languages/language.ts';
import { languageOf, literalLanguage } from './languages/language-of.ts';
import { skipBlank } from './languages/literal-token.ts';
import { withoutSeparatorRuns } from './line-separators.ts';
import { readLiteral } from './literal.ts';
import { withoutMargin } from './margin.ts';
import { refusalOf, refuseOwnServer } from './other-text.ts';
import { type ParsedConfiguration, parsed } from './parsed-configuration.ts';
import { excerptAt, placeAt } from './place.ts';
import { readPlainText } from './plain-text.ts';
import { nothingConfigured, type ReadConfiguration } from './read-configuration.ts';
import { readAnywhere } from './rules-in.ts';
import { saysNone } from './said-none.ts';
import {
  blankAroundXml,
  hasKey,
  hasValue,
  literalOffset,
  secondXmlOffset,
  unescapeLiteral,
  unescapeXml,
  xmlOffset,
} from './surroundings.ts';
import { looksLikeTerraform, readTerraform } from './terraform.ts';
import { readXml } from './xml.ts';

export const maxBytes = 64 * 1024;

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function readXmlIn(text: string, start: number): ReadConfiguration {
  const second = secondXmlOffset(text.slice(start));
  try {
    const document = blankAroundXml(text, start);
    return readXml(/["'`]/.test(text[start - 1] ?? '') ? unescapeXml(document) : document);
  } catch (error) {
    if (second === -1) throw error;
    throw new Refusal({ kind: 'several-configurations', ...placeAt(text, start + second) });
  }
}

/** Throws a `Refusal` if more follows a literal at the start of a text than the end of a statement. */
function refuseBehind(text: string, end: number): void {
  const behind = skipBlank(text, end);
  const next = text[behind] === ';' ? skipBlank(text, behind + 1) : behind;
  if (next >= text.length) return;
  const place = placeAt(text, next);
  if (hasValue(text.slice(next))) throw new Refusal({ kind: 'several-configurations', ...place });
  throw new Refusal({ kind: 'malformed', notation: 'JSON', found: excerptAt(text, next), ...place });
}

/** Reads a literal and, if it names variables or is no JSON, the code that it is in, which may tell their values. */
function readLiteralIn(text: string, start: number): ReadConfiguration {
  try {
    return readLiteralAlone(text, start);
  } catch (error) {
    const language = error instanceof Refusal ? literalLanguage(text) : null;
    if (language === null || !(error instanceof Refusal)) throw error;
    if (error.problem.kind === 'malformed') return readCode(text, language);
    const isSeveral = error.problem.kind === 'several-configurations';
    if (!isSeveral && error.problem.kind !== 'computed-value') throw error;
    const read = isSeveral ? readHeld(text, language, error) : readOrNull(text, language);
    if (read === null) throw error;
    return read;
  }
}

/** Reads several literals, if code puts them into one configuration. Throws the first refusal where it does not. */
function readHeld(text: string, language: Language, first: Refusal): ReadConfiguration {
  try {
    return readCode(text, language, 'held');
  } catch (error) {
    throw error instanceof Refusal && error.problem.kind === 'computed-value' ? error : first;
  }
}

function readOrNull(text: string, language: Language): ReadConfiguration | null {
  try {
    return readCode(text, language);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function readLiteralAlone(text: string, start: number): ReadConfiguration {
  const literal = readLiteral(text, start);
  const bare = text.slice(0, start).trim() === '';
  if (bare) refuseBehind(text, literal.end);
  else if (hasValue(text.slice(literal.end))) {
    throw new Refusal({ kind: 'several-configurations', ...placeAt(text, literal.end) });
  }
  return readAnywhere(text, literal);
}

/** Matches the time and level at the beginning of a line of a log: `[2026-05-01 12:00:00] INFO …`. */
const logPrefix = /^\s*\[[^\]{}"'[\n]*\][^\S\n]*[^\s,\]]/;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The language of code, if a text is no XML, JSON or Terraform, whose strings may hold what looks like code. */
function codeLanguage(text: string, start: number): Language | null {
  if (text[start] === '<' && !/^<\?(?:php\b|=)/.test(text.slice(start, start + 6))) return null;
  const language = languageOf(text);
  if (language === null || isJson(text)) return null;
  // Python has lists of this name, too.
  return language.name !== 'Python' && looksLikeTerraform(text) ? null : language;
}

/** Reads plain text; `null` if it is none, or cannot be read though JSON in it may be, as in a message. */
function readPlainTextOr(text: string, literal: number | null): ReadConfiguration | null {
  try {
    return readPlainText(text);
  } catch (error) {
    const isInMessage = literal !== null && /^[^{["'-]*\n\s*[{[]/.test(text.slice(0, literal + 1));
    if (error instanceof Refusal && isInMessage) return null;
    throw error;
  }
}

function readNotation(text: string): ReadConfiguration {
  const start = text.search(/\S/);
  if (start === -1) throw new Refusal({ kind: 'empty' });
  refuseOwnServer(text);
  const first = text[start] ?? '';
  const language = codeLanguage(text, start);
  if (language !== null) return readCode(text, language);
  if (first === '<' && !/\s/.test(text[start + 1] ?? '')) return readXmlIn(text, start);
  if (text.startsWith('mc: <ERROR>', start) && saysNone(text)) return nothingConfigured;
  const xml = xmlOffset(text);
  const unescaped = unescapeLiteral(text);
  const isWhole = hasKey(text) || (xml === -1 && unescaped === text);
  if ('{['.includes(first) && isWhole && !logPrefix.test(text)) return readLiteralIn(text, start);
  if (looksLikeTerraform(text)) return readTerraform(text);
  const literal = literalOffset(unescaped);
  const plain = xml === -1 ? readPlainTextOr(text, literal) : null;
  if (plain !== null) return plain;
  if (xml !== -1) return readXmlIn(text, xml);
  if (literal !== null) return readLiteralIn(unescaped, literal);
  throw refusalOf(text, start);
}

function read(text: string): ReadConfiguration {
  refuseHar(text);
  if (text.length > maxBytes || utf8Bytes(text) > maxBytes) {
    throw new Refusal({ kind: 'too-large', bytes: utf8Bytes(text), limit: maxBytes });
  }
  const content = binaryContent(text);
  if (content !== null) throw new Refusal({ kind: 'binary', content, ...placeAt(text, 0) });
  const configuration = readNotation(withoutMargin(insideFence(withoutMargin(asTyped(text)))));
  const { length: count } = configuration.rules;
  if (count <= maxRules) return configuration;
  const place = placeAt(text, configuration.rules[maxRules]?.offset ?? 0);
  throw new Refusal({ kind: 'too-many-rules', count, limit: maxRules, ...place });
}

/**
 * Reads a pasted configuration in any notation, with whatever is around it: XML, JSON or a literal of JavaScript or
 * Python, YAML, Terraform, the console's fields. Places refer to the text without byte order mark and carriage returns.
 */
export function parseConfiguration(pasted: string): ParsedConfiguration {
  const text = withoutSeparatorRuns(pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return parsed(text, () => read(text));
}
