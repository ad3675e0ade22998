import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The licences that packages in a bundle may have: permissive ones, and the Mozilla Public License. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

type Licenses = Readonly<Record<string, string>>;

/** The packages that a LICENSES.txt lists, with their licences. */
export function listedLicenses(text: string): Licenses {
  const listed = text.matchAll(/^(\S+) \d\S+, (.+)\nhttps:\/\/www\.npmjs\.com\/package\//gm);
  return Object.fromEntries([...listed].map(([, name = '', license = '']) => [name, license]));
}

/** The packages that the reviewer's page names as bundled, with their licences. */
export function namedLicenses(): Licenses {
  const page = readFileSync(path.join(import.meta.dirname, '../../release/reviewers.md'), 'utf8');
  const [, section = ''] = page.split('| package | licence | for |');
  const rows = [...(section.split('\n\n')[0] ?? '').matchAll(/^\| (`.+`) \| (\S+) \| /gm)];
  return Object.fromEntries(
    rows.flatMap(([, names = '', license = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => [name, license]),
    ),
  );
}

/** Those whose licence asks for more than to be told. */
export function notAllowed(licenses: Licenses): string[] {
  return Object.keys(licenses).filter((name) => !allowed.includes(licenses[name] ?? ''));
}
