import { type Reply, xmlReply } from './reply.ts';
import { element, textElement } from './xml.ts';

/** An error of COS: thrown by whatever finds it, answered as XML. https://cloud.tencent.com/document/product/436/7730 */
export class CosError extends Error {
  readonly status: number;
  readonly code: string;
  /** Further elements of the error document, such as `ServerTime`. */
  readonly details: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** Where an error happened, as its document tells it. */
export interface ErrorPlace {
  /** Host and path: `examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com/photo.jpg` */
  readonly resource: string;
  readonly requestId: string;
  readonly traceId: string;
}

/** The error document that COS sends. https://cloud.tencent.com/document/product/436/7730 */
export function errorReply(error: CosError, { resource, requestId, traceId }: ErrorPlace): Reply {
  const elements = { Code: error.code, Message: error.message, ...error.details };
  const lines = Object.entries({ ...elements, Resource: resource, RequestId: requestId, TraceId: traceId });
  const document = element('Error', ...lines.map(([name, text]) => `\n\t${textElement(name, text)}`), '\n');
  return xmlReply(error.status, `${document}\n`, [['x-cos-trace-id', traceId]]);
}
