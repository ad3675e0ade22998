const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * A page that does nothing by itself: `?policy=` is its Content-Security-Policy as a header, `meta=` the same as an
 * element, `frame=` the address of a frame in it, as often as wanted, `cache=` its Cache-Control, `no-store` when absent.
 */
export function plainPage(query: URLSearchParams): { headers: Record<string, string>; body: string } {
  const policy = query.get('policy');
  const meta = query.get('meta');
  const frames = query.getAll('frame').map((src) => `<iframe src="${escaped(src)}" title="A frame"></iframe>`);
  return {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': query.get('cache') ?? 'no-store',
      ...(policy === null ? {} : { 'Content-Security-Policy': policy }),
    },
    body: [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>',
      '<link rel="icon" href="data:,">',
      ...(meta === null ? [] : [`<meta http-equiv="Content-Security-Policy" content="${escaped(meta)}">`]),
      '</head><body><h1>A page</h1>',
      ...frames,
      '</body></html>',
    ].join('\n'),
  };
}
