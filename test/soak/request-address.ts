/** The kind and the id in the path of a request that a soak's page sends; `null` in any other. */
export function readPath(path: string): { readonly kind: string; readonly id: string } | null {
  const [, kind, id] = /^\/([a-z0-9-]+)\/(k\d+-\d+)$/.exec(path) ?? [];
  return kind === undefined || id === undefined ? null : { kind, id };
}
