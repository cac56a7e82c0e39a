import { readFileSync } from "node:fs";
import { join } from "node:path";
import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { instancesOn, Simulation } from "../../lib/routing";
import { collectTopology, type Topology } from "../../lib/topology";
import { verdictOn } from "../../lib/verdict";
import { withApp } from "../support/network-file";
import { withOneNextHop } from "../support/topologies";

/** An example whose appliances have two instances, which must survive any single failure. */
function pairsIn(example: string): Topology {
  const text = readFileSync(join(__dirname, "../../examples", example), "utf8")
    .replace(/^( +)asn: (6500[12])$/gm, "$1asn: $2\n$1applianceInstances: 2")
    .replace(/(insideAddressPrefix: .*)\/30$/gm, "$1/29");
  const file = parseNetworkFile(`${text}\nsurvive: anySingleFailure\n`, example);
  return withApp((app) => collectTopology(networkFromFile(app, file)));
}

const unsurvived = (topology: Topology) =>
  verdictOn(topology)
    .violations.filter(({ rule }) => rule === "ARS120")
    .map(({ message }) => message);

/** How packets fare after a failure, and the instances that they can pass. */
function way(topology: Topology, failed: string, to: string): string {
  const { verdict, forward } = Simulation.of(topology).fail(failed).flow("app", to);
  return `${verdict} by ${forward.branches.flatMap(instancesOn).join(" or ")}`;
}

describe("two instances that each end a tunnel", () => {
  const pairs = pairsIn("vpn-appliance.yaml");

  it("survive any single failure: the tunnel of one is not needed", () => {
    expect(pairs.virtualAppliances.map(({ instances }) => instances.length)).toEqual([2, 2]);
    expect(unsurvived(pairs)).toEqual([]);
    expect(way(pairs, "west-nva-1~branch", "branch")).toBe("delivered by west-nva-2");
    expect(way(pairs, "west-nva-1/internet", "branch")).toBe("delivered by west-nva-2");
  });

  it("do not survive it where a load balancer is the next hop: it still sends half to the one without a tunnel", () => {
    const shared = withOneNextHop(pairs);
    expect(way(shared, "west-nva-1~branch", "branch")).toBe("dropped by west-nva-1 or west-nva-2");
    expect(unsurvived(shared)).toEqual([
      expect.stringMatching(
        /^"west-north" does not survive the failure of any one of link of an instance "branch~west-nva-1", link of an instance "branch~west-nva-2", egress of an instance "west-nva-1\/internet" and egress of an instance "west-nva-2\/internet": /,
      ),
    ]);
  });
});

describe("two instances that each offer the Internet", () => {
  const pairs = pairsIn("internet-egress.yaml");

  it("survive any single failure: the way out of one is not needed, and without their NAT gateway the other hub's is", () => {
    expect(unsurvived(pairs)).toEqual([]);
    expect(way(pairs, "west-nva-1/internet", "internet")).toBe("delivered by west-nva-2");
    expect(way(pairs, "west-ng", "internet")).toBe("delivered by north-nva-1 or north-nva-2");
  });

  it("do not survive it where a load balancer is the next hop", () => {
    const shared = withOneNextHop(pairs);
    expect(way(shared, "west-nva-1/internet", "internet")).toBe("dropped by west-nva-1 or west-nva-2");
    expect(unsurvived(shared)).toEqual([
      expect.stringMatching(/of any one of egress of an instance "west-nva-1\/internet" and egress of an instance/),
    ]);
    // With the NAT gateway all of them lose it, so that the load balancer is sent nothing.
    expect(way(shared, "west-ng", "internet")).toBe("delivered by north-nva-1 or north-nva-2");
  });
});
