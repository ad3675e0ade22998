import { uploadStep } from '../src/cos/upload-step.ts';
import type { Exchange } from '../src/exchange.ts';
import type { Paper } from './paper.ts';
import type { Words } from './words.ts';

/** One request of an upload. */
interface Step {
  readonly request: Exchange['request'];
  readonly passes: boolean;
  /** The rule that lets it pass, counted from 1; `null` where none does, or it is not known. */
  readonly rule: number | null;
}

/** Prints a line for each request of an upload, under a title where all of it passes. */
export function printUpload(paper: Paper, steps: readonly Step[], isRefused: boolean, { text, cli }: Words): void {
  const [first] = steps;
  if (first !== undefined && !isRefused) {
    paper.say(cli.uploadPasses(steps.length, first.request.origin), { style: 'green' });
  }
  for (const { request, passes, rule } of steps) {
    const step = uploadStep(request.method, request.url);
    const named = step === null ? request.url : text.interface.timeLine.step(step);
    const line = passes ? cli.stepPasses(named, request.method, rule) : cli.stepRefused(named, request.method);
    paper.say(line, { mark: '- ' });
  }
}
