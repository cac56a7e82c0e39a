import { addressesAreWellFormed as rule } from "../../../lib/rules/elements/addresses-are-well-formed";
import { found } from "../../support/found";
import { changed, dualHomed, routeTable, withSubnet } from "../../support/topologies";

describe("addressesAreWellFormed", () => {
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds malformed ranges and addresses in every kind of element", () => {
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
      'nva-west-rs-app.accept[0]: "spoke" names no prefixes; expected virtual-network, spokes, hub, sites, internet, any or a range',
      'nva-west-rs-app.advertise[0]: "10.0.0.0/33" has no valid prefix length; expected 0 to 32 after the slash',
      'headquarters.prefixes[1]: "0/0" is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16"',
    ]);
  });
});
