import type { Language } from './language.ts';

export const kotlin: Language = {
  name: 'Kotlin',
  signs: /\.(?:apply|also)\s*\{|\b[A-Z]\w*\(\s*\w+\s*=\s*(?:mutableL|l)istOf\(/,
  memberSigns: /\b(?:val|var)\s+\w+\s*(?::\s*[\w.<>?]+\s*)?=|\b(?:mutableL|arrayL|l)istOf\(/,
  lists: /^(?:mutable|array)?(?:listOf|ListOf|setOf|SetOf)$|^arrayOf$|^emptyList$/,
  interpolated: /(?<!\\)\$[\w{]/,
};
