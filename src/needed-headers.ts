import type { Exchange } from './exchange.ts';

function parameterNames(url: string): ReadonlySet<string> {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return new Set(query.split('&').map((parameter) => parameter.split('=', 1)[0] ?? ''));
}

/**
 * The response headers that the page has to read for its work to go on, as they are spelled in the console: `ETag` of
 * an uploaded part, without which the upload cannot be completed. A part that is copied has it in its body.
 * https://cloud.tencent.com/document/product/436/7750
 */
export function neededHeaders({ request }: Exchange): readonly string[] {
  const parameters = parameterNames(request.url);
  const isPart = request.method === 'PUT' && parameters.has('partNumber') && parameters.has('uploadId');
  return isPart && !request.unsafeHeaderNames.includes('x-cos-copy-source') ? ['ETag'] : [];
}
