import { Ipv4Address } from "../../lib/net";
import { routingPolicyOf } from "../../lib/policy";
import { PacketFilter } from "../../lib/routing/packet-filter";
import type { Topology } from "../../lib/topology";
import { changed, dualHomed, meant } from "../support/topologies";

function forwards(topology: Topology, source: string, destination?: string): boolean {
  const policy = routingPolicyOf(topology, "vm-nva-west");
  if (!policy) throw new Error("no policy");
  const target = destination === undefined ? undefined : Ipv4Address.parse(destination).value;
  return new PacketFilter(policy).forwards(Ipv4Address.parse(source).value, target);
}

/** As the network is meant without traffic between spokes. */
function apart(): Topology {
  const base = meant(dualHomed(), { spokeToSpoke: false });
  return { ...base, routeServerPeerings: base.routeServerPeerings.map((each) => ({ ...each, advertise: ["sites"] })) };
}

describe("PacketFilter", () => {
  it("forwards between a spoke and what is announced to it, in both directions", () => {
    expect(forwards(dualHomed(), "10.30.0.9", "192.168.0.9")).toBe(true);
    expect(forwards(dualHomed(), "192.168.0.9", "10.30.0.9")).toBe(true);
    expect(forwards(dualHomed(), "10.30.0.9", "10.40.0.9")).toBe(true);
  });

  it("forwards nothing else", () => {
    expect(forwards(dualHomed(), "10.30.0.9", "10.99.0.1")).toBe(false);
    expect(forwards(dualHomed(), "10.99.0.1", "192.168.0.9")).toBe(false);
    expect(forwards(apart(), "10.30.0.9", "10.40.0.9")).toBe(false);
    expect(forwards(apart(), "10.30.0.9", "192.168.0.9")).toBe(true);
  });

  it("forwards to the Internet what comes from spokes that are told of it", () => {
    const egress = changed(dualHomed(), "virtualAppliances", "nva-west", { internetEgress: true });
    const told = changed(egress, "routeServerPeerings", "nva-west-rs-app", { advertise: ["sites", "internet"] });
    expect(forwards(told, "10.30.0.9")).toBe(true);
    expect(forwards(told, "10.40.0.9")).toBe(false);
    expect(forwards(dualHomed(), "10.30.0.9")).toBe(false);
  });

  it("forwards to the Internet, and nowhere private, where a site announces the default route in halves", () => {
    const halves = changed(dualHomed(), "onPremisesSites", "headquarters", {
      prefixes: ["192.168.0.0/16", "0.0.0.0/1", "128.0.0.0/1"],
    });
    expect(forwards(halves, "10.30.0.9")).toBe(true);
    expect(forwards(halves, "10.30.0.9", "192.168.0.9")).toBe(true);
    expect(forwards(halves, "10.30.0.9", "10.99.0.1")).toBe(false);
  });
});
