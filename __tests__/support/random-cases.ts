/** The share of the random cases that are tried: `npm run test:nightly` tries all. */
const { randomCases = 0.1 } = globalThis as { randomCases?: number };

/** Whether this is one of the nightly runs, which try everything. */
export const isNightly = randomCases === 1;

/** How many random cases a property is tried with: a share of the number, or what the environment variable RUNS says. */
export function cases(number: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.RUNS ?? Math.ceil(number * randomCases)) };
}

/** The same, and always the same ones: `npm run fuzz` is there to try others of these inputs. */
export function fixedCases(number: number): { readonly numRuns: number; readonly seed: number } {
  return { ...cases(number), seed: 1 };
}
