import { computed, signal } from '@preact/signals';
import type { HarFileReading } from '../har/har-file.ts';
import { createFindingsState } from '../ui/state/findings-state.ts';
import { inWorker } from '../ui/state/in-worker.ts';
import { narrowView } from '../ui/state/narrow-view.ts';
import { workOutInWorker } from '../ui/state/work-out-in-worker.ts';
import { createWhatIfState } from './what-if/what-if-state.ts';

/** The HAR that the page was given last. */
export type OpenedFile =
  | { readonly kind: 'reading'; readonly name: string; readonly percent: number }
  | { readonly kind: 'cancelled'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly reading: HarFileReading };

/** The tab whose requests the page shows until it gets a HAR. */
export interface ShownTab {
  readonly id: number;
  /** `null` when the browser hides the tab's address. */
  readonly origin: string | null;
  /** Whether its requests to buckets are seen. */
  readonly sees: boolean;
  /** Whether the browser lets the extension see COS's own hosts. */
  readonly bucketsPermitted: boolean;
}

/** The views of the full page, as its address names them behind `#`. */
export const views = ['findings', 'what-if', 'rules'] as const;

export type View = (typeof views)[number];

/** All that the full page shows. */
export function createPageState() {
  const file = signal<OpenedFile | null>(null);
  const isFile = computed(() => file.value !== null);
  const state = createFindingsState(isFile, workOutInWorker(), narrowView());
  /** `null` when the page was opened for no tab; `gone` when its tab has closed. */
  const tab = signal<ShownTab | 'gone' | null>(null);
  /** The name of a file that was put aside to show the tab; `null` for none. */
  const fileAside = signal<string | null>(null);
  const view = signal<View>('findings');
  /** Whether a file is dragged over the page. */
  const isDraggedOver = signal(false);
  const whatIf = createWhatIfState(state, inWorker('/page/what-if/change-worker.js'));
  return { ...state, file, fileAside, tab, view, isDraggedOver, whatIf };
}

export type PageState = ReturnType<typeof createPageState>;
