import type { DroppedText } from '../dropped-text.ts';
import { say } from '../phrase.ts';

export const droppedText: DroppedText = {
  kinds: {
    requests: 'captured requests',
    rules: 'saved rules',
    observations: 'the observed behavior of buckets',
    'named-buckets': 'the buckets set for custom domains',
    answers: 'responses to preflights',
    settings: 'the settings (object keys stay hidden until this is changed in the settings)',
    language: 'the language',
    form: 'the format of changes',
    views: 'what was chosen and typed in the views of a tab',
    'hidden-names': 'the names shown for hidden object keys',
  },
  dropped: (kinds) =>
    say`Stored data could not be read and was removed: ${[kinds.join(', ')]}. Everything else works. Retry the missing requests, and enter the rest again.`,
};
