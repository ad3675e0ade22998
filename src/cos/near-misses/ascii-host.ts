/** The platform's parser, of which only the host is read. https://url.spec.whatwg.org/#host-parsing */
declare const URL: new (url: string) => { readonly host: string };

/**
 * The host as browsers send it: one that is written in its own letters becomes ASCII, `中文.example` becomes
 * `xn--fiq228c.example`. A `*` stays. `null` when the text is no host.
 */
export function asciiHost(host: string): string | null {
  if (/^\p{ASCII}*$/u.test(host)) return host.toLowerCase();
  if (/[@\\%?#/:]/.test(host)) return null;
  try {
    return new URL(`http://${host}`).host;
  } catch {
    return null;
  }
}
