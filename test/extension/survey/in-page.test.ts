import { afterEach, describe, expect, test, vi } from 'vitest';
import { readDocument, readTimings } from '../../../extension/survey/in-page.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'stoppedByPolicy');
});

/** Makes the function anew from its text alone, as `executeScript` does: nothing of its module is there. */
function alone<F extends (most: number) => unknown>(func: F): F {
  return new Function(`return ${func.toString()}`)() as F;
}

describe('Resource Timing', () => {
  const entry = (name: string, initiatorType: string, responseStatus: number) => ({
    name,
    initiatorType,
    responseStatus,
  });
  const timed = (...entries: unknown[]) => vi.stubGlobal('performance', { getEntriesByType: () => entries });

  test('counts what scripts asked, by origin, and takes nothing else of an address', () => {
    timed(
      entry('https://a.example.com/secret?sign=secret', 'fetch', 0),
      entry('https://a.example.com/two', 'xmlhttprequest', 200),
      entry('https://a.example.com/three', 'xmlhttprequest', 403),
      entry('https://b.example.com/picture', 'img', 0),
    );
    expect(alone(readTimings)(2000)).toEqual([['https://a.example.com', 3, 2]]);
  });

  test('reads no more than it is told, the newest', () => {
    timed(...Array.from({ length: 10 }, (_, index) => entry(`https://${index}.example.com/`, 'fetch', 200)));
    expect(alone(readTimings)(2)).toEqual([
      ['https://8.example.com', 1, 0],
      ['https://9.example.com', 1, 0],
    ]);
  });

  test('never throws in a page that replaced what it calls', () => {
    vi.stubGlobal('performance', null);
    expect(alone(readTimings)(2000)).toBeNull();
    timed(entry('no address', 'fetch', 0));
    expect(alone(readTimings)(2000)).toBeNull();
  });
});

describe('the document', () => {
  const violation = (blockedURI: string, disposition = 'enforce') => ({
    blockedURI,
    effectiveDirective: 'connect-src',
    disposition,
  });

  function stubDocument(elements: Readonly<Record<string, readonly unknown[]>> = {}) {
    let hear: (event: unknown) => void = () => undefined;
    const addEventListener = vi.fn((_: string, listener: (event: unknown) => void) => {
      hear = listener;
    });
    const querySelectorAll = (selector: string) =>
      Object.entries(elements).find(([name]) => selector.startsWith(name))?.[1] ?? [];
    vi.stubGlobal('document', { addEventListener, querySelectorAll });
    return { addEventListener, hear: (event: unknown) => hear(event) };
  }

  test('tells its policies and the origins of its frames', () => {
    stubDocument({
      meta: [{ content: "connect-src 'self'" }],
      iframe: [{ src: 'https://www.example.com/page?secret' }, { src: 'about:blank' }],
    });
    expect(alone(readDocument)(100)).toEqual({
      stopped: [],
      policies: ["connect-src 'self'"],
      frames: ['https://www.example.com', 'null'],
    });
  });

  test('names a frame by what it shows where that can be read, not by its src', () => {
    const src = 'https://www.example.com/page';
    const showing = (URL: string) => ({ src, contentDocument: { URL } });
    stubDocument({
      iframe: [
        showing('https://app.example.com/page'),
        showing('about:blank'),
        showing('about:srcdoc'),
        { src, srcdoc: '<p>', contentDocument: null },
        { src, srcdoc: '', contentDocument: null },
      ],
    });
    const [own, loading, written, sandboxed, other] = (alone(readDocument)(100) as { frames: string[] }).frames;
    expect([own, loading]).toEqual(['https://app.example.com', 'https://www.example.com']);
    expect([written, sandboxed, other]).toEqual(['null', 'null', 'https://www.example.com']);
  });

  test('remembers what a policy stopped from the first reading on, and listens once', () => {
    const { addEventListener, hear } = stubDocument();
    alone(readDocument)(2);
    hear(violation('https://a.example.com/secret'));
    hear(violation('https://b.example.com/', 'report'));
    hear(violation('inline'));
    hear(violation('https://c.example.com/'));
    hear(violation('https://d.example.com/'));
    expect(alone(readDocument)(2)).toMatchObject({
      stopped: [
        ['https://a.example.com', 'connect-src'],
        ['https://c.example.com', 'connect-src'],
      ],
    });
    expect(addEventListener).toHaveBeenCalledOnce();
  });

  test('reads what the browser kept of violations before', () => {
    stubDocument();
    const body = { ...violation(''), blockedURL: 'https://a.example.com/secret' };
    class ReportingObserver {
      readonly observe = () => undefined;
      readonly disconnect = () => undefined;
      readonly takeRecords = () => [{ type: 'csp-violation', body }];
    }
    vi.stubGlobal('ReportingObserver', ReportingObserver);
    expect(alone(readDocument)(100)).toMatchObject({ stopped: [['https://a.example.com', 'connect-src']] });
  });

  test('never throws where there is no document', () => {
    expect(alone(readDocument)(100)).toBeNull();
  });
});
