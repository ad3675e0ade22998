import type { PreflightNotHandled } from '../../diagnoses/preflight-not-handled.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { who } from './cdn.ts';

function reason({ pathBucket, status, front, atBucket }: PreflightNotHandled): Phrase {
  if (pathBucket !== null)
    return say`The path begins with the bucket ${pathBucket}, but this host serves a single bucket and finds nothing at that path.`;
  if (front !== null) return say`This response is from ${who(front)}, which does not handle ${'OPTIONS'}.`;
  if (atBucket) return say`A proxy or an extension between the page and the bucket sent this response.`;
  return status === 404
    ? say`Either nothing exists at this URL, or the domain is bound to no bucket, or to a static website, which accepts no preflight.`
    : say`The server of this domain does not accept ${'OPTIONS'}; it may be a static website, for example.`;
}

function remedy({ host, pathBucket, front, atBucket }: PreflightNotHandled): Phrase {
  const ownHost = `${pathBucket ?? '<BucketName-APPID>'}.cos.<Region>.myqcloud.com`;
  if (pathBucket !== null) return say`Remove ${pathBucket} from the path, or send the request to ${ownHost}.`;
  if (atBucket) return say`Turn off the proxy or extension that answers ${'OPTIONS'} for ${host}.`;
  if (front !== null)
    return say`Let ${who(front)} pass ${'OPTIONS'} on to COS or answer ${'OPTIONS'} with the CORS headers, or send the request to ${ownHost}.`;
  return say`Check the path and, in the console, the bucket and endpoint to which ${host} is bound.`;
}

export function preflightNotHandled(found: PreflightNotHandled): DiagnosisText {
  return {
    title: say`${found.host} answered the preflight with ${found.status} instead of 200 or 403`,
    cause: say`From CORS rules, COS answers a preflight only with 200 or 403. ${reason(found)}`,
    remedy: remedy(found),
  };
}
