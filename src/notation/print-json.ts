import type { CorsConfiguration, CorsRule } from '../cos/cors-configuration.ts';
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

/** A configuration as the SDK for JavaScript gives it, as JSON. */
export function printJson({ rules, responseVary }: CorsConfiguration): string {
  return JSON.stringify({ CORSRules: rules.map(sdkRule), ...(responseVary ? { ResponseVary: 'true' } : {}) }, null, 2);
}
