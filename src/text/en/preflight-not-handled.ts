import type { PreflightNotHandled } from '../../diagnoses/preflight-not-handled.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { who } from './cdn.ts';

function reason({ pathBucket, status, front, atBucket }: PreflightNotHandled): Phrase {
  if (pathBucket !== null)
    return say`The path begins with the bucket ${pathBucket}, and a host that serves one bucket finds nothing there.`;
  if (front !== null) return say`This response is from ${who(front)}, which does not handle ${'OPTIONS'} here.`;
  if (atBucket) return say`Something between the page and the bucket sent this response.`;
  return status === 404
    ? say`Either nothing exists at this address, or the domain is bound to no bucket or to its static website, which only reads.`
    : say`Whatever answers at this domain accepts no ${'OPTIONS'}, as the endpoint of a static website, which only reads.`;
}

function remedy({ host, pathBucket, front, atBucket }: PreflightNotHandled): Phrase {
  const ownHost = `${pathBucket ?? '<BucketName-APPID>'}.cos.<Region>.myqcloud.com`;
  if (pathBucket !== null) return say`Remove ${pathBucket} from the path, or send the request to ${ownHost}.`;
  if (atBucket) return say`Turn off the proxy or extension that answers ${'OPTIONS'} for ${host}.`;
  if (front !== null)
    return say`Let ${who(front)} pass ${'OPTIONS'} on to COS or answer it with the CORS headers, or send the request to ${ownHost}.`;
  return say`Check the path and, in the console, the bucket and endpoint to which ${host} is bound.`;
}

export function preflightNotHandled(found: PreflightNotHandled): DiagnosisText {
  return {
    title: say`${found.host} answers the preflight with ${found.status}, as no rule does`,
    cause: say`From its rules, COS answers a preflight with 200 or 403. ${reason(found)}`,
    remedy: remedy(found),
  };
}
