import { popupHeight } from './surfaces.ts';
import type { Picture } from './take-pictures.ts';

const style = `
  body { margin: 16px; font: 13px/1.4 system-ui, sans-serif; background: #8a8f98; color: #111; }
  h2 { margin: 20px 0 4px; font-size: 15px; }
  .row { display: flex; gap: 8px; align-items: flex-start; }
  figure { position: relative; margin: 0; flex: 1 1 0; max-width: 480px; }
  img { display: block; width: 100%; }
  figcaption { font-size: 11px; }
  hr { position: absolute; left: 0; right: 0; margin: 0; border: 0; border-top: 1px dashed #d00; }
`;

/** A thumbnail with its caption. A line across a popup shows where it ends before it is scrolled. */
function figure({ browser, size, language, theme, file }: Picture, lazily: boolean): string {
  const fold = size.height === null ? `<hr data-fold="${popupHeight / size.width}">` : '';
  return `<figure><figcaption>${browser} ${size.name} ${language} ${theme}</figcaption>
    <a href="${file}"><img src="${file}"${lazily ? ' loading="lazy"' : ''} alt=""></a>${fold}</figure>`;
}

const folds = `
  const place = () => {
    for (const line of document.querySelectorAll('hr')) {
      const image = line.previousElementSibling.firstElementChild;
      const top = image.offsetTop + image.offsetWidth * line.dataset.fold;
      line.hidden = top > image.offsetTop + image.offsetHeight;
      line.style.top = top + 'px';
    }
  };
  addEventListener('load', place, true);
  place();
`;

/** The pictures in groups of the same name, in their order. */
export function grouped(pictures: readonly Picture[], nameOf: (picture: Picture) => string): Map<string, Picture[]> {
  const groups = new Map<string, Picture[]>();
  for (const each of pictures) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  return groups;
}

/** An HTML file, to lie beside the pictures, with a row of pictures for each state, browser and size. */
export function contactSheet(title: string, pictures: readonly Picture[], { lazily = true } = {}): string {
  const rowOf = ({ browser, state, size }: Picture) => `${state.name} ${browser} ${size.name}`;
  const rows = grouped(pictures, rowOf);
  let last = '';
  const body = [...rows.values()].map((row) => {
    const [first] = row;
    const { name = '', shows = '' } = first?.state ?? {};
    const heading = name === last ? '' : `<h2 id="${name}">${name}: ${shows}</h2>`;
    last = name;
    return `${heading}<div class="row">${row.map((each) => figure(each, lazily)).join('')}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style>
    <h1>${title}</h1>${body.join('')}<script>${folds}</script></html>`;
}
