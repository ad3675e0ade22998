import type { Bucket } from './bucket.ts';
import { checkSecretId, checkSignTime } from './check-signature.ts';
import { CosError } from './cos-error.ts';
import { entityTag, storedHeaders } from './object.ts';
import type { ReceivedRequest } from './received-request.ts';
import { emptyReply, type Reply, xmlReply } from './reply.ts';
import { type Credentials, hmac, sha1 } from './signature.ts';
import { element, textElement } from './xml.ts';

type Fields = ReadonlyMap<string, string>;

/** The policy's signature and time are checked, its conditions are not. */
function checkPolicy(fields: Fields, credentials: Credentials, now: number): void {
  const policy = fields.get('policy');
  if (policy === undefined) throw new CosError(403, 'AccessDenied', 'Access Denied.');
  checkSecretId(fields.get('q-ak'), credentials);
  const keyTime = fields.get('q-key-time') ?? '';
  checkSignTime(keyTime, now);
  const stringToSign = sha1(Buffer.from(policy, 'base64').toString('utf8'));
  if (fields.get('q-signature') === hmac(hmac(credentials.secretKey, keyTime), stringToSign)) return;
  throw new CosError(403, 'SignatureDoesNotMatch', 'The Signature you specified is invalid.', {
    StringToSign: stringToSign,
  });
}

async function readForm({ body, headers }: ReceivedRequest): Promise<{ fields: Fields; file: File }> {
  const malformed = new CosError(400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed.');
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': headers['content-type'] ?? '' } })
    .formData()
    .catch(() => {
      throw malformed;
    });
  const file = form.get('file');
  if (!(file instanceof File)) throw malformed;
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { fields: new Map(fields.map(([name, value]) => [name.toLowerCase(), value])), file };
}

/**
 * `POST /` with a form: stores its `file` under its `key`, in which `${filename}` stands for the file's name.
 * https://cloud.tencent.com/document/product/436/14690
 */
export async function answerFormUpload(
  bucket: Bucket,
  request: ReceivedRequest,
  credentials: Credentials,
  now: number,
): Promise<Reply> {
  const { fields, file } = await readForm(request);
  if (!bucket.public) checkPolicy(fields, credentials, now);
  const key = fields.get('key')?.replace(/\$\{filename\}/, () => file.name) ?? '';
  if (key === '') throw new CosError(400, 'InvalidArgument', 'The form has no key.');
  const body = Buffer.from(await file.arrayBuffer());
  const etag = entityTag(body);
  const headers = storedHeaders({ 'content-type': file.type, ...Object.fromEntries(fields) });
  bucket.objects.set(key, { body, etag, lastModified: new Date(now), headers });

  const Location = `http://${request.host}/${encodeURIComponent(key)}`;
  const answered = { Location, Bucket: bucket.name, Key: key, ETag: etag };
  const told = [['ETag', etag] as const, ['Location', Location] as const];
  switch (fields.get('success_action_status')) {
    case '200':
      return emptyReply(200, told);
    case '201': {
      const elements = Object.entries(answered).map(([name, text]) => textElement(name, text));
      return xmlReply(201, element('PostResponse', ...elements), told);
    }
    default:
      return emptyReply(204, told);
  }
}
