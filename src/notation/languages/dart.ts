import type { Language } from './language.ts';

export const dart: Language = {
  name: 'Dart',
  signs: /\b(?:final|const|var)\s+(?:\w+\s+)?\w+\s*=\s*(?:const\s+)?[A-Z]\w*\(\s*(?:allowed|expose|id)\w*\s*:/,
  interpolated: /(?<!\\)\$[\w{]/,
};
