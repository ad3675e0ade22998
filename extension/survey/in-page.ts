/**
 * Counts the page's `fetch` and XMLHttpRequest requests, in its newest `most` entries, as `[origin, requests, failed]`;
 * `null` on an error. It runs in the page's own world: there Resource Timing gives status 0 for what CORS or the
 * network kept from the page. The page may have replaced what is called here, so `readSurvey` checks the result.
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
 * Tells what the page's policy stopped (in Chromium also before this first ran), the policies written in the document
 * and the origins of its frames, at most `most` of each; `null` on an error. No browser tells where a frame of another
 * site went from its `src`, so that names it. Runs in the extension's own world of the page.
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
      frames: all<HTMLIFrameElement>('iframe[src], frame[src]').map(({ src, srcdoc, contentDocument }) => {
        // A frame whose document can be read is of this page's own site, wherever its `src` pointed.
        const shown = contentDocument?.URL ?? 'about:blank';
        if (shown !== 'about:blank') return originOf(shown);
        return srcdoc ? 'null' : originOf(src);
      }),
    };
  } catch {
    return null;
  }
}
