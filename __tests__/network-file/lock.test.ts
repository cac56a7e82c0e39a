import * as fc from "fast-check";
import { UnreadableTextError } from "../../lib/import";
import {
  changesOfLock,
  lockOf,
  networkFromFile,
  NetworkFileError,
  parseNetworkFile,
  readNetworkLock,
} from "../../lib/network-file";
import { complaintLine } from "../../lib/text";
import { collectTopology } from "../../lib/topology";
import { anyText, mutated, oddJson } from "../support/fuzz-inputs";
import { networkText, withApp } from "../support/network-file";
import { fixedCases } from "../support/random-cases";
import { changed, objectsIn } from "../support/rich-topology";

const FILE = parseNetworkFile(
  networkText({
    top: "name: europe\nnaming: { prefix: prod, suffix: weu }\nsubscription: 11111111-1111-1111-1111-111111111111",
    spoke: "resourceGroupName: rg-app\n    subnets: [{ name: web }]",
  }),
  "network.yaml",
);
const LOCK = withApp((app) => lockOf(FILE, collectTopology(networkFromFile(app, FILE))));

function problemsOf(document: unknown): string[] {
  try {
    readNetworkLock(JSON.stringify(document), "network.lock.json");
    return [];
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    return error.problems.map(complaintLine).map((line) => line.replace("network.lock.json: ", ""));
  }
}

describe("a lock file", () => {
  it("holds what cannot change in place of what is made", () => {
    const subscription = "11111111-1111-1111-1111-111111111111";
    expect(LOCK).toMatchObject({
      version: 1,
      name: "europe",
      stacks: "one",
      naming: { prefix: "prod", suffix: "weu" },
    });
    expect(Object.keys(LOCK.virtualNetworks)).toEqual(["west", "north", "app"]);
    expect(LOCK.virtualNetworks.app).toEqual({
      location: "westeurope",
      addressSpace: ["10.30.0.0/22"],
      resourceGroupName: "rg-app",
      subscription,
      subnets: { RouteServerSubnet: "10.30.0.0/26", "snet-prod-web-weu": "10.30.0.64/26" },
    });
  });

  it("is read as it was written, and changes nothing", () => {
    const lock = readNetworkLock(JSON.stringify(LOCK), "network.lock.json");
    expect(lock).toEqual(JSON.parse(JSON.stringify(LOCK)));
    const file = { ...FILE, lock: { path: "network.lock.json", lock } };
    const topology = withApp((app) => collectTopology(networkFromFile(app, file)));
    expect(changesOfLock(file, topology)).toEqual([]);
    expect(topology).toEqual(withApp((app) => collectTopology(networkFromFile(app, FILE))));
  });

  it("has no virtual network that exists already", () => {
    const id =
      "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet";
    const spoke = `existing: { virtualNetworkId: ${id} }\n    routeServerSubnetAddressPrefix: 10.30.0.0/26`;
    const file = parseNetworkFile(networkText({ spoke }), "network.yaml");
    const lock = withApp((app) => lockOf(file, collectTopology(networkFromFile(app, file))));
    expect(Object.keys(lock.virtualNetworks)).toEqual(["west", "north"]);
  });

  const described = objectsIn(LOCK).filter(([, , last]) => last === undefined);
  it.each(described.filter((path) => path.length !== 1 || path[0] === "naming").map((path) => [path]))(
    "knows its fields at %j, and no other",
    (path) => {
      const document = changed(path, (object) => (object.colour = "red"), LOCK);
      expect(problemsOf(document)).toEqual([expect.stringMatching(/colour: cannot be said: it is no field of /)]);
    },
  );

  it.each<[string, fc.Arbitrary<string>, number]>([
    ["arbitrary text", anyText, 200],
    ["arbitrary JSON", oddJson, 200],
    ["lock files with another value somewhere", mutated(LOCK), 300],
  ])("is read, or refused with words for people: %s", (_, texts, number) => {
    fc.assert(
      fc.property(texts, (text) => {
        try {
          const file = {
            ...FILE,
            lock: { path: "network.lock.json", lock: readNetworkLock(text, "network.lock.json") },
          };
          withApp((app) => changesOfLock(file, collectTopology(networkFromFile(app, file))));
        } catch (error) {
          if (!(error instanceof UnreadableTextError) && !(error instanceof NetworkFileError)) throw error;
          expect(error.message).not.toMatch(/\bundefined\b|\[object|must (NOT|match)|\n\s+at /);
        }
      }),
      fixedCases(number),
    );
  });
});
