import { inWorker } from './in-worker.ts';
import type { WorkOut } from './work-out.ts';

/** Gives a way to work out findings in a worker of the page's own. */
export const workOutInWorker = (): WorkOut => inWorker('/ui/state/findings-worker.js');
