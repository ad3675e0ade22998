import type { OnlyAskedText } from '../only-asked-text.ts';
import { say } from '../phrase.ts';

function combinations(count: number | null): string {
  if (count === null) return 'any number of combinations';
  return count === 1 ? '1 combination' : `${count} combinations`;
}

export const onlyAsked: OnlyAskedText = {
  button: (requests) => (requests === 1 ? 'Allow only this request' : 'Allow only these requests'),
  hint: 'Adds a separate rule and leaves the existing rules unchanged.',
  opens: (change, own) =>
    say`Changing existing rules allows ${[combinations(change)]} of origin, method and header that no rule allows today; a separate rule would add only ${[combinations(own)]}.`,
};
