import { generate } from 'selfsigned';
import type { Certificate } from '../certificate.ts';

/** A certificate authority of one run. */
export interface Authority {
  /** PEM */
  readonly cert: string;
  /** A certificate that it vouches for. */
  issue(names: readonly string[]): Promise<Certificate>;
}

export async function createAuthority(): Promise<Authority> {
  const { private: authorityKey, cert: authority } = await generate(
    [{ name: 'commonName', value: 'Playground authority' }],
    {
      algorithm: 'sha256',
      keyType: 'ec',
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, critical: true },
      ],
    },
  );
  const issue = async (names: readonly string[]) => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'playground.example.com' }], {
      algorithm: 'sha256',
      keyType: 'ec',
      ca: { key: authorityKey, cert: authority },
      extensions: [
        { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) },
        { name: 'extKeyUsage', serverAuth: true },
      ],
    });
    return { key, cert: `${cert}\n${authority}` };
  };
  return { cert: authority, issue };
}
