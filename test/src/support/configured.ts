import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';

/** Makes a configuration of these rules, in this order. */
export function configured(...rules: readonly CorsRule[]): CorsConfiguration {
  return { rules, responseVary: false };
}
