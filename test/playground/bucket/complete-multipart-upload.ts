import { createHash } from 'node:crypto';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { Bucket, MultipartUpload } from './bucket.ts';
import { CosError } from './cos-error.ts';
import type { ReceivedRequest } from './received-request.ts';
import { type Reply, xmlReply } from './reply.ts';
import { element, textElement } from './xml.ts';

function childText(parent: XmlElement, name: string): string {
  const child = parent.children.find((node) => node instanceof XmlElement && node.name === name);
  return child instanceof XmlElement ? child.text.trim() : '';
}

/** The parts that the document of a completing request lists, in its order. */
function listedParts(document: Buffer): { number: number; etag: string }[] {
  const malformed = new CosError(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate.');
  try {
    const { root } = parseXml(document.toString('utf8'));
    const parts = root?.children.filter((node) => node instanceof XmlElement && node.name === 'Part') ?? [];
    return parts
      .filter((node): node is XmlElement => node instanceof XmlElement)
      .map((part) => ({ number: Number(childText(part, 'PartNumber')), etag: childText(part, 'ETag') }));
  } catch {
    throw malformed;
  }
}

/**
 * Joins the parts that the request's document lists into the object. A part that is not listed is lost.
 * https://cloud.tencent.com/document/product/436/7742
 */
export function completeMultipartUpload(
  bucket: Bucket,
  uploadId: string,
  upload: MultipartUpload,
  request: ReceivedRequest,
): Reply {
  const listed = listedParts(request.body);
  if (listed.some(({ number }, index) => number <= (listed[index - 1]?.number ?? 0))) {
    throw new CosError(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  const parts = listed.map(({ number, etag }) => {
    const part = upload.parts.get(number);
    if (part !== undefined && part.etag.replaceAll('"', '') === etag.replaceAll('"', '')) return part;
    throw new CosError(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
  });
  if (parts.length === 0) throw new CosError(400, 'MalformedXML', 'The document lists no parts.');
  const digests = createHash('md5').update(parts.map((part) => part.etag).join(''));
  const etag = `"${digests.digest('hex')}-${parts.length}"`;
  const body = Buffer.concat(parts.map((part) => part.body));
  bucket.objects.set(upload.key, { body, etag, lastModified: new Date(), headers: upload.headers });
  bucket.uploads.delete(uploadId);
  const Location = `${request.host}/${upload.key}`;
  const elements = Object.entries({ Location, Bucket: bucket.name, Key: upload.key, ETag: etag });
  const document = element('CompleteMultipartUploadResult', ...elements.map(([name, text]) => textElement(name, text)));
  return xmlReply(200, document);
}
