import type { Language } from './language.ts';

export const java: Language = {
  name: 'Java',
  signs:
    /\.\s*(?:set|with|add)(?:Allowed?|Expose|MaxAge)\w*\(|\bbuilder\(|\bnew\s+(?:Array|Linked)List\b|\b(?:Arrays\.asList|List\.of|Collections\.\w+)\(/,
  lists:
    /^(?:(?:java\.util\.)?(?:Arrays\.asList|(?:Immutable)?(?:List|Set)\.of|(?:Immutable)?List\.copyOf|Collections\.\w+|Lists\.newArrayList|Stream\.of)|\w*\.toList)$/,
  same: /^(?:Integer|Long|String)\.valueOf$|\bAllowedMethods\.(?:fromValue|valueOf)$/,
};
