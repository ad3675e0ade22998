import type { Language } from './language.ts';

export const kotlin: Language = {
  name: 'Kotlin',
  signs: /\b(?:val|var)\s+\w+\s*(?::\s*[\w.<>?]+\s*)?=|\b(?:mutableL|arrayL|l)istOf\(/,
  lists: /^(?:mutable|array)?(?:listOf|ListOf|setOf|SetOf)$|^arrayOf$|^emptyList$/,
  interpolated: /(?<!\\)\$[\w{]/,
};
