import * as fc from "fast-check";
import * as inputs from "../support/fuzz-inputs";

/** What the command line is given. */
export interface FuzzInput {
  /** `network.yaml` or `topology.json`. */
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

/** The names of a network and of a site, if the text has some. */
function endsIn(text: string): string[] {
  const names = [...text.matchAll(/"name":"((?:[^"\\]|\\.)*)"/g)].map(([, name]) => JSON.parse(`"${name}"`) as string);
  return [names.at(0) ?? "a", names.at(-1) ?? "b"];
}

const input = fc.oneof({ weight: 78, arbitrary: networkFile }, { weight: 22, arbitrary: topologyFile });

/** The input that a seed stands for, always the same. */
export function inputFrom(seed: number): FuzzInput {
  return fc.sample(input, { seed, numRuns: 1 })[0];
}
