/** The methods that a rule can hold: neither OPTIONS nor PATCH. https://cloud.tencent.com/document/product/436/8279 */
export const allowableMethods = ['PUT', 'GET', 'POST', 'DELETE', 'HEAD'] as const;

/** Whether a rule can hold a method. Letter case counts. */
export function isAllowableMethod(method: string): boolean {
  return allowableMethods.some((each) => each === method);
}

/** The most rules that a configuration can hold. https://cloud.tencent.com/document/product/436/8279 */
export const maxRules = 100;

/** One `CORSRule`. COS tries the rules in order and applies the first that matches. */
export interface CorsRule {
  readonly id?: string;
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly maxAgeSeconds?: number;
}

/**
 * A bucket's CORS configuration. An empty list of rules means that nothing is configured.
 * https://cloud.tencent.com/document/product/436/8279
 */
export interface CorsConfiguration {
  readonly rules: readonly CorsRule[];
  /** `ResponseVary`: whether answers carry `Vary: Origin`. */
  readonly responseVary: boolean;
}
