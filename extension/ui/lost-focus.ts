/**
 * Gives an element the focus where the element that had it is gone, such as a form that was sent, so that keyboards and
 * screen readers go on from what is new.
 */
export function takeLostFocus(element: HTMLElement | null): void {
  if (document.activeElement === null || document.activeElement === document.body) element?.focus();
}
