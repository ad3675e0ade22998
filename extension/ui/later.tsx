import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Shows its children once what stands before them is painted, in a task of their own. From then on it shows them at once,
 * whatever they change into.
 */
export function Later({ children }: { readonly children: ComponentChildren }) {
  const isDue = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isDue.value = true;
    });
    return () => clearTimeout(timer);
  }, []);
  return isDue.value ? children : null;
}
