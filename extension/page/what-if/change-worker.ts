import { changeFor } from '../../../src/what-if/prediction.ts';
import type { ChangeTask } from './what-if-state.ts';

addEventListener('message', ({ data: { prediction, captured } }: MessageEvent<ChangeTask>) => {
  postMessage(changeFor(prediction, captured));
});
