import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
import type { ListField } from '../cos/edits/edit.ts';
import { plainNumber } from './plain-number.ts';

function sdkRule(rule: CorsRule): object {
  return {
    ...(rule.id === undefined ? {} : { ID: rule.id }),
    AllowedOrigins: rule.allowedOrigins,
    AllowedMethods: rule.allowedMethods,
    AllowedHeaders: rule.allowedHeaders,
    ExposeHeaders: rule.exposeHeaders,
    ...(rule.maxAgeSeconds === undefined ? {} : { MaxAgeSeconds: plainNumber(rule.maxAgeSeconds) }),
  };
}

const keys: Readonly<Record<ListField, string>> = {
  allowedOrigins: 'AllowedOrigins',
  allowedMethods: 'AllowedMethods',
  allowedHeaders: 'AllowedHeaders',
  exposeHeaders: 'ExposeHeaders',
};

/** The values of one field of a rule, as a member of an object. */
export function printJsonLines(field: ListField, lines: readonly string[]): string {
  return `${JSON.stringify(keys[field])}: ${JSON.stringify(lines, null, 2)}`;
}

/** One rule of the SDKs' `putBucketCors`, as JSON. */
export function printJsonRule(rule: CorsRule): string {
  return JSON.stringify(sdkRule(rule), null, 2);
}

/** The parameters of the SDKs' `putBucketCors`, as JSON. */
export function printJson({ rules, responseVary }: CorsConfiguration): string {
  return JSON.stringify({ CORSRules: rules.map(sdkRule), ...(responseVary ? { ResponseVary: 'true' } : {}) }, null, 2);
}
