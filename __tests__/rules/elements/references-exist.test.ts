import { referencesExist as rule } from "../../../lib/rules/elements/references-exist";
import { found, tellsApart } from "../../support/found";
import {
  added,
  changed,
  dualHomed,
  expressRouteHubs,
  meant,
  routerPeering,
  vpnAppliances,
  without,
  withVpnGateway,
} from "../../support/topologies";

describe("referencesExist", () => {
  it.each([
    [
      "virtualNetworks",
      "west",
      [
        'west->app.from: there is no virtual network "west"',
        'app->west.to: there is no virtual network "west"',
        'nva-west.virtualNetwork: there is no virtual network "west"',
        'network.hubs[0]: there is no virtual network "west"',
      ],
    ],
    [
      "routeServers",
      "rs-app",
      [
        'nva-west-rs-app.routeServer: there is no route server "rs-app"',
        'nva-north-rs-app.routeServer: there is no route server "rs-app"',
      ],
    ],
    [
      "virtualAppliances",
      "nva-north",
      [
        'nva-north-rs-app.virtualAppliance: there is no virtual appliance "nva-north"',
        'nva-north-rs-data.virtualAppliance: there is no virtual appliance "nva-north"',
      ],
    ],
    [
      "onPremisesSites",
      "headquarters",
      [
        'nva-west.sites[0]: there is no on-premises site "headquarters"',
        'nva-north.sites[0]: there is no on-premises site "headquarters"',
      ],
    ],
  ] as const)("finds every reference to a missing one of %s", (kind, name, expected) => {
    expect(found(rule, without(dualHomed(), kind, name))).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([
    ["virtualNetworks", "west", 'ergw-west.virtualNetwork: there is no virtual network "west"'],
    ["gateways", "ergw-west", 'ergw-west-erc-west.gateway: there is no gateway "ergw-west"'],
    ["circuits", "erc-west", 'ergw-west-erc-west.circuit: there is no circuit "erc-west"'],
    ["onPremisesSites", "headquarters", 'erc-west.sites[0]: there is no on-premises site "headquarters"'],
  ] as const)("finds references of gateways and circuits to a missing one of %s", (kind, name, expected) => {
    expect(found(rule, without(expressRouteHubs(), kind, name))).toContain(expected);
  });

  it("finds references of peerings with routers, and of what a site prefers, and nothing in a correct network", () => {
    const peering = routerPeering("east", { peer: "nva-south" });
    const base = changed(dualHomed(), "onPremisesSites", "headquarters", { prefers: ["nva-west", "erc-east"] });
    expect(found(rule, added(base, "routerPeerings", peering))).toEqual([
      'nva-east-branch.virtualAppliance: there is no virtual appliance "nva-east"',
      'nva-east-branch.site: there is no on-premises site "branch"',
      'nva-east-branch.peer: there is no virtual appliance "nva-south"',
      'headquarters.prefers[1]: there is no circuit, gateway or virtual appliance "erc-east"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds a spoke that is not there", () => {
    expect(found(rule, meant(dualHomed(), { spokes: ["app", "dta"] }))).toEqual([
      'network.spokes[1]: there is no virtual network "dta"',
    ]);
  });

  it.each([
    ["circuits", expressRouteHubs()],
    ["VPN gateways", withVpnGateway("west", expressRouteHubs())],
    ["tunnels", vpnAppliances()],
    [
      "peerings between appliances",
      changed(vpnAppliances(), "routerPeerings", "nva-west-branch", { site: undefined, peer: "nva-north" }),
    ],
    [
      "sites that prefer a circuit, a gateway and an appliance",
      changed(expressRouteHubs(), "onPremisesSites", "headquarters", {
        prefers: ["erc-west", "ergw-north", "nva-north"],
      }),
    ],
  ])("finds nothing in networks with %s", (_, network) => {
    tellsApart(rule, without(network, "virtualNetworks", "west"), network);
  });

  it("finds a tunnel of a VPN gateway to a site that is not there", () => {
    const network = withVpnGateway("west", expressRouteHubs());
    const tunnel = { site: "branch" };
    expect(found(rule, changed(network, "gatewayConnections", "ergw-west-erc-west", tunnel))).toEqual([
      'ergw-west-erc-west.site: there is no on-premises site "branch"',
    ]);
  });
});
