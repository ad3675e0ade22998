import { customDomainOf, type NamedBuckets } from '../../src/cos/custom-domain.ts';
import type { Exchange } from '../../src/exchange.ts';
import { chosenHiding, watchHiding } from '../storage/hidden-keys.ts';
import { failedAt, readInWorker } from './har-reader.ts';
import type { PageState } from './page-state.ts';

/** Opens HAR files in a page, each in place of the one before. */
export function openedHar(state: PageState) {
  let cancelReading = () => {};
  /** The last file, and the named buckets that it was read with. */
  let opened: { readonly file: File; readonly named: NamedBuckets } | null = null;

  function open(file: File): void {
    cancelReading();
    const { name } = file;
    state.exchanges.value = [];
    state.leftOut.value = 0;
    state.fileAside.value = null;
    state.file.value = { kind: 'reading', name, percent: 0 };
    let cancelled = false;
    opened = { file, named: state.namedBuckets.value };
    const end = readInWorker(opened, (message) => {
      if (message.kind === 'progress') {
        state.file.value = { kind: 'reading', name, percent: message.percent };
        return;
      }
      const { reading } = message;
      const show = (exchanges: readonly Exchange[]) => {
        state.file.value = { kind: 'read', name, reading };
        state.exchanges.value = exchanges;
      };
      chosenHiding()
        .then((hidden) => {
          if (!cancelled) show(hidden(reading.exchanges));
        })
        .catch((error: unknown) => {
          // Nothing of the file is shown: its object keys may be such as are to be hidden.
          if (!cancelled) state.file.value = { kind: 'read', name, reading: failedAt(error) };
        });
    });
    cancelReading = () => {
      cancelled = true;
      end();
    };
  }

  function cancel(): void {
    cancelReading();
    opened = null;
    if (state.file.value?.kind === 'reading') state.file.value = { kind: 'cancelled', name: state.file.value.name };
  }

  /** Shows the tab again in place of the file, which is read anew once it is wanted again. One that was cancelled goes. */
  function putAside(): void {
    if (opened === null) close();
    if (opened === null || state.file.value === null) return;
    cancelReading();
    state.exchanges.value = [];
    state.fileAside.value = opened.file.name;
    state.file.value = null;
  }

  function bringBack(): void {
    if (opened !== null && state.file.value === null) open(opened.file);
  }

  function close(): void {
    cancelReading();
    opened = null;
    state.fileAside.value = null;
    if (state.file.value === null) return;
    state.exchanges.value = [];
    state.file.value = null;
  }

  /** Reads the file again when a person has named the bucket behind a host of which no exchange is shown. */
  function readAgain(named: NamedBuckets): void {
    if (opened === null || state.file.value === null) return;
    const { file, named: before } = opened;
    const shown = new Set(state.exchanges.value.map(customDomainOf));
    if (Object.keys(named).some((host) => !Object.hasOwn(before, host) && !shown.has(host))) open(file);
  }

  return {
    open,
    cancel,
    putAside,
    bringBack,
    close,
    /** Hides the object keys of the open file whenever a person chooses that from now on. */
    followHiding(): void {
      watchHiding((hidden) => {
        // The background hides the keys in a tab's capture.
        if (state.file.value !== null) state.exchanges.value = hidden(state.exchanges.value);
      });
    },
    /** Reads the open file again when a person names a bucket that it may hold, from now on. */
    followNames(): void {
      state.namedBuckets.subscribe(readAgain);
    },
  };
}
