import type { Language } from './language.ts';

export const dotnet: Language = {
  name: 'C#',
  signs:
    /\bnew\s+(?:[\w.]+\.)?I?List<|\bnew\s*(?:string\s*)?\[\]|\bnew\s+[\w.]*C(?:ORS|ors)\w*\s*(?:\(\s*\))?\s*\{(?!\s*\{)|\.Add(?:Range)?\(|\bCOSXML\b|=\s*new\(\)/,
  interpolated: /^\$@?".*\{/s,
};
