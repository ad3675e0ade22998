import { c } from './c.ts';
import { cpp } from './cpp.ts';
import { dart } from './dart.ts';
import { dotnet } from './dotnet.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import { kotlin } from './kotlin.ts';
import type { Language } from './language.ts';
import { objectiveC } from './objective-c.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { swift } from './swift.ts';

/** Matches the names of a rule's fields, in any spelling. */
const field = /allowe?d_?(?:origin|method|header)|expose[ds]?_?header|max_?age/i;

/** Matches a field of a rule that is set as a member, or by a method. */
const assembled =
  /(?:\.|->|\bset|\bwith)[^\S\n]*(?:set|with|add|get|m)?_?(?:allowe?d|exposed?)_?(?:origin|method|header)\w*\s*(?:=(?!=)|[:(]|\[\]|(?:\(\))?\s*\.\s*(?:add|push|append|emplace)\w*\()|\[['"](?:allowed|expose)_?(?:origin|method|header)s?['"]\]\s*(?:[+|]?=(?!=)|\.\s*(?:add|push|append|extend)\b)/i;

/** The languages with literals of their own: their signs suffice. */
const byLiterals = [c, php, ruby, go, objectiveC, kotlin, dotnet, python, dart];

/** The languages that are told apart where fields are set as members. The last matches all. */
const byMembers = [cpp, rust, kotlin, swift, dotnet, java, python, javascript];

/**
 * The language of code that writes CORS rules; `null` for other texts, and for those that JSON's reader reads: literals
 * of JavaScript and Python.
 */
export function languageOf(text: string): Language | null {
  if (!field.test(text)) return null;
  const literal = byLiterals.find(({ signs }) => signs.test(text));
  if (literal !== undefined || !assembled.test(text)) return literal ?? null;
  return byMembers.find(({ signs, memberSigns = signs }) => memberSigns.test(text)) ?? null;
}

/** Matches the first key of a configuration in a literal, with its quotes. */
const literalKey = /(["']?)\b(?:CORS_?Rules?|CORS_?Configuration|allowed_?(?:origin|method|header)s?)\1\s*[:=]/i;

/** The language of a literal that JSON's reader reads, JavaScript or Python; `null` for JSON. */
export function literalLanguage(text: string): Language | null {
  const [, quote] = literalKey.exec(text) ?? [];
  const isScript = /\b(?:const|let|var|await|function|require)\b|=>|(?<![:\w])\/\/|\}\);/.test(text);
  const isPython =
    /^[^\S\n]*(?:(?:import|from)[^\S\n]+\w|#)|\b(?:None|True|False)\b|\w\(\s*\w+ *=(?![=>])|^\w+ *= *[[{]/m.test(text);
  if (isScript && !/^\s*[{[]/.test(text)) return javascript;
  if (isPython && !/^\s*[{[]/.test(text)) return python;
  if (quote === undefined || quote === '"') return null;
  return quote === "'" && !isScript ? python : javascript;
}
