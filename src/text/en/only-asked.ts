import type { OnlyAskedText } from '../only-asked-text.ts';
import { say } from '../phrase.ts';

function combinations(count: number | null): string {
  if (count === null) return 'any number of combinations';
  return count === 1 ? '1 combination' : `${count} combinations`;
}

export const onlyAsked: OnlyAskedText = {
  button: (requests) => (requests === 1 ? 'Only this request' : 'Only these requests'),
  hint: 'Adds a separate rule and leaves the existing rules unchanged.',
  opens: (change, own) =>
    say`Changing existing rules newly allows ${[combinations(change)]} of origin, method and header; a separate rule allows only ${[combinations(own)]}.`,
};
