import { say } from '../phrase.ts';
import type { DownloadTexts } from '../text.ts';

export const downloads: DownloadTexts = {
  'download-forbidden': ({ host, ending, status, stated }) => ({
    title: stated
      ? say`COS does not give this file at ${host}`
      : say`COS may not give ${ending ?? ''} files at ${host}`,
    cause: stated
      ? say`COS answered ${'DownloadForbidden'}: of buckets made since 2024 it gives no ${'.apk'} and ${'.ipa'} files on its own domains. CORS is not the cause.`
      : say`COS answered ${status}. Of buckets made since 2024 it gives no ${'.apk'} and ${'.ipa'} files on its own domains (${'DownloadForbidden'}), whatever the signature and the CORS rules are.`,
    remedy: say`Bind a custom domain to the bucket and request the file there.`,
    ...(stated
      ? {}
      : { caveat: say`The response's ${'Code'} was not seen: a signature or a permission can be the cause as well.` }),
  }),
  'forced-download': ({ host }) => ({
    title: say`A browser that opens this file saves it instead of showing it`,
    cause: say`COS answered with ${'x-cos-force-download'}: at ${host} objects of buckets made since 2024 come as ${'Content-Disposition: attachment'}. Scripts and images are not affected.`,
    remedy: say`Bind a custom domain to the bucket and open the file there.`,
  }),
  'delete-without-md5': ({ status, code }) => ({
    title: say`COS refused to delete several objects without ${'Content-MD5'}`,
    cause: say`COS answered ${code === null ? say`${status}` : say`${status} ${code}`}. It requires ${'Content-MD5'} for DeleteObjects, and this request has none: newer S3 clients send a checksum of their own instead.`,
    remedy: say`Add ${'Content-MD5'}, the MD5 of the body in Base64, in a middleware of the S3 client, or delete the objects one by one with DeleteObject.`,
    caveat: say`A page that sends ${'Content-MD5'} needs ${'content-md5'} in Allow-Headers.`,
  }),
};
