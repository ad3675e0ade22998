import type { Language } from './language.ts';

export const ruby: Language = {
  name: 'Ruby',
  signs: /:(?:cors_|allowed_)\w+\s*=>|[:=]>?\s?%[wWiI][[({<]/,
  interpolated: /#\{/,
};
