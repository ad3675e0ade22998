import type { ImagesText } from '../images-text.ts';
import { say } from '../phrase.ts';

export const images: ImagesText = {
  title: 'Images without crossorigin',
  unreadable: (canvases) =>
    canvases === 1 ? 'A script cannot read a canvas' : `Scripts cannot read ${canvases} canvases`,
  shown: (host, count) => say`${host}: ${count} ${[count === 1 ? 'image' : 'images']}`,
  cause: say`The browser requests these images without an ${'Origin'}, so no rule applies and they are not listed. Scripts cannot read the pixels of a canvas on which such an image is drawn.`,
  remedy: (origin) =>
    say`To read the pixels, load the images with ${'crossorigin="anonymous"'}, and allow GET from ${origin} in the bucket's CORS rules.`,
  caveat: say`Then reload once without the cache: cached copies of the images have no CORS headers.`,
};
