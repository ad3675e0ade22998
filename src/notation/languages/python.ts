import type { Language } from './language.ts';

export const python: Language = {
  name: 'Python',
  signs: /\b(?:dict|\w*[Rr]ule(?:Args)?)\(\s*\w+\s*=(?!=)/,
  memberSigns: /\b(?:allowed|expose)_\w+\s*=(?!=)/,
  lists: /^(?:list|tuple|set)$/,
  objects: /(?:^|\.)dict$/,
  same: /^(?:str|int)$/,
  interpolated: /^(?:f|rf|fr)["']/i,
};
