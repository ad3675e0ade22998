import type { Language } from './language.ts';

export const objectiveC: Language = {
  name: 'Objective-C',
  signs: /@\[|@"|\[\s{0,99}(?:\[\s{0,99})?QCloud\w+ (?:new|alloc)\b/,
  lists: /\.(?:arrayWithObjects?|initWithObjects|array)$/,
  messages: true,
};
