/** The share of the random cases that are tried: see `--globals` in package.json and in .ci/nightly/run.js. */
const { randomCases = 0.2 } = globalThis as { randomCases?: number };

/**
 * How many random cases a property is tried with: a part of the given number in `npm test`, a smaller part in `npm run
 * test:fast`, or what the environment variable RUNS says.
 */
export function cases(number: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.RUNS ?? Math.ceil(number * randomCases)) };
}

/** The same, and always the same ones: `npm run fuzz` is there to try others of these inputs. */
export function fixedCases(number: number): { readonly numRuns: number; readonly seed: number } {
  return { ...cases(number), seed: 1 };
}
