import { findings } from '../../findings/finding.ts';
import type { FindingsTask } from './work-out.ts';

addEventListener('message', ({ data: { exchanges, known } }: MessageEvent<FindingsTask>) => {
  postMessage(findings(exchanges, known));
});
