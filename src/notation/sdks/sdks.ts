import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import type { Sdk } from './sdk.ts';

/** A language of code that calls one of COS's SDKs. */
export type SdkLanguage = 'javascript' | 'python' | 'go' | 'java' | 'php';

/** COS's SDKs in the order in which a person chooses among them. */
export const sdks: Readonly<Record<SdkLanguage, Sdk>> = { javascript, python, go, java, php };

export const sdkLanguages: readonly SdkLanguage[] = ['javascript', 'python', 'go', 'java', 'php'];

/** Whether a way of writing a configuration is code of an SDK. */
export function isSdkLanguage(notation: string): notation is SdkLanguage {
  return sdkLanguages.some((language) => language === notation);
}
