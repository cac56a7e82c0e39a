import { addressesAreWellFormed as rule } from "../../../lib/rules/elements/addresses-are-well-formed";
import { found, tellsApart } from "../../support/found";
import {
  added,
  changed,
  dualHomed,
  expressRouteHubs,
  routeTable,
  routerPeering,
  withSubnet,
} from "../../support/topologies";

describe("addressesAreWellFormed", () => {
  it("finds malformed ones of interfaces, gateways and announcements", () => {
    const gateways = expressRouteHubs();
    let network = changed(gateways, "gateways", "ergw-west", { addresses: ["10.10.0.132", "10.10.0"] });
    network = changed(network, "virtualAppliances", "nva-west", {
      interfaces: [{ name: "outside", privateIps: ["10.10.0.300"], loadBalancerIp: "lb", prefixes: ["0.0.0.0"] }],
    });
    network = changed(network, "onPremisesSites", "headquarters", {
      announcements: [{ to: ["erc-west"], prefixes: ["192.168.0.0/33"] }],
    });
    expect(found(rule, network)).toEqual([
      'nva-west.interfaces[0].privateIps[0]: "10.10.0.300" is not an IPv4 address; expected a form such as "10.0.0.4"',
      'nva-west.interfaces[0].loadBalancerIp: "lb" is not an IPv4 address; expected a form such as "10.0.0.4"',
      'nva-west.interfaces[0].prefixes[0]: "0.0.0.0" has no prefix length; did you mean "0.0.0.0/32"?',
      'ergw-west.addresses[1]: "10.10.0" is not an IPv4 address; expected a form such as "10.0.0.4"',
      'headquarters.announcements[0].prefixes[0]: "192.168.0.0/33" has no valid prefix length; expected 0 to 32 after the slash',
    ]);

    expect(found(rule, gateways)).toEqual([]);
  });

  it("finds malformed ranges and addresses in every kind of element, and nothing in a correct network", () => {
    let network = changed(dualHomed(), "virtualNetworks", "west", { addressSpace: ["10.10.0.0"] });
    network = withSubnet(network, "app", {
      name: "snet-workload",
      addressPrefix: "10.30.0.1/25",
      routeTable: routeTable([
        { addressPrefix: "10/8", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.0/32" },
        { addressPrefix: "AzureCloud.WestEurope", nextHopType: "Internet" },
      ]),
    });
    network = changed(network, "routeServers", "rs-app", { addresses: ["fd00::1", "10.30.0.5"] });
    network = changed(network, "virtualAppliances", "nva-west", {
      instances: [{ name: "vm-nva-west", privateIp: "" }],
      loadBalancerIp: "ten",
      subnetGateway: "10.10.0.256",
    });
    network = changed(network, "routeServerPeerings", "nva-west-rs-app", {
      accept: ["spoke"],
      advertise: ["10.0.0.0/33"],
    });
    network = changed(network, "onPremisesSites", "headquarters", { prefixes: ["192.168.0.0/16", "0/0"] });
    expect(found(rule, network)).toEqual([
      'west.addressSpace[0]: "10.10.0.0" has no prefix length; did you mean "10.10.0.0/32"?',
      'app.subnets[1].addressPrefix: "10.30.0.1/25" has bits set after its prefix length; did you mean "10.30.0.0/25"?',
      'app.subnets[1].routeTable.routes[0].addressPrefix: "10/8" is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16"',
      'app.subnets[1].routeTable.routes[0].nextHopIp: "10.10.0.0/32" is a range; expected one address such as "10.10.0.0"',
      'rs-app.addresses[0]: "fd00::1" is IPv6; Azure Route Server supports IPv4 only',
      'vm-nva-west.privateIp: "" is not an IPv4 address; expected a form such as "10.0.0.4"',
      'nva-west.loadBalancerIp: "ten" is not an IPv4 address; expected a form such as "10.0.0.4"',
      'nva-west.subnetGateway: "10.10.0.256" is not an IPv4 address; expected a form such as "10.0.0.4"',
      'nva-west-rs-app.accept[0]: "spoke" names no prefixes; expected virtual-network, spokes, hub, hub-spokes, sites, site, peers, internet, any or a range',
      'nva-west-rs-app.advertise[0]: "10.0.0.0/33" has no valid prefix length; expected 0 to 32 after the slash',
      'headquarters.prefixes[1]: "0/0" is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds them in peerings with other routers and in what is originated", () => {
    const base = changed(dualHomed(), "virtualAppliances", "nva-west", { originate: ["10.0.0.0/33"] });
    const peering = routerPeering("west", {
      routerBgpAddresses: ["169.254.21"],
      bgpAddresses: ["169.254.21.1/30"],
      withhold: ["all"],
      nextHop: "own",
      terms: [
        { prefixes: ["any"], nextHop: "10.1" },
        { prefixes: ["hub", "10.0.0.0/33"], nextHop: "self" },
      ],
      tunnel: { ...routerPeering("west").tunnel, routerAddress: "router" },
    });
    expect(found(rule, added(base, "routerPeerings", peering)).map((line) => line.split(":")[0])).toEqual([
      "nva-west.originate[0]",
      "nva-west-branch.withhold[0]",
      "nva-west-branch.terms[1].prefixes[1]",
      "nva-west-branch.nextHop",
      "nva-west-branch.terms[0].nextHop",
      "nva-west-branch.routerBgpAddresses[0]",
      "nva-west-branch.bgpAddresses[0]",
      "nva-west-branch.tunnel.routerAddress",
    ]);
    for (const nextHop of ["unchanged", "self"]) {
      expect(found(rule, added(dualHomed(), "routerPeerings", routerPeering("west", { nextHop })))).toEqual([]);
    }
  });

  it("asks a peering with a router neither for addresses nor for a tunnel", () => {
    const peering = routerPeering("west", {
      routerBgpAddresses: undefined,
      bgpAddresses: undefined,
      tunnel: undefined,
    });
    tellsApart(
      rule,
      added(dualHomed(), "routerPeerings", { ...peering, bgpAddresses: ["169.254.21"] }),
      added(dualHomed(), "routerPeerings", peering),
    );
  });
});
