import { SentPrefixes } from "../../../lib/rules/views/sent-prefixes";
import { routingPoliciesOf } from "../../../lib/policy";
import type { Topology } from "../../../lib/topology";
import { changed, dualHomed, manySpokes, withHubRouteServer } from "../../support/topologies";

/** What the router configurations let an appliance send to a route server. */
function sentByPolicy(network: Topology, applianceName: string, routeServer: string): string[] {
  const appliance = network.virtualAppliances.find(({ name }) => name === applianceName);
  const [policy] = appliance ? routingPoliciesOf(network, appliance) : [];
  const neighbor = policy.neighbors.find(({ name }) => name === routeServer);
  const listed = (names: readonly string[] = []) =>
    policy.prefixLists
      .filter(({ name }) => names.includes(name))
      .flatMap(({ entries }) => entries.map(({ prefix, orLonger }) => (orLonger ? `${prefix} and longer` : prefix)));
  const withheld = new Set(listed(neighbor?.withhold));
  return [...new Set(listed(neighbor?.advertise))].filter((prefix) => !withheld.has(prefix)).sort();
}

function peeringOf(network: Topology, name: string) {
  const peering = network.routeServerPeerings.find((candidate) => candidate.name === name);
  if (!peering) throw new Error(`there is no peering ${name}`);
  return peering;
}

describe("SentPrefixes", () => {
  const egress = changed(withHubRouteServer(), "virtualAppliances", "nva-west", { internetEgress: true });

  it.each([[["sites"]], [["spokes"]], [["sites", "spokes", "hub", "internet"]], [["spokes", "10.0.0.0/8"]]])(
    "knows what the router configuration lets through of %j",
    (advertise) => {
      const network = changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise });
      const sent = SentPrefixes.of(network);
      const set = sent.shared(peeringOf(network, "nva-west-rs-app"));
      const policy = sentByPolicy(network, "nva-west", "rs-app");
      expect([...set.keys()].sort()).toEqual(expect.arrayContaining(policy));
      expect(sent.countWithout(set, "rs-app")).toBe(policy.length);
    },
  );

  it("has one object for what is sent alike, to all spokes and from both hubs", () => {
    const network = dualHomed(manySpokes(20));
    const sets = network.routeServerPeerings.map((peering) => SentPrefixes.of(network).shared(peering));
    expect(new Set(sets).size).toBe(1);
    expect(sets[0].size).toBe(21);
  });

  it("takes any for all that the appliance has", () => {
    const network = changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise: ["any"] });
    const set = SentPrefixes.of(network).shared(peeringOf(network, "nva-west-rs-app"));
    expect([...set.keys()].sort()).toEqual(["0.0.0.0/0", "10.30.0.0/22", "10.40.0.0/22", "192.168.0.0/16"]);
  });
});
