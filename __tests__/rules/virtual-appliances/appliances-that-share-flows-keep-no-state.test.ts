import { appliancesThatShareFlowsKeepNoState as rule } from "../../../lib/rules/virtual-appliances/appliances-that-share-flows-keep-no-state";
import { found } from "../../support/found";
import { activeActive, added, changed, dualHomed, routerPeering, vpnAppliancePairs } from "../../support/topologies";

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
      'network.mode: "network" is active-active, so a flow may go through one hub and come back through another, and the appliances of "north" may keep state',
    ]);
    expect(found(rule, changed(network, "virtualAppliances", "nva-north", { deployed: true }))).toEqual([]);
  });
});
