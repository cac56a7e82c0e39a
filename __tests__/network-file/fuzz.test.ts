import fc from "fast-check";
import { NetworkFileError, locateViolation, networkFromFile, parseNetworkFile } from "../../lib/network-file";
import type { Complaint } from "../../lib/text";
import { verdictOn } from "../../lib/verdict";
import { collectTopology } from "../../lib/topology";
import {
  anyText,
  deceptiveExample,
  malformedYaml,
  misspelledExample,
  mutatedExample,
  namedNetwork,
  oddDocument,
  oddField,
  plausibleExample,
  renamedExample,
} from "../support/fuzz-inputs";
import { withApp } from "../support/network-file";
import { fixedCases } from "../support/random-cases";

function isPlacedAndPlain({ file, line = 0, column = 0, message }: Complaint, lines: number): boolean {
  const isInText = file === "network.yaml" && line >= 1 && line <= lines && column >= 1;
  return isInText && !/\bundefined\b|\[object|must (NOT|match)|\n\s+at /.test(message);
}

/** Whatever the text is, it is read, or said to be wrong at a place in it: never anything else. */
function expectReadOrRefused(text: string): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  try {
    const file = parseNetworkFile(text, "network.yaml");
    withApp((app) => {
      const { violations } = verdictOn(collectTopology(networkFromFile(app, file)));
      const beyond = violations.filter((violation) => (locateViolation(file, violation).line ?? 1) > lines);
      expect(beyond).toEqual([]);
    });
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    const unclear = error.problems.filter((problem) => !isPlacedAndPlain(problem, lines));
    const { length } = error.problems;
    expect({ unclear, length, trace: /\n\s+at .*/.exec(error.stack ?? "") }).toEqual({
      unclear: [],
      length: Math.max(length, 1),
      trace: null,
    });
  }
}

describe("any network file is read, or refused with the place of each mistake", () => {
  it.each<[string, fc.Arbitrary<string>, number]>([
    ["arbitrary text", anyText, 500],
    ["text of what YAML is made of", malformedYaml, 3000],
    ["arbitrary values", oddDocument, 500],
    ["arbitrary values in every place of a file", oddField, 1000],
    ["examples of which some parts are removed, replaced, copied or renamed", mutatedExample, 100],
    ["examples of which some letters are removed, doubled or exchanged", misspelledExample, 100],
    ["examples with texts that hide or forge others", deceptiveExample, 20],
    ["examples with names near the limits", renamedExample, 40],
    ["examples with other values that the schema allows", plausibleExample, 60],
    ["names near the limits in every field for a name", namedNetwork, 40],
  ])("%s", (_, texts, number) => {
    fc.assert(fc.property(texts, expectReadOrRefused), fixedCases(number));
  });
});
