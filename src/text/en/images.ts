import type { ImagesText } from '../images-text.ts';
import { say } from '../phrase.ts';

export const images: ImagesText = {
  title: 'Images without crossorigin',
  unreadable: (canvases) =>
    canvases === 1 ? 'A script cannot read a canvas' : `Scripts cannot read ${canvases} canvases`,
  shown: (host, count) => say`${host}: ${count} ${[count === 1 ? 'image' : 'images']}`,
  cause: say`The browser requests them without an ${'Origin'}, so no rule decides and none of them is listed. A canvas on which one is drawn gives its pixels to no script.`,
  remedy: (origin) =>
    say`To read the pixels, load the images with ${'crossorigin="anonymous"'}, and allow GET from ${origin} in the bucket's rules.`,
  caveat: say`Reload past the cache once: copies that the browser stored before carry no CORS headers.`,
};
