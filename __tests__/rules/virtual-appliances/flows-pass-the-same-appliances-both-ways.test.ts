import { prependsAreSeenOnPremises } from "../../../lib/rules/dual-homed-networks/prepends-are-seen-on-premises";
import { flowsPassTheSameAppliancesBothWays as rule } from "../../../lib/rules/virtual-appliances/flows-pass-the-same-appliances-both-ways";
import { Simulation } from "../../../lib/routing";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { activeActive, changed, dualHomed, expressRouteHubs, routeTable } from "../../support/topologies";

const unranked = (topology: Topology): Topology => ({ ...topology, dualHomedNetworks: [] });

// https://learn.microsoft.com/azure/route-server/next-hop-ip: active/active appliances that keep state see half of a flow
describe("flowsPassTheSameAppliancesBothWays", () => {
  const shared = unranked(activeActive());

  it("says once how many flows appliances share that belong to no network, and accepts a correct network", () => {
    expect(found(rule, shared)).toEqual([
      'nva-west: 3 of 7 flows pass other appliances there than back, such as "app to headquarters" (there by nva-north or nva-west, back by nva-north or nva-west), and "nva-west" and "nva-north" may keep state',
    ]);
    expect(
      Simulation.of(shared)
        .flows()
        .filter(({ verdict }) => verdict === "asymmetric"),
    ).toHaveLength(3);

    expect(found(rule, unranked(dualHomed()))).toEqual([]);
  });

  it("leaves an active-active network to ARS050, but not what else makes flows of an active-passive one asymmetric", () => {
    tellsApart(rule, shared, activeActive());
    const nearest = changed(dualHomed(), "onPremisesSites", "headquarters", { prefers: ["nva-north"] });
    expect(found(rule, nearest)).toEqual([
      'nva-west: 2 of 7 flows pass other appliances there than back, such as "app to headquarters" (there by nva-west, back by nva-north), and "nva-west" and "nva-north" may keep state',
    ]);
  });

  it("leaves sites that do not see which hub is the standby to ARS107", () => {
    const hidden = expressRouteHubs();
    tellsApart(rule, unranked(hidden), hidden);
    expect(found(prependsAreSeenOnPremises, hidden)).toHaveLength(1);
  });

  it("finds the one flow whose way there a user route changes", () => {
    const toNorth = { addressPrefix: "10.40.0.0/22", nextHopType: "VirtualAppliance", nextHopIp: "10.20.0.4" } as const;
    const base = dualHomed();
    const virtualNetworks = base.virtualNetworks.map((each) =>
      each.name === "app"
        ? { ...each, subnets: each.subnets.map((one) => ({ ...one, routeTable: routeTable([toNorth]) })) }
        : each,
    );
    expect(found(rule, { ...base, virtualNetworks })).toEqual([
      'nva-west: 1 of 7 flows passes other appliances there than back, such as "app to data" (there by nva-north, back by nva-west), and "nva-west" and "nva-north" may keep state',
    ]);
  });

  it("is content with appliances that keep no state, as those that this library deploys", () => {
    const deployed = (...names: string[]) =>
      names.reduce((base, name) => changed(base, "virtualAppliances", name, { deployed: true }), shared);
    tellsApart(rule, shared, deployed("nva-west", "nva-north"));
    expect(found(rule, deployed("nva-west"))[0]).toMatch(/^nva-north: 3 of 7 .* and "nva-north" may keep state$/);
  });
});
