import { allowableMethods, type CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import { parsed } from '../../../src/notation/parsed-configuration.ts';
import { printXml } from '../../../src/notation/print-xml.ts';
import { readXml } from '../../../src/notation/xml.ts';
import { type Bucket, noCorsConfiguration } from './bucket.ts';
import { CosError } from './cos-error.ts';
import { emptyReply, type Reply, xmlReply } from './reply.ts';

const sizeLimit = 64 * 1024;
const ruleLimit = 100;

function read(document: Buffer): CorsConfiguration {
  if (document.length > sizeLimit) {
    throw new CosError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.');
  }
  const text = document.toString('utf8');
  const found = parsed(text, () => readXml(text));
  const malformed = new CosError(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate.');
  if (!found.ok) throw malformed;
  const { rules } = found.configuration;
  if (rules.length > ruleLimit) {
    throw new CosError(400, 'InvalidArgument', `The number of CORS rules should not exceed ${ruleLimit}.`);
  }
  const complete = rules.every((rule) => rule.allowedOrigins.length > 0 && rule.allowedMethods.length > 0);
  if (rules.length === 0 || !complete) throw malformed;
  const isAllowable = (method: string): boolean => allowableMethods.some((allowable) => allowable === method);
  const unknown = rules.flatMap((rule) => rule.allowedMethods).find((method) => !isAllowable(method));
  if (unknown !== undefined) {
    throw new CosError(400, 'InvalidArgument', `Found unsupported HTTP method in CORS config. Method is ${unknown}`);
  }
  return found.configuration;
}

/**
 * `GET`, `PUT` and `DELETE` of `?cors`. A refused document leaves the old one in place. COS does not document the error
 * codes of a refused document: those of S3 are assumed. https://cloud.tencent.com/document/product/436/8279
 */
export function answerCorsDocument(bucket: Bucket, method: string, body: Buffer): Reply {
  switch (method) {
    case 'GET':
      if (bucket.cors.rules.length === 0) {
        throw new CosError(404, 'NoSuchCORSConfiguration', 'The CORS configuration does not exist.');
      }
      return xmlReply(200, printXml(bucket.cors));
    case 'PUT':
      bucket.cors = read(body);
      return emptyReply(200);
    case 'DELETE':
      bucket.cors = noCorsConfiguration;
      return emptyReply(204);
    default:
      throw new CosError(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
  }
}
