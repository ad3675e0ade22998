import { storageArea } from './areas.ts';
import { sessionKeys } from './keys.ts';

/** In characters: room for the counts of some tabs. */
const length = 512;

/** Keeps some room of `storage.session`, for what must be stored when nothing else finds room. */
export function keepReserve(): Promise<void> {
  return storageArea('session').set({ [sessionKeys.reserve]: ' '.repeat(length) });
}

/** Stores small items; where a full storage refuses them, in the room that was kept for them. */
export async function setInReserve(items: Readonly<Record<string, unknown>>): Promise<void> {
  const session = storageArea('session');
  try {
    await session.set(items);
  } catch {
    await session.remove([sessionKeys.reserve]);
    await session.set(items);
  }
}
