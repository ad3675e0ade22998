import { maxRules } from '../cos/cors-configuration.ts';
import { parseJson } from './json.ts';
import { looksLikeConsole, parseConsole } from './parse-console.ts';
import { excerptAt, type ParsedConfiguration, placeAt } from './parsed-configuration.ts';
import { blankAroundLiteral, blankBeforeXml, blankBehindXml } from './surroundings.ts';
import { parseXml } from './xml.ts';

const maxBytes = 64 * 1024;

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What stands behind the last tag is passed over only where the document is complete without it. */
function parseCopiedXml(text: string): ParsedConfiguration {
  const parsed = parseXml(blankBehindXml(text));
  return !parsed.ok && parsed.problem.kind === 'malformed' ? parseXml(text) : parsed;
}

function parseNotation(text: string): ParsedConfiguration {
  const start = text.search(/\S/);
  if (start === -1) return { ok: false, problem: { kind: 'empty' } };
  if (text[start] === '{' || text[start] === '[') return parseJson(text);
  if (text[start] !== '<' && looksLikeConsole(text)) return parseConsole(text);
  const xml = blankBeforeXml(text);
  if (xml !== null) return parseCopiedXml(xml);
  const literal = blankAroundLiteral(text);
  if (literal !== null) return parseJson(literal);
  const found = excerptAt(text, start);
  return { ok: false, problem: { kind: 'not-a-configuration', found, ...placeAt(text, start) } };
}

/** A code fence round the text becomes white space, which keeps every place. */
function blankFence(text: string): string {
  if (!/^\s*```/.test(text)) return text;
  return text.replace(/^\s*```.*|```\s*$/g, (fence) => fence.replace(/\S/g, ' '));
}

/**
 * Reads a pasted configuration, whichever notation it is in: XML, JSON or an object literal, the console's fields.
 * Places in problems refer to the text as given, but for a byte order mark and carriage returns.
 */
export function parseConfiguration(pasted: string): ParsedConfiguration {
  const text = pasted.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (text.length > maxBytes || utf8Bytes(text) > maxBytes) {
    return { ok: false, problem: { kind: 'too-large', bytes: utf8Bytes(text), limit: maxBytes } };
  }
  const parsed = parseNotation(blankFence(text));
  if (!parsed.ok || parsed.configuration.rules.length <= maxRules) return parsed;
  const { length: count } = parsed.configuration.rules;
  return { ok: false, problem: { kind: 'too-many-rules', count, limit: maxRules, line: 1, column: 1 } };
}
