import { customDomainOf, type NamedBuckets } from '../../src/cos/custom-domain.ts';
import type { Exchange } from '../../src/exchange.ts';
import { chosenHiding, watchHiding } from '../storage/hidden-keys.ts';
import { readInWorker } from './har-reader.ts';
import type { PageState } from './page-state.ts';

/** Opens HAR files in a page, one in place of the other. */
export function openedHar(state: PageState) {
  let cancelReading = () => {};
  /** What the last file was read with. */
  let opened: { readonly file: File; readonly named: NamedBuckets } | null = null;

  function open(file: File): void {
    cancelReading();
    const { name } = file;
    state.exchanges.value = [];
    state.leftOut.value = 0;
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
      void chosenHiding().then((hidden) => {
        if (!cancelled) show(hidden(reading.exchanges));
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

  /** Reads the file again once a person named a bucket behind a host that nothing in it showed to be COS. */
  function readAgain(named: NamedBuckets): void {
    if (opened === null) return;
    const { file, named: before } = opened;
    const shown = new Set(state.exchanges.value.map(customDomainOf));
    if (Object.keys(named).some((host) => !Object.hasOwn(before, host) && !shown.has(host))) open(file);
  }

  return {
    open,
    cancel,
    /** Does to the open file what a person chooses and names from now on. */
    follow(): void {
      watchHiding((hidden) => {
        // What a tab's capture brought is hidden there.
        if (state.file.value !== null) state.exchanges.value = hidden(state.exchanges.value);
      });
      state.namedBuckets.subscribe(readAgain);
    },
  };
}
