import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { takeLostFocus } from './lost-focus.ts';

interface Props {
  readonly children: ComponentChildren;
  /** The view's own first heading is an `h1`, that of a part which comes later an `h2`. */
  readonly level?: 'h1' | 'h2';
}

/** The first heading of what is new in a view. It takes the focus that was lost. */
export function Heading({ children, level: Level = 'h1' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeLostFocus(heading.current), []);
  return (
    <Level ref={heading} tabIndex={-1}>
      {children}
    </Level>
  );
}
