import { TerraformStack } from "cdktf";
import fc from "fast-check";
import { NetworkFacts } from "../../lib/constructs/facts";
import { NetworkFileError, describeProblem, networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { verdictOn } from "../../lib/verdict";
import { mutatedFacts } from "../support/fuzz-inputs";
import { PUBLIC_KEY, placeIn, terraformJson, withApp } from "../support/network-file";
import { fixedCases } from "../support/random-cases";

const ONE = "11111111-1111-1111-1111-111111111111";

const HUBS = `hubs:
  west: { location: westeurope, addressSpace: 10.10.0.0/22, asn: 65001, routeServer: {} }
  north: { location: northeurope, addressSpace: 10.20.0.0/22, asn: 65002 }`;
const APP = "  app: { location: westeurope, addressSpace: 10.30.0.0/22, hubs: [north, west] }";
const LEGACY = "  legacy: { location: westeurope, addressSpace: 10.50.0.0/24, useGatewaysOf: west }";

/** A file of a repository, and the files that it names. */
interface Repository {
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
}

const repository = (parts: readonly string[], files: Readonly<Record<string, string>> = {}): Repository => ({
  text: ["version: 1", `subscription: ${ONE}`, `adminSshPublicKey: ${PUBLIC_KEY}`, ...parts, ""].join("\n"),
  files,
});

function reading({ text, files = {} }: Repository) {
  return parseNetworkFile(text, "network.yaml", (file) => {
    if (!(file in files)) throw new Error("there is no such file or directory");
    return files[file];
  });
}

const factsOf = (of: Repository, names?: string[]) =>
  withApp((app) => {
    networkFromFile(app, reading(of));
    return NetworkFacts.toJson(app, names);
  });

function madeOf(of: Repository) {
  return withApp((app) => {
    networkFromFile(app, reading(of));
    const stacks = app.node.children.filter((each) => TerraformStack.isStack(each));
    for (const stack of stacks) stack.prepareStack();
    const addresses = stacks
      .flatMap((stack) => Object.entries(terraformJson(stack).resource ?? {}))
      .flatMap(([type, resources]) =>
        Object.entries(resources).map(([id, { name }]) => `${type} ${String(name)} ${id}`),
      );
    const topology = collectTopology(app);
    return {
      stacks: stacks.map(({ node }) => node.id),
      addresses,
      resources: addresses.map((each) => each.split(" ").slice(0, 2).join(" ")).sort(),
      errors: verdictOn(topology).violations.filter(({ severity }) => severity === "error"),
      groups: topology.dualHomedNetworks.map(({ hubs, spokes }) => [hubs, spokes]),
      prepends: topology.routeServerPeerings.map(({ name, prepend }) => [name, prepend]).sort(),
    };
  });
}

function problemsOf(of: Repository): string[] {
  try {
    madeOf(of);
    return [];
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    return error.problems.map(describeProblem);
  }
}

const hubs = repository([HUBS]);
const spokes = (top = "") =>
  repository([top, "from: hubs.json", "spokes:", APP, LEGACY], { "hubs.json": factsOf(hubs) });
const hubsAndFacts = (top = "") =>
  repository([top, "from: [app.json]", HUBS], { "app.json": factsOf(spokes(), ["app", "legacy"]) });
const whole = (top = "") => repository([top, HUBS, "spokes:", APP, LEGACY]);

describe("from in a network file", () => {
  it("connects the own spokes with hubs of another repository, and creates nothing of those", () => {
    const { resources, stacks, errors, groups } = madeOf(spokes());
    expect(errors).toEqual([]);
    expect([stacks, groups]).toEqual([["network"], [[["north", "west"], ["app"]]]]);
    expect(resources.filter((each) => /peering|bgp|virtual_network /.test(each))).toEqual([
      "azurerm_route_server_bgp_connection bgp-north-nva-1",
      "azurerm_route_server_bgp_connection bgp-west-nva-1",
      "azurerm_virtual_network vnet-app",
      "azurerm_virtual_network vnet-legacy",
      "azurerm_virtual_network_peering peer-app-to-north",
      "azurerm_virtual_network_peering peer-app-to-west",
      "azurerm_virtual_network_peering peer-legacy-to-west",
    ]);
  });

  it("has in both repositories together what one has, at the same addresses", () => {
    const [one, other, all] = [spokes(), hubsAndFacts(), whole()].map((each) => madeOf(each));
    expect([...one.addresses, ...other.addresses].sort()).toEqual([...all.addresses].sort());
    expect(other.errors).toEqual([]);
    expect([one.prepends, other.prepends]).toEqual([all.prepends, all.prepends]);
    expect(other.groups).toEqual(all.groups);
  });

  it.each(["perHub", "perSpoke"])("has no stack for what is managed elsewhere: %s", (stacks) => {
    const top = `stacks: ${stacks}`;
    const [own, others] = [madeOf(spokes(top)), madeOf(hubsAndFacts(top))];
    expect(own.stacks).toEqual(
      stacks === "perHub"
        ? ["network-spokes", "network-spokes-peerings"]
        : ["network-app", "network-legacy", "network-app-peerings", "network-legacy-peerings"],
    );
    expect(others.stacks).toEqual(["network-west", "network-north", "network-west-peerings", "network-north-peerings"]);
    expect([...own.resources, ...others.resources].sort()).toEqual(madeOf(whole()).resources);
  });

  it("ranks the hubs of the file before those of from", () => {
    const own = "hubs:\n  east: { location: westeurope, addressSpace: 10.60.0.0/22, asn: 65003 }";
    const app = "spokes:\n  app: { location: westeurope, addressSpace: 10.30.0.0/22 }";
    const { groups } = madeOf(repository(["from: hubs.json", own, app], { "hubs.json": factsOf(hubs) }));
    expect(groups).toEqual([[["east", "west", "north"], ["app"]]]);
  });

  it.each<[string, Repository, string]>([
    [
      "is missing",
      repository(["from: hubs.json"]),
      'from: "hubs.json" cannot be read: there is no such file or directory',
    ],
    ["is no JSON", repository(["from: [a.json]"], { "a.json": "{" }), 'from[0]: "a.json" is wrong: is not valid JSON'],
    [
      "is a network file",
      repository(["from: a.json"], { "a.json": hubs.text }),
      'from: "a.json" is wrong: is a network file, not its facts; write the facts with: dual-homed export',
    ],
    [
      "has another version",
      repository(["from: a.json"], { "a.json": '{"version": 2}' }),
      'from: "a.json" is wrong: version: is 2; this release reads version 1',
    ],
    [
      "has names of the file",
      repository(["from: a.json", HUBS], { "a.json": factsOf(hubs) }),
      "from: has west, a name that is used already; names are unique",
    ],
    [
      "has a spoke whose hubs are not there",
      repository(
        ["from: a.json", "hubs:\n  north: { location: northeurope, addressSpace: 10.20.0.0/22, asn: 65002 }"],
        { "a.json": factsOf(spokes(), ["app"]) },
      ),
      "from: has app, whose hub west is not in this network; name the facts of west in from, too",
    ],
    ["has no hubs", repository(["from: []"]), "from: is empty; give at least one entry, or remove the field"],
    [
      "is used for the route server of a spoke",
      repository(
        [
          "from: a.json",
          HUBS,
          "spokes:\n  more: { location: westeurope, addressSpace: 10.70.0.0/24, useRouteServerOf: app }",
        ],
        { "a.json": factsOf(spokes(), ["app"]) },
      ),
      'spokes.more.useRouteServerOf: "app" is managed elsewhere, and so are its peerings',
    ],
    [
      "has no gateway that a spoke could use",
      repository(["from: a.json", "spokes:", LEGACY.replace("Of: west", "Of: north")], { "a.json": factsOf(hubs) }),
      "spokes.legacy.useGatewaysOf: north has no gateway and no route server",
    ],
    ["is missing, and hubs too", repository(["name: network"]), "hubs: is missing: the hubs by name"],
  ])("says of a file that %s", (_, of, expected) => {
    expect(problemsOf(of)).toContainEqual(expect.stringContaining(expected));
  });

  it("says nothing of names that a file may have that cannot be read", () => {
    const app = APP.replace("[north, west]", "[north, east]");
    const own = (files: Record<string, string>) =>
      repository(["from: [a.json, b.json]", "spokes:", app, LEGACY], files);
    const known = factsOf(hubs);
    expect(problemsOf(own({ "a.json": known, "b.json": known }))).toContainEqual(
      expect.stringContaining('there is no hub "east"'),
    );
    expect(problemsOf(own({ "a.json": known }))).toEqual([expect.stringContaining('"b.json" cannot be read')]);
    expect(problemsOf(own({}))).toHaveLength(2);
  });

  it.each([
    ["circuit", "dublin", "circuits: dublin"],
    ["site", "office", "passesOn: office"],
  ])("does not connect a %s of another repository with anything", (kind, name, reference) => {
    const beyond = `circuits:
  dublin: { location: northeurope, resourceGroupName: rg, serviceProviderName: Equinix, peeringLocation: Dublin, bandwidthInMbps: 200 }
sites:
  office: { addressPrefixes: 192.168.0.0/16, asn: 64900, circuits: dublin }`;
    const connected = HUBS.replace("routeServer: {}", "expressRoute: { circuits: dublin }");
    const files = { "a.json": factsOf(repository([beyond, connected])) };
    const own = [`spokes:\n${APP}`, `sites:\n  branch: { addressPrefixes: 172.16.0.0/16, asn: 64901, ${reference} }`];
    const elsewhere = expect.stringContaining(`"${name}" is managed elsewhere`);
    const nowhere = expect.stringContaining(`there is no ${kind} "${name}"`);
    expect(problemsOf(repository(["from: a.json", ...own], files))).toContainEqual(elsewhere);
    expect(problemsOf(repository([HUBS, ...own]))).toContainEqual(nowhere);
  });

  it("says of what is wrong with an imported element that the file has it", () => {
    const spoke = "spokes:\n  app: { location: westeurope, addressSpace: 10.10.0.0/22 }";
    const of = repository(["from: hubs.json", spoke], { "hubs.json": factsOf(hubs) });
    expect(madeOf(of).errors.map(({ rule }) => rule)).toContain("ARS007");
    const places = ["west", "west-nva", "west-rs"].map((element) => placeIn(reading(of), element).field);
    expect([...places, placeIn(reading(of), "app").field]).toEqual(["from", "from", "from", "spokes.app"]);
  });

  it("reads any facts or says what is wrong with them", () => {
    const spoke = "spokes:\n  data: { location: westeurope, addressSpace: 10.40.0.0/22, hubs: west }";
    fc.assert(
      fc.property(mutatedFacts, (text) => {
        const problems = problemsOf(repository(["from: a.json", spoke], { "a.json": text }));
        expect(problems.join()).not.toMatch(/\bundefined\b|\[object|must (NOT|match)/);
      }),
      fixedCases(60),
    );
  });
});
