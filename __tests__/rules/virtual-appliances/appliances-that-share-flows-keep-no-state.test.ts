import { appliancesThatShareFlowsKeepNoState as rule } from "../../../lib/rules/virtual-appliances/appliances-that-share-flows-keep-no-state";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { VpnHub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, Redundancy } from "../../../lib/constructs/networks";
import { Spoke } from "../../../lib/constructs/spokes";
import { Simulation } from "../../../lib/routing";
import { collectTopology, type Topology } from "../../../lib/topology";
import { NORTH, WEST, emptyStack } from "../../support/network";
import { gatewayTunnel } from "../../support/vpn-gateway-network";
import { found, tellsApart } from "../../support/found";
import { activeActive, added, changed, dualHomed, routerPeering, vpnAppliancePairs } from "../../support/topologies";

/** Two active hubs with VPN gateways and vendors' appliances, three spokes, and two branches; the hubs that lead to the shop. */
function twoBranches(hubsOfShop: readonly string[]): Topology {
  const stack = emptyStack();
  const branch = gatewayTunnel(stack, "branch", { routerBgpAddress: "192.168.0.1" });
  const shop = gatewayTunnel(stack, "shop", { routerAddress: "203.0.113.20", routerBgpAddress: "192.168.1.1" }, [
    "192.168.1.0/24",
  ]);
  const hubs = [
    { id: "west", ...WEST },
    { id: "north", ...NORTH },
  ].map(({ id, location, addressSpace, asn = 0 }) => {
    const privateIp = addressSpace[0].replace("0.0/22", "0.4");
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, `fw-${id}`, { asn, privateIp });
    const connections = [branch, ...(hubsOfShop.includes(id) ? [shop] : [])];
    return new VpnHub(stack, id, { location, addressSpace, appliance, connections });
  });
  const spokes = ["10.30.0.0/22", "10.40.0.0/22", "10.50.0.0/22"].map(
    (range, index) => new Spoke(stack, `spoke-${index}`, { location: "westeurope", addressSpace: [range] }),
  );
  const redundancy = Redundancy.activeActive();
  new DualHomedNetwork(stack, "west-north", { hubs, spokes, redundancy });
  return collectTopology(stack);
}

describe("appliancesThatShareFlowsKeepNoState", () => {
  const instances = ["10.10.0.4", "10.10.0.5"].map((privateIp) => ({ name: privateIp, privateIp }));

  it("warns of instances without a load balancer, and accepts a correct network", () => {
    const network = changed(dualHomed(), "virtualAppliances", "nva-west", { instances });
    expect(found(rule, network)).toEqual([
      'nva-west.loadBalancerIp: the 2 instances of "nva-west" have no load balancer in front of them, so a flow may go through one and come back through another',
    ]);
    const balanced = { loadBalancerIp: "10.10.0.6", sites: [] };
    expect(found(rule, changed(network, "virtualAppliances", "nva-west", balanced))).toEqual([]);
    expect(found(rule, changed(network, "virtualAppliances", "nva-west", { deployed: true }))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("warns of instances behind a load balancer that have links of their own to sites", () => {
    const network = changed(dualHomed(), "virtualAppliances", "nva-west", { instances, loadBalancerIp: "10.10.0.6" });
    expect(found(rule, network)).toEqual([
      'nva-west.loadBalancerIp: each of the 2 instances of "nva-west" has a link of its own to "headquarters", past the load balancer, so a flow may go through one and come back through another',
    ]);
    const branch = { name: "branch", asn: 65020, prefixes: ["172.20.0.0/16"], moreSpecifics: false };
    const peered = { ...added(network, "onPremisesSites", branch), routerPeerings: [routerPeering("west")] };
    expect(found(rule, peered)[0]).toContain('to "headquarters" and "branch", past');
    expect(found(rule, changed(network, "virtualAppliances", "nva-west", { sites: [] }))).toEqual([]);
    expect(found(rule, vpnAppliancePairs())).toEqual([]);
  });

  it("warns of active-active hubs with appliances that are not known to keep no state", () => {
    const network = changed(activeActive(), "virtualAppliances", "nva-west", { deployed: true });
    expect(found(rule, network)).toEqual([
      'network.mode: "network" is active-active, so a flow may go through one hub and come back through another, and the appliances of "north" may keep state: 3 of 7 flows do',
    ]);
    expect(found(rule, changed(network, "virtualAppliances", "nva-north", { deployed: true }))).toEqual([]);
  });

  // Every flow between a spoke and a branch was asymmetric, and nothing said so.
  it("says once how many flows of a VPN network with two branches are shared, or that some are", () => {
    const message = (count: string) =>
      `west-north.mode: "west-north" is active-active, so a flow may go through one hub and come back through another, and the appliances of "west" and "north" may keep state${count}`;
    const both = twoBranches(["west", "north"]);
    expect(found(rule, both)).toEqual([message(": 6 of 12 flows do")]);
    const branches = Simulation.of(both)
      .flows()
      .filter(({ flow }) => flow.class === "site");
    expect(branches.map(({ verdict }) => verdict)).toEqual(Array(6).fill("asymmetric"));

    expect(found(rule, twoBranches(["west"]))).toEqual([message(": 3 of 12 flows do")]);
    const appliances = both.virtualAppliances.map((each) => ({ ...each, deployed: true }));
    tellsApart(rule, both, { ...both, virtualAppliances: appliances });
  });
});
