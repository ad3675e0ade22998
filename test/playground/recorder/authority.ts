import { generate } from 'selfsigned';
import { type Certificate, createCertificate } from '../certificate.ts';

/** A certificate authority of one run, and what it vouches for. */
export interface Authority {
  /** PEM */
  readonly cert: string;
  /** For every name that was asked for. */
  readonly trusted: Certificate;
  /** For the same names, signed by nobody else. */
  readonly untrusted: Certificate;
}

export async function createAuthority(names: readonly string[]): Promise<Authority> {
  const authority = await generate([{ name: 'commonName', value: 'Playground authority' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'playground.example.com' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) },
      { name: 'extKeyUsage', serverAuth: true },
    ],
  });
  const untrusted = await createCertificate(names);
  return {
    cert: authority.cert,
    trusted: { key, cert: `${cert}\n${authority.cert}` },
    // Node sends the chain of the server's first certificate after one that brings none of its own.
    untrusted: { ...untrusted, cert: `${untrusted.cert}\n${untrusted.cert}` },
  };
}
