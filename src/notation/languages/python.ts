import type { Language } from './language.ts';

export const python: Language = {
  name: 'Python',
  signs: /\b(?:dict|\w*[Rr]ule(?:Args)?)\(\s*\w+\s*=(?!=)/,
  memberSigns:
    /\b(?:allowed|expose)_\w+\s*=(?!=)|\w\[['"]\w+['"]\](?:\s*[+|]?=(?![=>])|\.(?:append|extend)\b)(?![^\n]{0,300};[^\S\n]{0,99}$)/m,
  lists: /^(?:list|tuple|set)$/,
  objects: /(?:^|\.)dict$/,
  same: /^(?:str|int)$/,
  interpolated: /^(?:f|rf|fr)["']/i,
};
