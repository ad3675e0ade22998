import { say } from '../phrase.ts';
import type { WrittenChangeText } from '../written-change-text.ts';

export const writtenChange: WrittenChangeText = {
  lost: {
    id: say`Terraform has no place for the ids of rules.`,
  },
  lostInOlder: {
    responseVary: say`Terraform providers from before June 2026 do not know ${'cors_response_vary'} and switch ${'Return Vary: Origin'} off: update the provider.`,
  },
  wholeList: say`A list replaces the one before it, so each is written whole, with the new lines marked.`,
  added: 'new',
};
