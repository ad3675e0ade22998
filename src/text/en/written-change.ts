import { say } from '../phrase.ts';
import type { WrittenChangeText } from '../written-change-text.ts';
import { list } from './list.ts';

export const writtenChange: WrittenChangeText = {
  lost: {
    id: say`Terraform cannot set rule IDs.`,
    responseVary: say`This SDK cannot send ${'Return Vary: Origin'}, and its call switches it off. Switch it on again in the console afterwards.`,
    zeroMaxAge: say`This SDK does not send a ${'Max-Age'} of 0: a rule that has it loses it.`,
  },
  lostInOlder: {
    responseVary: say`Terraform providers from before June 2026 do not know ${'cors_response_vary'} and switch ${'Return Vary: Origin'} off. Update an older provider.`,
  },
  wholeList: say`Each list replaces the previous one, so it is shown in full, with the new lines marked.`,
  sdkLanguage: 'Language',
  takes: (names) => say`Put it where the program has its own ${list(names)}.`,
  added: 'new',
};
