/** Gives a host as browsers send it; `null` for a text that is none. */
export function hostAsSent(host: string): string | null {
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}
