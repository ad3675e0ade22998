import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const text = readFileSync(path.join(import.meta.dirname, '../../manifest.json'), 'utf8');
const manifest = JSON.parse(text) as Readonly<Record<string, unknown>>;

test('no page and no other extension can load or call a part of the extension', () => {
  const doors = ['web_accessible_resources', 'externally_connectable', 'content_scripts', 'sandbox', 'user_scripts'];
  expect(doors.filter((door) => Object.hasOwn(manifest, door))).toEqual([]);
});

test('the policy of its pages runs its own scripts alone, and lets nobody but DevTools frame them', () => {
  const { extension_pages: policy, ...others } = manifest.content_security_policy as Readonly<Record<string, string>>;
  expect(others).toEqual({});
  const directives = new Map((policy ?? '').split('; ').map((each) => each.split(/ (.*)/) as [string, string]));
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': 'http: https:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': 'devtools:',
  });
});
