import type { DroppedText } from '../dropped-text.ts';
import { say } from '../phrase.ts';

export const droppedText: DroppedText = {
  kinds: {
    requests: 'captured requests',
    rules: 'remembered rules',
    observations: 'what buckets were observed to do',
    'named-buckets': 'the buckets named for custom domains',
    answers: 'responses to preflights',
    settings: 'the settings (object keys stay hidden until the settings say otherwise)',
    language: 'the language',
    'hidden-names': 'the names that stand for hidden object keys',
  },
  dropped: (kinds) =>
    say`Stored data could not be read and was removed: ${[kinds.join(', ')]}. Everything else works: retry the requests that are missing, and enter the rest again.`,
};
