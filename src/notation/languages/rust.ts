import type { Language } from './language.ts';

export const rust: Language = {
  name: 'Rust',
  signs: /\b[A-Z]\w*::builder\(\)/,
  appends: true,
  lists: /^vec$/,
  same: /^(?:Some|String::from|Ok)$/,
};
