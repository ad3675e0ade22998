/**
 * Tells which origins images and videos of the page came from without `crossorigin`, as `[origin, count]`, and how many
 * canvases in the document no script can read, since such an image was drawn on them; it looks at `most` of each. `null`
 * on an error. Browsers send no `Origin` for these images, so that their requests look like any other. Images that are
 * not in the document show in Resource Timing alone, with status 0, which may also be a failure: they are told only
 * beside such a canvas. A pixel of each canvas is drawn on one of this function's own, which changes nothing in the page.
 * Runs in the extension's own world of the page.
 */
export function readImages(most: number): unknown {
  try {
    const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)].slice(0, most);
    const isUnreadable = (canvas: HTMLCanvasElement) => {
      try {
        const context = document.createElement('canvas').getContext('2d');
        context?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
        context?.getImageData(0, 0, 1, 1);
        return false;
      } catch (error) {
        return (error as Error).name === 'SecurityError';
      }
    };
    const canvases = all<HTMLCanvasElement>('canvas').filter(isUnreadable).length;
    const elements = all<HTMLImageElement | HTMLVideoElement>('img, video');
    const isShown = (element: HTMLImageElement | HTMLVideoElement) =>
      ('naturalWidth' in element ? element.naturalWidth : element.videoWidth) > 0;
    const shown = elements.filter((element) => element.crossOrigin === null && isShown(element));
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const opaque = entries.filter(
      ({ initiatorType, responseStatus }) => initiatorType === 'img' && responseStatus === 0,
    );
    const addresses = new Set([
      ...shown.map(({ currentSrc }) => currentSrc),
      ...(canvases === 0 ? [] : opaque.slice(-most).map(({ name }) => name)),
    ]);
    const counts = new Map<string, number>();
    for (const address of addresses) {
      const origin = URL.parse(address)?.origin ?? location.origin;
      if (origin !== location.origin) counts.set(origin, (counts.get(origin) ?? 0) + 1);
    }
    return { origins: [...counts].slice(0, 200), canvases };
  } catch {
    return null;
  }
}
