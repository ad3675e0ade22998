import fc from 'fast-check';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Values that often break what reads them, and any others. */
const anything = fc.oneof(
  fc.constantFrom<Json>(null, {}, [], '', 0, -1, 1e308, 42, 'null', 'constructor', '__proto__', [[]], [null], [{}]),
  fc.constantFrom<Json>(JSON.parse('{"__proto__":{"url":1}}'), 'https://', 'a'.repeat(5000), '%', '\ud800'),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

/** A change at some place of a value: where to go down, what to put there; `undefined` takes the place away. */
export const changes = fc.record({
  steps: fc.array(fc.nat(), { maxLength: 7 }),
  put: fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 4, arbitrary: anything }),
});
type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

/** The value with a change. */
export function changed(value: unknown, { steps: [step, ...steps], put }: Change): unknown {
  if (step === undefined || !(value instanceof Object)) return put;
  const entries = Object.entries(value);
  const at = entries.length === 0 ? 0 : step % entries.length;
  const next = entries.flatMap(([name, part], index) => {
    const inner = index === at ? changed(part, { steps, put }) : part;
    return inner === undefined ? [] : [[name, inner] as const];
  });
  return Array.isArray(value) ? next.map(([, part]) => part) : Object.fromEntries(next);
}
