/** s3rver comes without types; these are those of its CORS rules. */
declare module 's3rver/lib/models/config.js' {
  interface Rule {
    readonly allowedHeaders: readonly RegExp[];
  }

  export class S3CorsConfiguration {
    /** Takes a configuration as XML. */
    constructor(xml: string);
    matchRule(origin: string, method: string): Rule | undefined;
    getAllowedHeaders(rule: Rule, requestHeaders: readonly string[]): string[];
  }
}
