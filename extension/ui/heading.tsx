import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly children: ComponentChildren;
  /** The view's own first heading is an `h1`, that of a part which comes later an `h2`. */
  readonly level?: 'h1' | 'h2';
}

/**
 * The first heading of what is new in a view. When the element that had the focus is gone, such as a form that was
 * sent, the heading takes the focus, so that keyboards and screen readers go on from what is new.
 */
export function Heading({ children, level: Level = 'h1' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <Level ref={heading} tabIndex={-1}>
      {children}
    </Level>
  );
}
