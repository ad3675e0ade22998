import type { UploadStep } from '../../cos/upload-step.ts';
import { type Phrase, say } from '../phrase.ts';
import type { Ending, Extent, TimeLineText } from '../time-line-text.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function extent({ uploads, others, requests, attempts, hosts }: Extent): string {
  const subjects = [
    ...(uploads === 0 ? [] : [counted(uploads, 'upload', 'uploads')]),
    ...(others === 0
      ? []
      : [counted(others, uploads === 0 ? 'request' : 'other request', uploads === 0 ? 'requests' : 'other requests')]),
  ].join(', ');
  const more =
    attempts > requests
      ? ` · ${counted(attempts, 'attempt', 'attempts')}`
      : requests > uploads + others
        ? ` · ${counted(requests, 'request', 'requests')}`
        : '';
  return `${subjects}${more}${hosts > 1 ? ` on ${hosts} hosts` : ''}`;
}

function offset(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `+${seconds.toFixed(2)} s`;
  const minutes = Math.floor(seconds / 60);
  return `+${minutes} min ${Math.floor(seconds % 60)} s`;
}

function step(found: UploadStep): string {
  switch (found.kind) {
    case 'whole':
      return 'upload';
    case 'append':
      return 'append';
    case 'look':
      return 'find unfinished uploads';
    case 'start':
      return 'initiate';
    case 'part':
      return `upload part ${found.part}`;
    case 'list-parts':
      return 'list parts';
    case 'complete':
      return 'complete';
    case 'abort':
      return 'abort';
  }
}

function ending(found: Ending): Phrase {
  switch (found.kind) {
    case 'preflight-refused':
      return say`blocked at the preflight (${found.status})`;
    case 'withheld':
      return say`response blocked (${found.status})`;
    case 'refused':
      return say`refused (${found.status})`;
    case 'passed':
      return say`passed (${found.status})`;
    case 'failed':
      return found.atPreflight ? say`no response to the preflight (${found.error})` : say`no response (${found.error})`;
    case 'pending':
      return say`still under way`;
  }
}

export const timeLine: TimeLineText = {
  extent,
  title: (found) => `Timeline: ${extent(found)}`,
  offset,
  step,
  retry: 'retry',
  host: (index) => ['first host', 'second host'][index - 1] ?? `host ${index}`,
  preflight: (status) => `preflight ${status}, then `,
  ending,
  more: (count) => `Show ${count} more`,
  requestId: 'Request ID',
};
