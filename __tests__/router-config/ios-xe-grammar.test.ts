import { join } from "node:path";
import { networkFromFile, readNetworkFile } from "../../lib/network-file";
import { routingPoliciesOf } from "../../lib/policy";
import { renderIosXe } from "../../lib/router-config/ios-xe";
import { collectTopology, type Topology } from "../../lib/topology";
import { anyOddNetwork, networkFrom } from "../support/any-network";
import { withApp } from "../support/network-file";
import { oneOfTwo, policyOf } from "../support/networks";
import { mistakesInIosXe } from "./ios-xe-grammar";
import { EXAMPLES } from "../support/examples";

/** Each mistake of every appliance's configuration, with the configuration's name before it; at least one has to be there. */
function mistakesIn(topology: Topology): string[] {
  const policies = topology.virtualAppliances.flatMap((appliance) => routingPoliciesOf(topology, appliance));
  if (policies.length === 0) return ["there is no appliance"];
  return policies.flatMap((policy) =>
    mistakesInIosXe(renderIosXe(policy)).map((mistake) => `${policy.instance}: ${mistake}`),
  );
}

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe("a configuration for IOS-XE, which no device has run, has only commands in their modes and names that exist", () => {
  it.each(EXAMPLES)("in examples/%s", (example) => {
    const topology = withApp((app) => {
      networkFromFile(app, readNetworkFile(join("examples", example)));
      return collectTopology(app);
    });
    expect(mistakesIn(topology)).toEqual([]);
  });

  it(`in ${SEEDS.length} random networks`, () => {
    expect(SEEDS.flatMap((seed) => mistakesIn(networkFrom(seed)).map((each) => `seed ${seed}: ${each}`))).toEqual([]);
  });

  it(`in ${SEEDS.length} random networks that somebody changed`, () => {
    const mistakes = SEEDS.flatMap((seed) =>
      mistakesIn(networkFrom(seed, anyOddNetwork)).map((each) => `seed ${seed}: ${each}`),
    );
    expect(mistakes).toEqual([]);
  });
});

/** West's appliance, with one line instead of another. */
function west(right: string, ...wrong: readonly string[]): string {
  const lines = renderIosXe(policyOf("west-nva")).split("\n");
  const at = lines.findIndex((line) => line.trim() === right);
  if (at < 0) throw new Error(`there is no line "${right}"`);
  return [...lines.slice(0, at), ...wrong, ...lines.slice(at + 1)].join("\n");
}

/** Without the numbers of lines, which are of no account here. */
const mistakesOf = (text: string) => mistakesInIosXe(text).map((mistake) => mistake.replace(/^line \d+: /, ""));

const NEIGHBOR = "neighbor 10.30.1.4";

