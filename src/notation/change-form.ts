import type { SdkLanguage } from './sdks/sdks.ts';

/** The forms in which a change is shown; the SDKs' languages are chosen apart. */
export const changeForms = ['console', 'xml', 'sdk', 'terraform', 'curl'] as const;

export type ChangeForm = (typeof changeForms)[number];

/** The form that a person chose, and the SDK's language for when that form is shown. */
export interface ChosenForm {
  readonly form: ChangeForm;
  readonly language: SdkLanguage;
}

/** The form until a person chooses another. */
export const firstForm: ChosenForm = { form: 'console', language: 'javascript' };
