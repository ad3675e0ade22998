import type { Language } from './language.ts';

export const swift: Language = {
  name: 'Swift',
  signs: /\b(?:let|var)\s+\w+\s*(?::\s*[\w.<>?[\]]+\s*)?=\s*[A-Z]\w*(?:\.[A-Z]\w*)*(?:\.init)?\(/,
  interpolated: /\\\(/,
};
