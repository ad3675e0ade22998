import type { ComponentChildren } from 'preact';

interface Props {
  /** What the drawing says to a screen reader; absent where the words beside it say it. */
  readonly label?: string | undefined;
}

/** A small drawing in the colour of the words beside it, which forced colours keep. */
function Glyph({ label, children }: Props & { readonly children: ComponentChildren }) {
  const isSilent = label === undefined;
  return (
    <svg class="glyph" viewBox="0 0 16 16" role="img" aria-label={label} aria-hidden={isSilent ? true : undefined}>
      {children}
    </svg>
  );
}

/** What is right, or done. */
export function TickGlyph() {
  return (
    <Glyph>
      <path d="m2.5 8.6 3.7 3.7 7.3-7.7" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />
    </Glyph>
  );
}

/** A link that opens another page. */
export function OutGlyph() {
  return (
    <Glyph>
      <path
        d="M9 3h4v4m0-4L7.5 8.5M11.5 9.5V12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5.5a1 1 0 0 1 1-1h2.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </Glyph>
  );
}

/** A box of a form, ticked or not. */
export function BoxGlyph({ ticked, label }: Props & { readonly ticked: boolean }) {
  return (
    <Glyph label={label}>
      <rect x="1.7" y="1.7" width="12.6" height="12.6" rx="2" fill="none" stroke="currentColor" stroke-width="1.4" />
      {ticked && <path d="m4.3 8.3 2.6 2.6 5-5.2" fill="none" stroke="currentColor" stroke-width="2" />}
    </Glyph>
  );
}
