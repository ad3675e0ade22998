import type { Language } from './language.ts';

export const objectiveC: Language = {
  name: 'Objective-C',
  signs: /@\[|@"|\[\s*\[?\s*QCloud\w+ (?:new|alloc)\b/,
  lists: /\.(?:arrayWithObjects?|initWithObjects|array)$/,
  messages: true,
};
