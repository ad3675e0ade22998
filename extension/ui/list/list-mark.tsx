/** What a mark is drawn of: areas, and lines. */
interface Drawing {
  readonly areas?: string;
  readonly lines?: string;
}

const disc = 'M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z';
const smallRing = 'M8 3.7a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6z';

const drawings = {
  blocked: {
    areas: `${disc}M5.4 4.2 8 6.8l2.6-2.6 1.2 1.2L9.2 8l2.6 2.6-1.2 1.2L8 9.2l-2.6 2.6-1.2-1.2L6.8 8 4.2 5.4z`,
  },
  passed: { areas: `${disc}M7 11.7 3.6 8.3l1.2-1.2L7 9.3l4.2-4.2 1.2 1.2z` },
  'not-cors': { lines: 'M8 1.5 14.5 8 8 14.5 1.5 8zM5.6 8h4.8' },
  hint: {
    lines: 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4z',
    areas: 'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  },
  known: { areas: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z' },
  asked: { lines: smallRing, areas: 'M8 3.7a4.3 4.3 0 0 0 0 8.6z' },
  unknown: { lines: smallRing },
  filter: { lines: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3.5 3.5' },
  file: { lines: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3' },
  close: { lines: 'M4 4l8 8M12 4l-8 8' },
  back: { lines: 'M10 3 5 8l5 5' },
} satisfies Readonly<Record<string, Drawing>>;

/** A mark in the colour of the words round it, which say the same. It is drawn, so that forced colours keep it. */
export function ListMark({ of }: { readonly of: keyof typeof drawings }) {
  const { areas, lines }: Drawing = drawings[of];
  return (
    <svg class="list-mark" viewBox="0 0 16 16" aria-hidden="true">
      {lines !== undefined && <path d={lines} fill="none" stroke="currentColor" stroke-width="1.6" />}
      {areas !== undefined && <path d={areas} fill="currentColor" fill-rule="evenodd" />}
    </svg>
  );
}
