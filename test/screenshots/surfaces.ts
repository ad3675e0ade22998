/** A size in which a picture is taken. `height: null`: as high as what is shown. */
export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number | null;
}

interface Surface {
  /** The file of the extension, for a tab. */
  readonly path: (tabId: number) => string;
  readonly sizes: readonly [Size, ...Size[]];
}

export type SurfaceName = 'popup' | 'panel' | 'page';

/** How high a popup is at most, in both browsers: what is below has to be scrolled to. */
export const popupHeight = 600;

/** Where the extension shows itself, and how large. */
export const surfaces: Readonly<Record<SurfaceName, Surface>> = {
  popup: {
    path: (tabId) => `popup/popup.html?tab=${tabId}`,
    sizes: [{ name: 'popup', width: 580, height: null }],
  },
  panel: {
    path: (tabId) => `devtools/panel.html?tab=${tabId}`,
    sizes: [
      { name: 'panel', width: 1280, height: 300 },
      { name: 'panel-narrow', width: 340, height: 800 },
    ],
  },
  page: {
    path: (tabId) => `page/page.html?tab=${tabId}`,
    sizes: [{ name: 'page', width: 1280, height: 800 }],
  },
};

/** The least width in which nothing may be cut off. */
export const leastWidth = 290;