describe("the check of configurations for IOS-XE finds", () => {
  it("the line of a mistake", () => {
    expect(mistakesInIosXe("!\nrouter bgp 65001\n no bgp defalt ipv4-unicast\nend\n")).toEqual([
      "line 3: no such command in router mode: no bgp defalt ipv4-unicast",
    ]);
  });

  it("nothing in what the library writes", () => expect(mistakesOf(renderIosXe(policyOf("west-nva")))).toEqual([]));

  it.each([
    [
      "a misspelt command",
      "maximum-paths 8",
      ["maximum-pathz 8"],
      "no such command in address-family mode: maximum-pathz 8",
    ],
    [
      "a word too many",
      "exit-peer-session",
      ["exit-peer-session now"],
      "no such command in peer-session mode: exit-peer-session now",
    ],
    [
      "a number out of range",
      "maximum-paths 8",
      ["maximum-paths 64"],
      "no such command in address-family mode: maximum-paths 64",
    ],
    [
      "an address that is none",
      "bgp router-id 10.10.0.4",
      ["bgp router-id 10.10.0.400"],
      "no such command in router mode: bgp router-id 10.10.0.400",
    ],
    [
      "a command of FRR's",
      `${NEIGHBOR} activate`,
      [`${NEIGHBOR} activate`, `${NEIGHBOR} next-hop-self force`],
      `no such command in address-family mode: ${NEIGHBOR} next-hop-self force`,
    ],
    [
      "a command in the wrong mode",
      `${NEIGHBOR} description rs-spoke-1`,
      [`${NEIGHBOR} as-override`],
      `no such command in router mode: ${NEIGHBOR} as-override`,
    ],
    [
      "a route map's command outside of one",
      "bgp log-neighbor-changes",
      ["set ip next-hop 10.10.0.4"],
      "no such command in router mode: set ip next-hop 10.10.0.4",
    ],
    [
      "a length no longer than the prefix",
      "ip prefix-list HUB permit 10.10.0.0/22",
      ["ip prefix-list HUB permit 10.10.0.0/22 le 22"],
      "le 22 is no longer than the prefix",
    ],
    ["a prefix list that is not there", "ip prefix-list HUB permit 10.10.0.0/22", [], "no prefix list HUB"],
    [
      "a mask with a hole",
      "ip route 10.30.1.4 255.255.255.255 10.10.0.1",
      ["ip route 10.30.1.4 255.0.255.0 10.10.0.1"],
      "no such command in configuration mode: ip route 10.30.1.4 255.0.255.0 10.10.0.1",
    ],
    [
      "an address outside its mask",
      "ip route 10.30.1.4 255.255.255.255 10.10.0.1",
      ["ip route 10.30.1.4 255.255.255.0 10.10.0.1"],
      "the address has bits outside the mask",
    ],
    [
      "a route map that is not there",
      `${NEIGHBOR} route-map TO-rs-spoke-1 out`,
      [`${NEIGHBOR} route-map TO-rs-nowhere out`],
      "no route map TO-rs-nowhere",
    ],
    [
      "a route map's entry given twice",
      "route-map TO-rs-spoke-1 permit 20",
      ["route-map TO-rs-spoke-1 permit 10"],
      "TO-rs-spoke-1 10 stands there twice",
    ],
    [
      "a neighbour without a route map",
      `${NEIGHBOR} route-map TO-rs-spoke-1 out`,
      [],
      `${NEIGHBOR} has no route map out`,
    ],
    [
      "a template that is not there",
      `${NEIGHBOR} inherit peer-session ROUTE-SERVER`,
      [`${NEIGHBOR} inherit peer-session ROUTER`],
      "no template ROUTER with remote-as",
    ],
    ["a template without an ASN", "remote-as 65515", [], "no template ROUTE-SERVER with remote-as"],
    [
      "timers that do not go together",
      "timers 10 30",
      ["timers 30 10"],
      "a hold time of 10 does not go with a keepalive of 30",
    ],
    [
      "a description that is too long",
      `${NEIGHBOR} description rs-spoke-1`,
      [`${NEIGHBOR} description ${"x".repeat(81)}`],
      "longer than 80 characters",
    ],
    [
      "a network of a class",
      "exit-address-family",
      ["network 10.0.0.0", "exit-address-family"],
      "a network without a mask is that of its class",
    ],
    ["what comes after the end", "end", ["end", "bgp log-neighbor-changes"], "comes after end"],
    ["a missing end", "end", [], "the end is missing"],
  ])("%s", (_, right, wrong, mistake) => {
    expect(mistakesOf(west(right, ...wrong))).toContain(mistake);
  });

  it("a neighbour that nothing was said of before", () => {
    expect(mistakesOf(west(`${NEIGHBOR} inherit peer-session ROUTE-SERVER`))).toEqual(
      Array(6).fill(`${NEIGHBOR} has no remote-as before this`),
    );
  });

  it("a community list or a route map of a network that is not there", () => {
    const text = renderIosXe(oneOfTwo());
    expect(mistakesOf(text)).toEqual([]);
    expect(mistakesOf(text.replace(/^ip community-list .*$/m, "!"))).toContain("no community list OF-EVERY-INSTANCE");
    expect(mistakesOf(text.replace(/^route-map ORIGINATED-BY-ALL .*\n.*$/m, "!"))).toEqual([
      "no route map ORIGINATED-BY-ALL",
    ]);
  });

  it("a neighbour that is not activated", () => {
    const mistakes = mistakesOf(west(`${NEIGHBOR} activate`));
    expect(mistakes).toContain(`${NEIGHBOR} is not activated before this`);
    expect(mistakes).toContain(`${NEIGHBOR} is never activated`);
  });

  it("a next hop that is to be left towards a neighbour that is one hop away", () => {
    const { activate, unchanged } = { activate: `${NEIGHBOR} activate`, unchanged: `${NEIGHBOR} next-hop-unchanged` };
    const text = west(activate, activate, unchanged);
    expect(mistakesOf(text)).toEqual([]);
    expect(mistakesOf(text.replace(/ *ebgp-multihop 8\n/, ""))).toEqual([
      "the next hop is left only towards multihop eBGP neighbours",
    ]);
  });
});
