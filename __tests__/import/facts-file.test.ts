import fc from "fast-check";
import { readFactsOfNetwork, UnreadableTextError } from "../../lib/import";
import { complaintLine } from "../../lib/text";
import { partAbout, type Facts } from "../../lib/topology";
import { mutatedFacts, oddJson } from "../support/fuzz-inputs";
import { fixedCases } from "../support/random-cases";
import { FACTS, RICH } from "../support/rich-topology";

function problemsOf(document: unknown): readonly string[] {
  try {
    readFactsOfNetwork(typeof document === "string" ? document : JSON.stringify(document), "hubs.json");
    return [];
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    return error.problems.map(complaintLine).map((line) => line.replace("hubs.json: ", ""));
  }
}

/** The facts with another value for a field of the first virtual network. */
const withNetwork = (fields: object): Facts => {
  const [network, ...others] = FACTS.topology.virtualNetworks;
  return { ...FACTS, topology: { ...FACTS.topology, virtualNetworks: [{ ...network, ...fields }, ...others] } };
};

describe("readFactsOfNetwork", () => {
  it("reads what was written", () => {
    expect(readFactsOfNetwork(JSON.stringify(FACTS), "hubs.json")).toEqual(FACTS);
  });

  it.each<[string, string | object, string]>([
    ["an empty text", "", "is empty; expected facts as JSON"],
    [
      "a network file",
      "version: 1\nspokes:\n",
      "is a network file, not its facts; write the facts with: dual-homed export",
    ],
    ["a topology", RICH, "is a topology, not the facts of a network; write the facts with: dual-homed export"],
    ["another version", { version: 2 }, "version: is 2; this release reads version 1"],
    [
      "an unknown field",
      { ...FACTS, colour: 1 },
      "colour: cannot be said: it is no field of the facts; known are version, topology, resources",
    ],
    [
      "no id",
      { ...FACTS, resources: { west: { virtualNetworkId: "vnet-west" } } },
      'resources.west.virtualNetworkId: "vnet-west" is no id of a virtual network; expected ' +
        '"/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Network/virtualNetworks/<name>"',
    ],
    ["a network without resources", { ...FACTS, resources: {} }, "resources.west: is missing"],
    [
      "a name that constructs cannot have",
      withNetwork({ name: "constructor" }),
      'topology.virtualNetworks[0].name: "constructor" is a word of JavaScript; choose another name',
    ],
    ["no region", withNetwork({ location: undefined }), "topology.virtualNetworks[0].location: is missing"],
    [
      "a route server without its subnet",
      withNetwork({ name: "app" }),
      "topology.virtualNetworks[0].subnets: lacks that of app-rs",
    ],
    [
      "a hub without an appliance",
      { ...FACTS, topology: { ...FACTS.topology, virtualAppliances: [] } },
      "topology.virtualNetworks[0]: west is a hub without an appliance that speaks BGP",
    ],
    [
      "a network twice",
      {
        ...FACTS,
        topology: {
          ...FACTS.topology,
          virtualNetworks: FACTS.topology.virtualNetworks.flatMap((each) => [each, each]),
        },
      },
      'topology.virtualNetworks[1].name: "west" is there twice',
    ],
    [
      "an expression of Terraform",
      JSON.stringify(withNetwork({ location: "#{file(1)}" })).replace("#", "\\u0024"),
      'holds "${" or "%{", which Terraform would compute; the facts are written without them',
    ],
  ])("says what is wrong with %s", (_, document, expected) => {
    expect(problemsOf(document)).toContain(expected);
  });

  it("reads any text or says what is wrong with it", () => {
    fc.assert(
      fc.property(fc.oneof(oddJson, mutatedFacts), (text) => {
        for (const problem of problemsOf(text)) expect(problem).not.toMatch(/\bundefined\b|\[object|must (NOT|match)/);
      }),
      fixedCases(400),
    );
  });

  it("has all of a hub when nothing is left out, but no paths", () => {
    const hubs = partAbout(RICH, ["west"]);
    expect(JSON.stringify(hubs)).not.toContain('"path"');
    expect(hubs.gateways.map(({ name }) => name)).toEqual(RICH.gateways.map(({ name }) => name));
  });
});
