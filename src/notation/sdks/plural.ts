import type { ListField } from '../../cos/edits/edit.ts';
import { fieldNames } from '../field-names.ts';

/** The names of a rule's lists where they are plural, as in the SDKs for Go, Java and PHP. */
export const pluralNames: Readonly<Record<ListField, string>> = {
  allowedOrigins: `${fieldNames.allowedOrigins}s`,
  allowedMethods: `${fieldNames.allowedMethods}s`,
  allowedHeaders: `${fieldNames.allowedHeaders}s`,
  exposeHeaders: `${fieldNames.exposeHeaders}s`,
};
