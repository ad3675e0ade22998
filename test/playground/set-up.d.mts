export declare function ensurePackages(): Promise<void>;
export declare function ensureBrowsers<Name extends 'chromium' | 'firefox'>(
  wanted: Partial<Record<Name, true>> & { font?: boolean },
): Promise<Record<Name, string>>;
