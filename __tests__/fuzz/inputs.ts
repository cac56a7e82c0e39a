import * as fc from "fast-check";
import * as inputs from "../support/fuzz-inputs";

/** What the command line is given. */
export interface FuzzInput {
  /** `network.yaml`, `topology.json` or `plan.json`. */
  readonly file: string;
  readonly text: string;
  readonly args: readonly string[];
}

/** How often there is what, for each kind of file: what is refused early costs little. */
const NETWORK_FILES: readonly fc.WeightedArbitrary<string>[] = [
  { weight: 12, arbitrary: inputs.anyText },
  { weight: 32, arbitrary: inputs.malformedYaml },
  { weight: 10, arbitrary: inputs.oddDocument },
  { weight: 14, arbitrary: inputs.oddField },
  { weight: 2, arbitrary: inputs.mutatedExample },
  { weight: 2, arbitrary: inputs.misspelledExample },
  { weight: 3, arbitrary: inputs.deceptiveExample },
  { weight: 2, arbitrary: inputs.renamedExample },
  { weight: 2, arbitrary: inputs.namedNetwork },
  { weight: 2, arbitrary: inputs.plausibleExample },
];
const TOPOLOGIES: readonly fc.WeightedArbitrary<string>[] = [
  { weight: 4, arbitrary: inputs.oddJson },
  { weight: 8, arbitrary: inputs.mutatedTopology },
  { weight: 4, arbitrary: inputs.deceptiveTopology },
  { weight: 4, arbitrary: inputs.strangeTopology },
  { weight: 1, arbitrary: inputs.soundTopology },
];

const PLANS: readonly fc.WeightedArbitrary<string>[] = [
  { weight: 1, arbitrary: inputs.oddJson },
  { weight: 1, arbitrary: inputs.truncatedPlan },
  { weight: 6, arbitrary: inputs.mutatedPlan },
  { weight: 3, arbitrary: inputs.confusedPlan },
  { weight: 3, arbitrary: inputs.deceptivePlan },
];

const json = fc.constantFrom([], ["--json"]);

const networkFile = fc
  .tuple(fc.oneof(...NETWORK_FILES), json)
  .map(([text, options]): FuzzInput => ({ file: "network.yaml", text, args: ["check", ...options] }));

const topologyFile = fc
  .tuple(fc.oneof(...TOPOLOGIES), fc.constantFrom("check", "routes", "failures", "trace"), json)
  .map(([text, command, options]): FuzzInput => {
    const file = "topology.json";
    const ends = command === "trace" ? endsIn(text) : [];
    return { file, text, args: [command, "--topology", file, ...options, "--", ...ends] };
  });

const plan = fc
  .tuple(fc.oneof(...PLANS), fc.constantFrom("check", "routes", "failures", "topology"), json)
  .map(([text, command, options]): FuzzInput => {
    const file = "plan.json";
    return { file, text, args: [command, "--terraform", file, ...options] };
  });

/** The names of a network and of a site, if the text has some. */
function endsIn(text: string): string[] {
  const names = [...text.matchAll(/"name":"((?:[^"\\]|\\.)*)"/g)].map(([, name]) => JSON.parse(`"${name}"`) as string);
  return [names.at(0) ?? "a", names.at(-1) ?? "b"];
}

const input = fc.oneof(
  { weight: 70, arbitrary: networkFile },
  { weight: 20, arbitrary: topologyFile },
  { weight: 10, arbitrary: plan },
);

/** The input that a seed stands for, always the same. */
export function inputFrom(seed: number): FuzzInput {
  return fc.sample(input, { seed, numRuns: 1 })[0];
}
