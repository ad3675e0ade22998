import type { CaptureEvent } from '../capture/capture-event.ts';
import { isCaptureEvent } from '../capture/item-shapes.ts';
import { noteDropped } from './dropped-items.ts';
import { isEmptied } from './emptied.ts';

/** The events in an item that a worker stored before it could capture them; those that cannot be read are left out. */
export function eventsIn(key: string, page: unknown): readonly CaptureEvent[] {
  if (isEmptied(page)) return [];
  const all: readonly unknown[] = Array.isArray(page) ? page : [];
  const events = all.filter(isCaptureEvent);
  if (!Array.isArray(page) || events.length < all.length) void noteDropped([key]);
  return events;
}
