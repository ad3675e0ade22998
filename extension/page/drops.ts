import type { Signal } from '@preact/signals';

/** What a page's document tells of what is dragged over it. */
type Dragged = Pick<DragEvent, 'dataTransfer' | 'relatedTarget' | 'target' | 'preventDefault'>;

/** Whether text is dragged to where it can be typed: that is the browser's to do. */
function isTextForBox({ dataTransfer, target }: Dragged): boolean {
  const isBox = /^(?:input|textarea)$/i.test((target as Element | null)?.localName ?? '');
  return isBox && !hasFiles(dataTransfer);
}

const hasFiles = (transfer: DataTransfer | null) => transfer?.types.includes('Files') === true;

/**
 * Accepts a file dropped anywhere on the page, which the browser by itself would open in place of the page. `isOver` is
 * true as long as a file is dragged over it.
 */
export function acceptDrops(page: EventTarget, isOver: Signal<boolean>, open: (file: File) => void): void {
  const listen = (type: string, hear: (event: Dragged) => void) =>
    page.addEventListener(type, (event) => hear(event as DragEvent));
  listen('dragover', (event) => {
    if (isTextForBox(event)) return;
    event.preventDefault();
    isOver.value = hasFiles(event.dataTransfer);
  });
  listen('dragleave', ({ relatedTarget }) => {
    // Within the page, one element is left for another.
    if (relatedTarget === null) isOver.value = false;
  });
  listen('drop', (event) => {
    isOver.value = false;
    if (isTextForBox(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) open(file);
  });
}
