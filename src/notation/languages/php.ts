import type { Language } from './language.ts';

export const php: Language = {
  name: 'PHP',
  signs:
    /['"](?:CORS_?(?:Rules?|Configuration)|allowed_?(?:origin|method|header)s?)['"]\s*=>|\$\w+(?:\[\w*\]){0,3}\[['"](?:CORS_?(?:Rules?|Configuration)|allowed_?(?:origin|method|header)s?)['"]\]\s*(?:=|\[)/i,
  copies: true,
  lists: /^array$/i,
  interpolated: /^".*(?:\{\$|(?<!\\)\$\w)/s,
};
