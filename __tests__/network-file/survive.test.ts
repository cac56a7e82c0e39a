import { verdictOn } from "../../lib/verdict";
import { describeProblem, locateViolation, networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { SINGLE_FAILURE_KINDS, collectTopology } from "../../lib/topology";
import { networkText, problemsOf, withApp } from "../support/network-file";

const topologyOf = (text: string) =>
  withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(text, "network.yaml"))));
const requirementOf = (survive: string) =>
  topologyOf(networkText({ top: `survive: ${survive}` })).dualHomedNetworks[0].survive;

describe("survive in a network file", () => {
  it.each([
    ["anySingleFailure", SINGLE_FAILURE_KINDS, false],
    ["[anyCircuit, anyHub]", ["hub", "circuit"], false],
    ["{ failures: anyHub }", ["hub"], false],
    [
      "[anyAvailabilityZone, anyPeeringLocation, anyRegion]",
      ["availability zone", "peering location", "region"],
      false,
    ],
    ["{ failures: [anyGateway], symmetric: true }", ["gateway"], true],
  ])("may be written as %s", (written, failures, symmetric) => {
    expect(requirementOf(written)).toEqual({ failures, symmetric });
  });

  it("asks for nothing when it is not there", () => {
    expect(requirementOf("anyHub")).toBeDefined();
    expect(topologyOf(networkText()).dualHomedNetworks[0].survive).toBeUndefined();
  });

  it.each([
    ["anySingleFailur", '3:10 survive: "anySingleFailur" is not possible; did you mean "anySingleFailure"?'],
    ["[anyHub, anyhow]", '3:19 survive[1]: "anyhow" is not possible; '],
    ["[anyHub, anyHub]", '3:10 survive: has "anyHub" twice; remove one'],
    ["[]", "3:10 survive: is empty; "],
    ["{ failures: nothing }", '3:22 survive.failures: "nothing" is not possible; allowed are anySingleFailure, '],
    ["{ symmetric: true }", "3:1 survive.failures: is missing: "],
  ])("is refused with its line and column as %s", (written, problem) => {
    expect(problemsOf(networkText({ top: `survive: ${written}` }))[0]).toContain(`network.yaml:${problem}`);
  });

  it("is where what is not survived is said to be", () => {
    const text = networkText({
      top: "survive: anyHub",
      sites: "sites:\n  factory: { addressPrefixes: 192.168.0.0/16, reachedThrough: north }",
    });
    const file = parseNetworkFile(text, "network.yaml");
    const problems = verdictOn(topologyOf(text))
      .violations.filter(({ rule }) => rule === "ARS120")
      .map((each) => describeProblem(locateViolation(file, each)));
    expect(problems).toEqual([
      expect.stringMatching(
        /^network\.yaml:3:10 survive: ARS120 "west-north" does not survive the failure of hub "north": "app to factory" is lost; /,
      ),
    ]);
  });
});
