/**
 * The version of what is stored for good. Whoever changes the shape of an item counts it up, and has `valueOfVersion` turn
 * the last shape into the new one; test/extension/storage/released holds items of each version.
 *
 * Items of `storage.session` have none: they end with the browser, and where they do not, with an update of the
 * extension in a private window, those of another shape are dropped.
 */
const version = 1;

/** A value as it is stored for good. */
export function versioned(value: unknown): { readonly version: number; readonly value: unknown } {
  return { version, value };
}

/**
 * The value of an item that is stored for good; `undefined` for one of a version that is not known. The first release
 * stored the bare value, of the same shape as in version 1.
 */
export function valueOfVersion(stored: unknown): unknown {
  const isVersioned = stored instanceof Object && typeof Reflect.get(stored, 'version') === 'number';
  if (!isVersioned) return stored;
  return Reflect.get(stored, 'version') === version ? Reflect.get(stored, 'value') : undefined;
}
