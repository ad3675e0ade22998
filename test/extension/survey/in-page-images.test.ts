import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readImages } from '../../../extension/survey/in-page-images.ts';

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://app.example.com' });
  vi.stubGlobal('performance', { getEntriesByType: () => [] });
});
afterEach(() => vi.unstubAllGlobals());

/** Makes the function anew from its text alone, as `executeScript` does: nothing of its module is there. */
const read = () => (new Function(`return ${readImages.toString()}`)() as typeof readImages)(100);

const image = (currentSrc: string, more = {}) => ({ currentSrc, crossOrigin: null, naturalWidth: 1, ...more });

/** A document of these elements; a canvas is the name of the error with which it is read. */
function stubDocument(images: readonly object[], canvases: readonly (string | null)[] = []): void {
  const own = () => {
    let drawn: unknown = null;
    return {
      drawImage: (canvas: unknown) => {
        drawn = canvas;
      },
      getImageData: () => {
        if (drawn !== 'readable') throw Object.assign(new Error('not readable'), { name: drawn });
      },
    };
  };
  vi.stubGlobal('document', {
    querySelectorAll: (selector: string) =>
      selector === 'canvas' ? canvases.map((name) => name ?? 'readable') : images,
    createElement: () => ({ getContext: own }),
  });
}

describe('images', () => {
  test('without crossorigin are counted by origin, and nothing else of their addresses is taken', () => {
    stubDocument([
      image('https://a.example.com/one?sign=secret'),
      image('https://a.example.com/two'),
      image('https://a.example.com/with', { crossOrigin: 'anonymous' }),
      image('https://a.example.com/failed', { naturalWidth: 0 }),
      image('https://app.example.com/own'),
      image('data:,'),
      { currentSrc: 'https://b.example.com/film', crossOrigin: null, videoWidth: 1 },
    ]);
    expect(read()).toEqual({
      origins: [
        ['https://a.example.com', 2],
        ['null', 1],
        ['https://b.example.com', 1],
      ],
      canvases: 0,
    });
  });

  test('that are not in the document are told beside a canvas that cannot be read', () => {
    const entry = (initiatorType: string, responseStatus: number) => ({
      name: `https://a.example.com/${initiatorType}/${responseStatus}`,
      initiatorType,
      responseStatus,
    });
    const entries = [entry('img', 0), entry('img', 200), entry('fetch', 0)];
    vi.stubGlobal('performance', { getEntriesByType: () => entries });
    stubDocument([], [null]);
    expect(read()).toEqual({ origins: [], canvases: 0 });
    stubDocument([], ['SecurityError']);
    expect(read()).toEqual({ origins: [['https://a.example.com', 1]], canvases: 1 });
  });
});

test('a canvas counts when security alone keeps it from being read', () => {
  stubDocument([], ['SecurityError', 'InvalidStateError', null, 'SecurityError']);
  expect(read()).toEqual({ origins: [], canvases: 2 });
});

test('never throws in a document that lacks what it calls', () => {
  vi.stubGlobal('document', {});
  expect(read()).toBeNull();
});
