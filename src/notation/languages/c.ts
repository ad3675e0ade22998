import type { Language } from './language.ts';

export const c: Language = {
  name: 'C',
  signs: /\bcos_(?:create_sub_cors_rule|create_cors_rule)\(/,
  makes: /^cos_create_cors_rule$/,
  sets: /^cos_str_set$/,
  appendsTo: /^cos_create_sub_cors_rule$/,
};
