import { securityDomainsAddress } from '../../cos/cloudbase.ts';
import type { HostFault } from '../../cos/host-fault.ts';
import { type Phrase, say } from '../phrase.ts';
import type { HostTexts } from '../text.ts';
import { pathStyleReadCause } from './path-style-read.ts';

function fault(found: HostFault): Phrase {
  switch (found.kind) {
    case 'unset':
      return say`${found.part} comes from a variable without a value.`;
    case 'no-name':
      return say`${found.part} is only the APPID: the bucket's name is missing before it.`;
    case 'no-hyphen':
      return say`A hyphen must join the bucket's name and APPID, unlike in ${found.part}.`;
    case 'no-appid':
      return say`The bucket ${found.part} lacks its APPID, which is part of its name.`;
    case 'twice':
      return say`${found.part} appears twice: the endpoint already contains it.`;
    case 'appid-twice':
      return say`${found.part} appears twice: the bucket's name already ends with its APPID.`;
    case 'no-bucket':
      return say`The bucket's name is missing.`;
    case 'no-region':
      return say`The region is missing.`;
    case 'no-service':
      return say`${'cos'} is missing before the region.`;
    case 'other-service':
      return say`${found.part} is where ${'cos'} belongs.`;
    case 'surplus':
      return say`${found.part} does not belong in the host.`;
    case 'order':
      return say`The parts of the host are in the wrong order.`;
    case 'no-bucket-in-path':
      return say`Many buckets share this host. The path begins with ${found.part}, which is not the full name of a bucket.`;
  }
}

/** How many faults of one address are told. */
const mostFaults = 2;

function toOwnHost(bucket: string | null, instead: string | null): Phrase {
  return bucket === null || instead === null
    ? say`the bucket's own host, ${'<BucketName-APPID>.cos.<Region>.myqcloud.com'}`
    : say`${instead}, without ${bucket} in the path`;
}

const switches = say`in the COS SDK turn ${'ForcePathStyle'} off, in the AWS SDK set ${'forcePathStyle: false'}.`;

export const hosts: HostTexts = {
  'misspelled-host': ({ host, faults, expected }) => ({
    title:
      faults[0].kind === 'no-bucket-in-path'
        ? say`The path of this request to ${host} does not begin with a bucket`
        : say`${host} is not the host of any bucket`,
    cause: faults.slice(0, mostFaults).flatMap((each, index) => [...(index === 0 ? [] : [' ']), ...fault(each)]),
    remedy: expected.includes('<')
      ? say`Send the request to ${expected}; the console's bucket list shows the missing parts.`
      : say`Send the request to ${expected}.`,
  }),
  'bucket-list-asked': ({ host, instead }) => ({
    title: say`${host} without a bucket is the list of buckets, which no page can read`,
    cause: say`CORS rules belong to a bucket, but this URL names none: it requests the list of buckets (${'GET Service'}). No rule can allow that request.`,
    remedy: say`List the buckets on a server that the page can ask, or put the bucket into the host: ${instead}.`,
    caveat: say`Assumption (not documented by COS): the list of buckets never has CORS headers.`,
  }),
  'website-reads-only': ({ host, method, reads, status, instead }) => ({
    title: reads
      ? say`The host of a static website did not accept the preflight for this ${method}`
      : say`The host of a static website does not accept ${method}`,
    cause: reads
      ? say`${host} answered ${status}, which CORS rules never produce. The bucket's own host answers preflights from its rules.`
      : say`${host} answered ${status}. A website host only supports ${'GET'} and ${'HEAD'}, whatever the bucket's CORS rules allow.`,
    remedy: say`Send the request to the bucket's own host, ${instead}.`,
  }),
  'path-style-refused': ({ host, bucket, instead }) => ({
    title: say`${host} refused a URL with the bucket in its path`,
    cause: say`COS answered ${'PathStyleDomainForbidden'}. Buckets created since 2024 answer only at their own host, whatever their CORS rules.`,
    remedy: say`Send the request to ${toOwnHost(bucket, instead)}; ${switches}`,
  }),
  'path-style-suspected': ({ host, bucket, instead, rulesAllow, itself }) => ({
    title:
      rulesAllow || itself
        ? say`COS may have refused the bucket's name in the path`
        : say`A second possibility: COS refused the bucket's name in the path`,
    cause: itself
      ? pathStyleReadCause(host, bucket ?? '')
      : say`At ${host}, ${bucket ?? ''} is in the path of the URL; buckets created since 2024 answer such a URL with 403 ${'PathStyleDomainForbidden'}. Assumption (not documented by COS): they refuse the preflight too.`,
    remedy: say`${[rulesAllow || itself ? 'Send the request' : 'If the rules allow the request, send it']} to ${toOwnHost(bucket, instead)}; ${switches}`,
  }),
  'cloudbase-bucket': ({ bucket, environment, domain }) => ({
    title: say`CloudBase manages this bucket: its security domains (安全域名) decide`,
    cause: say`CloudBase writes the CORS rule of ${bucket} from the security domains of ${
      environment === null ? say`its environment` : say`the environment ${environment}`
    }, and may overwrite a change made in the COS console.`,
    remedy:
      environment === null
        ? say`Add ${domain} to the security domains in the CloudBase console, and retry after about 10 minutes.`
        : say`Add ${domain} to the security domains at ${securityDomainsAddress(environment)}, and retry after about 10 minutes.`,
  }),
};
