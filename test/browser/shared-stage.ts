import { type BrowserName, type Stage, setStage } from '../playground/stage.ts';

type StageOptions = Parameters<typeof setStage>[1];

/** The stages of this process that no file uses, by their browser and options. */
const free = new Map<string, Stage>();

/**
 * The stage of a file of tests, which other files use before and after it, as starting a browser takes seconds. Closing
 * it leaves it as it was at first for the next file; one that cannot be brought there is closed for good.
 */
export async function sharedStage(name: BrowserName, options: StageOptions = {}): Promise<Stage> {
  const kind = JSON.stringify([name, options]);
  const stage = free.get(kind) ?? (await setStage(name, options));
  free.delete(kind);
  return {
    playground: stage.playground,
    browser: stage.browser,
    get cors() {
      return stage.cors;
    },
    set cors(configuration) {
      stage.cors = configuration;
    },
    startAnew: stage.startAnew,
    close: async () => {
      try {
        await stage.startAnew();
        free.set(kind, stage);
      } catch {
        await stage.close();
      }
    },
  };
}
