import COS from 'cos-nodejs-sdk-v5';
import { credentials, type Playground } from './playground.ts';

/**
 * The vendor's SDK as a client of the playground. It signs for the real host and dials `Ip` instead. `directory`: where
 * it keeps what it remembers of uploads.
 */
export function sdkClient({ httpPort }: Playground, directory: string, options: Partial<COS.COSOptions> = {}): COS {
  return new COS({
    SecretId: credentials.secretId,
    SecretKey: credentials.secretKey,
    Protocol: 'http:',
    Ip: `127.0.0.1:${httpPort}`,
    KeepAlive: false,
    ConfCwd: directory,
    ...options,
  });
}
