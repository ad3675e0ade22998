import { refuse } from './failure.ts';
import { choice, needed, type Options } from './options.ts';
import { type ToldRequest, uploads } from './wanted.ts';

/** The request that a command line tells. */
export function toldRequest(options: Options): ToldRequest {
  const upload = choice(options, 'upload', uploads);
  if (upload !== null && options.has('method'))
    return refuse({ kind: 'not-together', options: ['--upload', '--method'] });
  return {
    origin: needed(options, 'origin', '--origin https://app.example.com'),
    method: options.value('method') ?? 'PUT',
    headers: options.values('header'),
    credentials: options.has('credentials'),
    upload,
  };
}
