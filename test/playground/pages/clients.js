import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import AwsS3 from '@uppy/aws-s3';
import Uppy from '@uppy/core';
import COS from 'cos-js-sdk-v5';

const query = new URLSearchParams(location.search);
const Bucket = query.get('bucket');
const Region = query.get('region');
const keys = { accessKeyId: 'AKIDplayground', secretAccessKey: 'playground-secret-key' };

/** Above the smallest part of S3's clients, 5 MiB: two parts. */
const file = new File([new Uint8Array(6 * 1024 * 1024)], 'beach.jpg', { type: 'image/jpeg' });

/** Each client's upload in parts, as its documents show it. It rejects when the upload fails. */
const clients = {
  'cos-sdk': (Key) => {
    const cos = new COS({ SecretId: keys.accessKeyId, SecretKey: keys.secretAccessKey });
    return cos.sliceUploadFile({ Bucket, Region, Key, Body: file, ChunkSize: 3 * 1024 * 1024 });
  },
  'aws-sdk': (Key) => {
    const client = new S3Client({
      region: Region,
      endpoint: `https://cos.${Region}.myqcloud.com`,
      credentials: keys,
    });
    return new Upload({ client, params: { Bucket, Key, Body: file, ContentType: file.type } }).done();
  },
  uppy: async (Key) => {
    const uppy = new Uppy();
    uppy.use(AwsS3, {
      s3Endpoint: `https://${Bucket}.cos.${Region}.myqcloud.com`,
      region: Region,
      shouldUseMultipart: true,
      generateObjectKey: () => Key,
      getCredentials: () => ({
        bucket: Bucket,
        region: Region,
        credentials: {
          ...keys,
          sessionToken: 'playground-token',
          expiration: new Date(Date.now() + 9e5).toISOString(),
        },
      }),
    });
    uppy.addFile({ name: file.name, type: file.type, data: file });
    const result = await uppy.upload();
    if (result.failed.length > 0) throw new Error(String(result.failed[0].error));
  },
};

/** Every upload has a key of its own. */
let uploads = 0;

const outcome = document.querySelector('#outcome');

for (const [id, upload] of Object.entries(clients)) {
  document.querySelector(`#${id}`).addEventListener('click', async () => {
    outcome.dataset.state = 'running';
    try {
      uploads += 1;
      await upload(`beach-${uploads}.jpg`);
      outcome.dataset.state = 'succeeded';
    } catch (error) {
      outcome.textContent = String(error?.message ?? error);
      outcome.dataset.state = 'failed';
    }
  });
}
