import { say } from '../phrase.ts';
import type { WrittenChangeText } from '../written-change-text.ts';

export const writtenChange: WrittenChangeText = {
  lost: {
    id: say`Terraform cannot set rule IDs.`,
  },
  lostInOlder: {
    responseVary: say`Terraform providers from before June 2026 do not know ${'cors_response_vary'} and switch ${'Return Vary: Origin'} off. Update an older provider.`,
  },
  wholeList: say`Each list replaces the previous one, so it is shown in full, with the new lines marked.`,
  added: 'new',
};
