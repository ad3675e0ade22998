import type { Bucket, MultipartUpload } from './bucket.ts';
import { type Reply, xmlReply } from './reply.ts';
import { element, textElement } from './xml.ts';

const owner = [
  textElement('ID', 'qcs::cam::uin/100000000001:uin/100000000001'),
  textElement('DisplayName', '100000000001'),
];

/** The uploads that go on, of keys with that prefix. https://cloud.tencent.com/document/product/436/7736 */
export function listMultipartUploads(bucket: Bucket, prefix: string): Reply {
  const uploads = [...bucket.uploads]
    .filter(([, { key }]) => key.startsWith(prefix))
    .map(([uploadId, { key, initiated }]) =>
      element(
        'Upload',
        textElement('Key', key),
        textElement('UploadId', uploadId),
        element('Initiator', ...owner),
        element('Owner', ...owner),
        textElement('StorageClass', 'Standard'),
        textElement('Initiated', initiated.toISOString()),
      ),
    );
  const head = { Bucket: bucket.name, KeyMarker: '', UploadIdMarker: '', MaxUploads: '1000', Prefix: prefix };
  const elements = Object.entries({ ...head, IsTruncated: 'false' }).map(([name, text]) => textElement(name, text));
  return xmlReply(200, element('ListMultipartUploadsResult', ...elements, ...uploads));
}

/** The parts that an upload has so far. https://cloud.tencent.com/document/product/436/7747 */
export function listParts(bucket: Bucket, uploadId: string, { key, parts }: MultipartUpload): Reply {
  const printed = [...parts]
    .sort(([one], [other]) => one - other)
    .map(([number, part]) =>
      element(
        'Part',
        textElement('PartNumber', number),
        textElement('LastModified', part.lastModified.toISOString()),
        textElement('ETag', part.etag),
        textElement('Size', part.body.length),
      ),
    );
  const head = { Bucket: bucket.name, Key: key, UploadId: uploadId, PartNumberMarker: '0', MaxParts: '1000' };
  const elements = Object.entries({ ...head, IsTruncated: 'false', StorageClass: 'Standard' });
  return xmlReply(
    200,
    element('ListPartsResult', ...elements.map(([name, text]) => textElement(name, text)), ...printed),
  );
}
