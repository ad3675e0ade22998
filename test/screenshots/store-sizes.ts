/** In CSS pixels, of which one is one of the picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** https://developer.chrome.com/docs/webstore/images */
export const screenshotSize: PictureSize = { width: 1280, height: 800 };

/** The small promotional tile, which the page of `screenshotSize` describes too. */
export const tileSize: PictureSize = { width: 440, height: 280 };
