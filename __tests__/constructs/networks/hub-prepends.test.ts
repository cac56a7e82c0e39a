import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { ExpressRouteHub, Hub, VpnHub, type IHub } from "../../../lib/constructs/hubs";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { prependsOf } from "../../../lib/constructs/networks/hub-prepends";
import { GATEWAY_SUBNETS, HUB_NETWORK, hubPart } from "../../support/existing";
import { WEST, emptyStack } from "../../support/network";

type Kind = "plain" | "vpn" | "expressRoute" | "both" | "existing" | "vpnWithOwnSite";

const stack = emptyStack();

/** A hub that exists already, with an ExpressRoute gateway and a VPN gateway. */
const existingWithBoth = (name: string) =>
  ExpressRouteHub.fromExpressRouteHubAttributes(stack, name, {
    ...HUB_NETWORK,
    ...GATEWAY_SUBNETS,
    expressRouteGatewayId: hubPart("virtualNetworkGateways/ergw"),
    vpnGatewayId: hubPart("virtualNetworkGateways/vpng"),
    routeServerId: hubPart("virtualHubs/rs"),
    appliance: VirtualAppliance.fromVirtualApplianceAttributes(stack, `${name}-firewall`, {
      asn: 65001,
      privateIp: "10.10.0.4",
    }),
  });

const make = (name: string, kind: Kind): IHub => {
  if (kind === "plain") return new Hub(stack, name, WEST);
  if (kind === "vpn") return new VpnHub(stack, name, WEST);
  if (kind === "vpnWithOwnSite") {
    const hub = new VpnHub(stack, name, WEST);
    hub.appliance.addSite(new OnPremisesSite(stack, `${name}-site`, { addressPrefixes: ["192.168.0.0/16"] }));
    return hub;
  }
  if (kind === "existing") return existingWithBoth(name);
  return new ExpressRouteHub(stack, name, { ...WEST, vpnGateway: kind === "both" ? {} : undefined });
};

// A site's route has these ASNs before the site's own, at a spoke: that of the appliance, 65515 if a gateway brought it,
// 12076 if it came through a circuit. So 1 for a plain hub, 2 for VPN, 3 for ExpressRoute.
it.each<[Kind[], number[]]>([
  [["plain"], [0]],
  [
    ["plain", "plain", "plain"],
    [0, 2, 4],
  ],
  [
    ["expressRoute", "expressRoute"],
    [0, 2],
  ],
  // 1 + 4 is two more than 3.
  [
    ["expressRoute", "plain"],
    [0, 4],
  ],
  [
    ["expressRoute", "vpn", "plain"],
    [0, 3, 6],
  ],
  // Its paths are longer anyway, and still two more for certain.
  [
    ["plain", "expressRoute"],
    [0, 2],
  ],
  // What its appliance reaches by itself comes on a path of 1, whatever gateways it has.
  [
    ["expressRoute", "vpnWithOwnSite"],
    [0, 4],
  ],
  // The way with the shortest path counts where there are several, and the longest of the hub before.
  [
    ["expressRoute", "both"],
    [0, 3],
  ],
  [
    ["both", "vpn"],
    [0, 3],
  ],
  [
    ["existing", "vpn", "existing"],
    [0, 3, 5],
  ],
])("a network of hubs %j prepends %j times", (kinds, expected) => {
  const hubs = kinds.map((kind, rank) => make(`${kinds.join("-")}-${rank}`, kind));
  expect(prependsOf(hubs)).toEqual(expected);
});
