import type { OnlyAskedText } from '../only-asked-text.ts';
import { say } from '../phrase.ts';

function combinations(count: number | null): string {
  if (count === null) return 'any number of combinations';
  return count === 1 ? '1 combination' : `${count} combinations`;
}

export const onlyAsked: OnlyAskedText = {
  button: (requests) => (requests === 1 ? 'Only this request' : 'Only these requests'),
  hint: 'Adds a rule of its own and leaves the existing rules as they are.',
  opens: (change, own) =>
    say`Changing existing rules newly allows ${[combinations(change)]} of origin, method and header; a new rule allows only ${[combinations(own)]}.`,
};
