import type { Versions } from '../../../src/report/report.ts';
import { ownApi } from '../../storage/own-api.ts';

/** Browsers by the sign in their user agents, those first that carry another's sign as well. */
const browsers = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Edge', /Edg\/(\d+)/],
  ['Chrome', /Chrome\/(\d+)/],
] as const;

/** The browser that a user agent names, with its main version: `Firefox 153`; `another browser` for any other. */
export function browserIn(userAgent: string): string {
  for (const [name, sign] of browsers) {
    const version = sign.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'another browser';
}

/** The versions of this extension and of the browser round it. */
export function versions(): Versions {
  return { extension: ownApi().runtime.getManifest().version, browser: browserIn(navigator.userAgent) };
}
