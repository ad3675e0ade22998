import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A table that scrolls sideways where it has no room. Only as long as it does, the Tab key stops at it. */
export function Sideways({ label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useSignal(false);
  useEffect(() => {
    const { current } = box;
    if (current === null || globalThis.ResizeObserver === undefined) return undefined;
    const observer = new ResizeObserver(() => {
      scrolls.value = current.scrollWidth > current.clientWidth;
    });
    for (const each of [current, ...current.children]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  const reached = scrolls.value ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return (
    <div ref={box} class="rule-table" {...reached}>
      {children}
    </div>
  );
}
