import { say } from '../phrase.ts';
import type { DownloadTexts } from '../text.ts';

export const downloads: DownloadTexts = {
  'download-forbidden': ({ host, ending, status, stated }) => ({
    title: stated
      ? say`COS does not serve this file at ${host}`
      : say`COS may not serve ${ending ?? ''} files at ${host}`,
    cause: stated
      ? say`COS answered ${'DownloadForbidden'}: buckets created since 2024 do not serve ${'.apk'} and ${'.ipa'} files on their default domains. CORS is not the cause.`
      : say`COS answered ${status}. Buckets created since 2024 do not serve ${'.apk'} and ${'.ipa'} files on their default domains (${'DownloadForbidden'}), whatever the signature and the CORS rules.`,
    remedy: say`Bind a custom domain to the bucket and request the file there.`,
    ...(stated
      ? {}
      : {
          caveat: say`${'Code'} in the response body was not captured, so the signature or permissions may also be the cause.`,
        }),
  }),
  'forced-download': ({ host }) => ({
    title: say`A browser that opens this file downloads it instead of showing it`,
    cause: say`COS answered with ${'x-cos-force-download'}: buckets created since 2024 send ${'Content-Disposition: attachment'} on default domains such as ${host}. Scripts and images are not affected.`,
    remedy: say`Bind a custom domain to the bucket and open the file there.`,
  }),
  'delete-without-md5': ({ status, code }) => ({
    title: say`COS refused to delete several objects without ${'Content-MD5'}`,
    cause: say`COS answered ${code === null ? say`${status}` : say`${status} ${code}`}. DeleteObjects requires ${'Content-MD5'}, which this request lacks: newer S3 clients send another checksum instead.`,
    remedy: say`Add ${'Content-MD5'} (the Base64 MD5 of the body) in a middleware of the S3 client, or delete the objects one by one with DeleteObject.`,
    caveat: say`A page that sends ${'Content-MD5'} needs ${'content-md5'} in Allow-Headers.`,
  }),
};
