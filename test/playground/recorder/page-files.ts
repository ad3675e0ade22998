import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { HeaderList } from '../../../src/headers.ts';
import { hosts } from '../scenarios/hosts.ts';
import type { Play } from './play.ts';

export interface PageFile {
  readonly headers: HeaderList;
  readonly body: string;
}

const library = readFileSync(new URL('page-library.js', import.meta.url), 'utf8');
const sdk = readFileSync(createRequire(import.meta.url).resolve('cos-js-sdk-v5'), 'utf8');

const file = (type: string, body: string, headers: HeaderList = []): PageFile => ({
  headers: [['Content-Type', `${type}; charset=utf-8`], ['Cache-Control', 'no-store'], ...headers],
  body,
});

/**
 * What a page host serves: the scenario's page (frames are it again), its library as a worker's script, the SDK; and,
 * for scripts that keep time with the servers, `arrived?PUT /k`, `release?PUT /k` and `hearing`.
 */
export async function pageFile(play: Play, address: string): Promise<PageFile> {
  const { pathname, search } = new URL(address, 'https://page.example.com');
  const { name, page } = play.scenario;
  const script = `const hosts = ${JSON.stringify(hosts)}, scenario = ${JSON.stringify(name)};\n${library}`;
  const asked = decodeURIComponent(search.slice(1));
  if (pathname === `/${name}/agent.js`) return file('text/javascript', script);
  if (pathname === '/cos-js-sdk-v5.js') return file('text/javascript', sdk);
  if (pathname === `/${name}/arrived`) await play.arrival(asked);
  if (pathname === `/${name}/release`) play.release(asked);
  if (pathname === `/${name}/hearing`) await play.hearing();
  const html = `<!doctype html><title>${name}</title><link rel="icon" href="data:,"><body><script>${script}</script>`;
  return file('text/html', html, search === '' ? page?.headers : []);
}
