import type { ListField } from '../cos/edits/edit.ts';

/** COS's own names of the fields of a rule that hold lists: of the elements of XML, one for each value. */
export const fieldNames: Readonly<Record<ListField, string>> = {
  allowedOrigins: 'AllowedOrigin',
  allowedMethods: 'AllowedMethod',
  allowedHeaders: 'AllowedHeader',
  exposeHeaders: 'ExposeHeader',
};
