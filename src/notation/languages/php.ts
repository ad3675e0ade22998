import type { Language } from './language.ts';

export const php: Language = {
  name: 'PHP',
  signs: /['"](?:CORS_?(?:Rules?|Configuration)|allowed_?(?:origin|method|header)s?)['"]\s*(?:=>|\]\s*=|\]\s*\[)/i,
  lists: /^array$/i,
  interpolated: /^".*(?:\{\$|(?<!\\)\$\w)/s,
};
