import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A new certificate, signed by itself, for host names (`*.` wildcards included) and the loopback address. */
export async function createCertificate(hostNames: readonly string[]): Promise<Certificate> {
  const altNames = hostNames.map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'playground.example.com' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'subjectAltName', altNames: [...altNames, { type: 7, ip: '127.0.0.1' }] },
      { name: 'extKeyUsage', serverAuth: true },
    ],
  });
  return { key, cert };
}
