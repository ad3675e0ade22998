import fc from 'fast-check';

/** The ways in which the requests of a page end. A request's address begins with its kind. */
const kinds = [
  'answered',
  'readable-403',
  'header-refused',
  'method-refused',
  'without-header',
  'reset',
  'reset-preflight',
  'cut-short',
  'redirect',
  'aborted',
  'aborted-preflight',
] as const;

export type Kind = (typeof kinds)[number];

/** The sites whose pages send, both watched. */
export const sites = ['app', 'www'] as const;

export type Site = (typeof sites)[number];

/** Within so many milliseconds the requests of one act begin. */
export const longestSpread = 400;

/** What a person, a page, a browser or a network does. `tab` counts round the tabs that are open. */
export type Act =
  | { readonly act: 'send'; readonly tab: number; readonly kinds: readonly Kind[]; readonly spread: number }
  | { readonly act: 'burst'; readonly tab: number; readonly kind: Kind; readonly count: number }
  | { readonly act: 'navigate'; readonly tab: number; readonly site: Site }
  | { readonly act: 'reload' | 'back' | 'forward'; readonly tab: number }
  | { readonly act: 'open' }
  | { readonly act: 'close'; readonly tab: number; readonly compared: boolean }
  | { readonly act: 'private'; readonly kinds: readonly Kind[]; readonly stay: number }
  | { readonly act: 'popup'; readonly tab: number; readonly stay: number }
  | { readonly act: 'cut'; readonly last: number }
  | { readonly act: 'fill'; readonly tab: number; readonly count: number; readonly last: number }
  | { readonly act: 'stop' }
  | { readonly act: 'reload-extension'; readonly compared: boolean };

/** An act, and how many milliseconds pass before the next. */
export type Step = Act & { readonly pause: number };

const tab = fc.nat(7);
const kind = fc.constantFrom(...kinds);
const some = fc.array(kind, { minLength: 1, maxLength: 8 });
const of = <const Name extends Act['act'], Rest extends object>(
  name: Name,
  rest: { readonly [Field in keyof Rest]: fc.Arbitrary<Rest[Field]> },
): fc.Arbitrary<{ readonly act: Name } & Rest> =>
  fc.record<Rest>(rest, {}).map((values) => ({ act: name, ...values }) as { readonly act: Name } & Rest);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 9, arbitrary: of('send', { tab, kinds: some, spread: fc.nat(longestSpread) }) },
  { weight: 3, arbitrary: of('burst', { tab, kind, count: fc.integer({ min: 30, max: 250 }) }) },
  { weight: 2, arbitrary: of('navigate', { tab, site: fc.constantFrom(...sites) }) },
  { weight: 1, arbitrary: of('reload', { tab }) },
  { weight: 1, arbitrary: of('back', { tab }) },
  { weight: 1, arbitrary: of('forward', { tab }) },
  { weight: 1, arbitrary: fc.constant({ act: 'open' } as const) },
  { weight: 1, arbitrary: of('close', { tab, compared: fc.boolean() }) },
  { weight: 1, arbitrary: of('private', { kinds: some, stay: fc.nat(400) }) },
  { weight: 1, arbitrary: of('popup', { tab, stay: fc.nat(600) }) },
  { weight: 1, arbitrary: of('cut', { last: fc.nat(600) }) },
  {
    weight: 1,
    arbitrary: of('fill', { tab, count: fc.integer({ min: 1, max: 60 }), last: fc.nat(1500) }),
  },
  { weight: 4, arbitrary: fc.constant({ act: 'stop' } as const) },
  { weight: 1, arbitrary: of('reload-extension', { compared: fc.boolean() }) },
);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(act, fc.nat(250)).map(([drawn, pause]) => ({ ...drawn, pause })),
  { minLength: 12, maxLength: 16, size: 'max' },
);

/** The steps of a round: the same for the same seed and number. */
export function planOf(seed: number, round: number): readonly Step[] {
  const [plan = []] = fc.sample(steps, { seed: seed * 10_007 + round, numRuns: 1 });
  return plan;
}
