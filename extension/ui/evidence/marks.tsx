/** The shapes by which what was allowed and what failed are told apart. They are drawn, so that forced colours keep them. */
const shapes = {
  check: <path d="m2 6.5 2.8 2.8L10 3.4" fill="none" stroke="currentColor" stroke-width="2" />,
  cross: <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke="currentColor" stroke-width="2" />,
  /** A disc with a cross cut out. */
  failed: (
    <path
      fill="currentColor"
      fill-rule="evenodd"
      d="M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0zM3.9 2.9 6 5l2.1-2.1 1 1L7 6l2.1 2.1-1 1L6 7 3.9 9.1l-1-1L5 6 2.9 3.9z"
    />
  ),
  dot: <circle cx="6" cy="6" r="4.2" fill="currentColor" />,
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.6" />,
  dashed: (
    <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.6 1.6" />
  ),
  fold: <path d="m4 2 4 4-4 4" fill="none" stroke="currentColor" stroke-width="1.6" />,
} as const;

type Shape = keyof typeof shapes;

interface Props {
  readonly shape: Shape;
  /** What a screen reader says; nothing where the words beside the mark say it. */
  readonly label?: string;
}

/** A small drawn mark in the colour of the text round it. */
export function Mark({ shape, label }: Props) {
  return label === undefined ? (
    <svg class="shape" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[shape]}
    </svg>
  ) : (
    <svg class="shape" viewBox="0 0 12 12" role="img" aria-label={label}>
      {shapes[shape]}
    </svg>
  );
}
