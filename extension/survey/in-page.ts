/**
 * Runs in the page's own world, where Resource Timing tells what the page itself may know: status 0 for what CORS or the
 * network kept from it. Counts its `fetch` and XMLHttpRequest by origin; nothing else of an address leaves the page.
 * The page may have replaced whatever this calls: what comes back is anybody's guess until it is read by `readSurvey`.
 */
export function readTimings(most: number): unknown {
  try {
    const counts = new Map<string, [requests: number, failed: number]>();
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    for (const { name, initiatorType, responseStatus } of entries.slice(-most)) {
      if (initiatorType !== 'fetch' && initiatorType !== 'xmlhttprequest') continue;
      const { origin } = new URL(name);
      const [requests, failed] = counts.get(origin) ?? [0, 0];
      counts.set(origin, [requests + 1, failed + (responseStatus === 0 || responseStatus >= 400 ? 1 : 0)]);
    }
    return [...counts].slice(0, 200).map(([origin, [requests, failed]]) => [origin, requests, failed]);
  } catch {
    return null;
  }
}

/**
 * Runs in the extension's own world of the page: what the page's policy stopped, as far as the browser remembers it
 * (Chromium) and since this first ran there (both), the policies written in the document, and the origins of its frames.
 */
export function readDocument(most: number): unknown {
  try {
    const originOf = (address: unknown) => URL.parse(String(address))?.origin ?? '';
    const world = globalThis as { stoppedByPolicy?: [origin: string, directive: string][] };
    if (world.stoppedByPolicy === undefined) {
      const stopped: [string, string][] = [];
      world.stoppedByPolicy = stopped;
      const note = (address: unknown, directive: unknown, disposition: unknown) => {
        const origin = originOf(address);
        if (disposition !== 'enforce' || stopped.length >= most || !origin.startsWith('http')) return;
        stopped.push([origin, String(directive)]);
      };
      document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective, disposition }) =>
        note(blockedURI, effectiveDirective, disposition),
      );
      if (typeof ReportingObserver === 'function') {
        const observer = new ReportingObserver(() => undefined, { types: ['csp-violation'], buffered: true });
        observer.observe();
        for (const { body } of observer.takeRecords()) {
          const { blockedURL, effectiveDirective, disposition } = body as unknown as Record<string, unknown>;
          note(blockedURL, effectiveDirective, disposition);
        }
        observer.disconnect();
      }
    }
    const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)].slice(0, most);
    return {
      stopped: world.stoppedByPolicy,
      policies: all<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]').map(({ content }) =>
        content.slice(0, 4000),
      ),
      frames: all<HTMLIFrameElement>('iframe[src], frame[src]').map(({ src }) => originOf(src)),
    };
  } catch {
    return null;
  }
}
