import type { Language } from './language.ts';

export const javascript: Language = {
  name: 'JavaScript',
  signs: /(?:)/,
  interpolated: /^`[\s\S]*\$\{/,
};
