import type { FirstRunText } from '../../src/text/first-run-text.ts';
import { PhraseText } from '../ui/phrase-text.tsx';

/** What Chrome says of every request that a bucket's rules refuse. */
const sentence =
  "Access to fetch at 'https://avatars-1250000000.cos.ap-guangzhou.myqcloud.com/u/4821/photo.png' from origin 'https://app.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

const marks = ['done', 'done', 'broken', 'refused', 'unsent'];

/** How a bucket refuses an upload, what the browser says of it, and what the extension says. */
export function Picture({ words }: { readonly words: FirstRunText }) {
  return (
    <figure class="picture">
      <ol class="steps" aria-label={words.talkLabel}>
        {words.steps.map(([name, what], index) => (
          <li key={name} class={marks[index]}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="6.5" />
              {marks[index] === 'broken' && <path d="M5.5 5.5l5 5m0-5l-5 5" />}
            </svg>
            <b>{name}</b>
            <span>{what}</span>
          </li>
        ))}
      </ol>
      <div class="said">
        <p class="card">
          <span class="quiet">{words.console}</span>
          <code class="sentence" lang="en">
            {sentence}
          </code>
        </p>
        <span class="arrow" aria-hidden="true">
          →
        </span>
        <div class="card ours">
          <span class="quiet" lang="en">
            COS CORS Doctor
          </span>
          <b>
            <PhraseText phrase={words.diagnosis} />
          </b>
          <span>
            <PhraseText phrase={words.cause} />
          </span>
          <span class="line">
            <span class="quiet">{words.field}</span>
            <code>
              + <b>https://app.example.com</b>
            </code>
            <span class="quiet">{words.addTo}</span>
          </span>
          <span class="proven">✓ {words.proof}</span>
        </div>
      </div>
    </figure>
  );
}
