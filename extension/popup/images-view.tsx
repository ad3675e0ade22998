import type { ImagesText } from '../../src/text/images-text.ts';
import type { Survey } from '../survey/survey.ts';
import { PhraseText } from '../ui/phrase-text.tsx';

interface Props {
  readonly survey: Survey;
  /** The page's origin. */
  readonly origin: string;
  readonly words: ImagesText;
}

/** What the page tells of images of a bucket that it loaded without `crossorigin`; nothing where there are none. */
export function ImagesView({ survey: { images, unreadableCanvases }, origin, words }: Props) {
  if (images.length === 0) return null;
  return (
    <section class="survey images">
      <h2>{unreadableCanvases > 0 ? words.unreadable(unreadableCanvases) : words.title}</h2>
      <ul>
        {images.map(({ host, images: count }) => (
          <li key={host}>
            <PhraseText phrase={words.shown(host, count)} />
          </li>
        ))}
      </ul>
      {[words.cause, words.remedy(origin), words.caveat].map((phrase, index) => (
        <p key={index} class="quiet">
          <PhraseText phrase={phrase} />
        </p>
      ))}
    </section>
  );
}
