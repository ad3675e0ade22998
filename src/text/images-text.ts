import type { Phrase } from './phrase.ts';

/** The words on images of a bucket that the page loaded without `crossorigin`. */
export interface ImagesText {
  /** The heading where no canvas is known that cannot be read, and where some are. */
  readonly title: string;
  readonly unreadable: (canvases: number) => string;
  /** How many images, or videos, of a host are shown. */
  readonly shown: (host: string, count: number) => Phrase;
  readonly cause: Phrase;
  /** `origin` is the page's. */
  readonly remedy: (origin: string) => Phrase;
  readonly caveat: Phrase;
}
