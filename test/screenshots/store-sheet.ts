/** What a sheet is drawn from. */
interface Content {
  /** The style sheet of the extension's colours. */
  readonly tokens: string;
  /** The icon as SVG. */
  readonly icon: string;
  readonly language: string;
  /** The file of what the extension shows; empty where nothing is. */
  readonly picture: string;
  readonly sentence: string;
}

/** Draws the document of a picture. */
export type Sheet = (content: Content) => string;

const common = `
  * { box-sizing: border-box; }
  body { margin: 0; height: 100vh; overflow: hidden; background: var(--tint); color: var(--ink); font-family: system-ui, sans-serif; }
  .name { display: flex; align-items: center; gap: 14px; margin: 0; font-weight: 700; white-space: nowrap; }
  .name svg { flex: none; }
  h1 { margin: 0; font-weight: 600; line-height: 1.3; text-wrap: balance; word-break: keep-all; }
  .shown { overflow: hidden; border: 1px solid var(--edge); background: var(--paper); }
  img { display: block; }
`;

/** The sentence with a place to break before each word, of which Chinese shows none. A single character begins no line. */
function breakable(sentence: string, language: string): string {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence);
  return [...words].map(({ segment }) => (segment.length > 1 ? `<wbr>${segment}` : segment)).join('');
}

const sheetOf =
  (style: string, shows: boolean): Sheet =>
  ({ tokens, icon, language, picture, sentence }) =>
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${tokens}${common}${style}</style>
    <div class="words"><p class="name">${icon}COS CORS Doctor</p><h1>${breakable(sentence, language)}</h1></div>
    ${shows ? `<div class="shown"><img src="${picture}" alt=""></div>` : ''}</html>`;

/**
 * The popup, as high as it is at most, beside a sentence. It fades at its end, since more follows, and loses the room for
 * a scroll bar at its right.
 */
export const popupSheet = sheetOf(
  `body { display: grid; grid-template-columns: 1fr 565px; gap: 72px; align-items: center; padding: 0 64px 0 80px; }
  .name { font-size: 24px; } .name svg { width: 56px; height: 56px; }
  h1 { margin-top: 32px; font-size: 38px; }
  .shown { position: relative; height: 600px; border-radius: 10px; box-shadow: 0 12px 40px #0003; }
  .shown::after { content: ""; position: absolute; inset: auto 0 0; height: 72px; background: linear-gradient(#0000, var(--paper)); }`,
  true,
);

/** The panel, dark, below a sentence, as it stands below a page. */
export const panelSheet = sheetOf(
  `:root { color-scheme: dark; } body { display: flex; flex-direction: column; }
  .words { flex: 1; display: flex; flex-direction: column; justify-content: center; padding: 0 80px; }
  .name { font-size: 22px; } .name svg { width: 48px; height: 48px; }
  h1 { margin-top: 24px; font-size: 34px; }
  .shown { border-width: 1px 0 0; }`,
  true,
);

/** The icon, the name and a sentence. */
export const tileSheet = sheetOf(
  `body { display: grid; align-content: center; padding: 0 32px; }
  .name { font-size: 28px; } .name svg { width: 64px; height: 64px; }
  h1 { margin-top: 20px; font-size: 19px; font-weight: 500; }`,
  false,
);
