/** The share of the random cases that `npm run test:fast` tries: see its `--globals` in package.json. */
const { randomCases = 1 } = globalThis as { randomCases?: number };

/**
 * How many random cases a property is tried with: the number given in `npm test`, a part of it in `npm run test:fast`,
 * or what the environment variable RUNS says.
 */
export function cases(number: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.RUNS ?? Math.ceil(number * randomCases)) };
}
