import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { Hub } from "../../../lib/constructs/hubs";
import {
  PrefixSet,
  RouteServer,
  RouteServerPeering,
  type RouteServerPeeringProps,
} from "../../../lib/constructs/route-servers";
import { Spoke } from "../../../lib/constructs/spokes";
import { collectTopology } from "../../../lib/topology";
import { APP, WEST, bodiesOf, emptyStack } from "../../support/network";

function peering(props: Partial<RouteServerPeeringProps> = {}) {
  const stack = emptyStack();
  const hub = new Hub(stack, "west", WEST);
  const spoke = new Spoke(stack, "app", APP);
  new RouteServerPeering(stack, "peering", {
    routeServer: spoke.routeServer,
    virtualAppliance: hub.appliance,
    ...props,
  });
  return { stack, hub, spoke, session: () => collectTopology(stack).routeServerPeerings[0] };
}

describe("RouteServerPeering", () => {
  it("creates a connection for each instance and one security rule", () => {
    const stack = emptyStack();
    const hub = new Hub(stack, "west", { ...WEST, applianceInstances: 3 });
    const spoke = new Spoke(stack, "app", APP);
    new RouteServerPeering(stack, "peering", { routeServer: spoke.routeServer, virtualAppliance: hub.appliance });
    const connections = bodiesOf(stack, "azurerm_route_server_bgp_connection");
    expect(connections.map(({ name, peer_ip: ip }) => [name, ip])).toEqual([
      ["bgp-west-nva-1", "10.10.0.4"],
      ["bgp-west-nva-2", "10.10.0.5"],
      ["bgp-west-nva-3", "10.10.0.6"],
    ]);
    const rules = bodiesOf(stack, "azurerm_network_security_rule").filter(({ name }) =>
      String(name).startsWith("AllowBgp"),
    );
    expect(rules).toHaveLength(1);
  });

  it("describes accepted and advertised prefixes as sets, so a policy stays small with many spokes", () => {
    const { session } = peering({
      accept: [PrefixSet.VIRTUAL_NETWORK, PrefixSet.cidr("10.99.0.0/16")],
      advertise: [PrefixSet.SITES, PrefixSet.SPOKES, PrefixSet.INTERNET, PrefixSet.HUB, PrefixSet.ANY],
      prepend: 3,
    });
    expect(session()).toMatchObject({
      name: "app-rs-west-nva",
      accept: ["virtual-network", "10.99.0.0/16"],
      advertise: ["sites", "spokes", "internet", "hub", "any"],
      prepend: 3,
    });
  });

  it("overrides the ASN if the hub of the appliance has a route server, even one that is added later", () => {
    const { stack, hub, session } = peering();
    expect(session().asPathRewrite).toBe("none");
    new RouteServer(stack, "hub-rs", {
      virtualNetwork: hub,
      subnetAddressPrefix: "10.10.0.64/26",
      branchToBranch: true,
    });
    expect(session().asPathRewrite).toBe("as-override");
  });

  it("overrides the ASN or not as given", () => {
    expect(peering({ asOverride: true }).session().asPathRewrite).toBe("as-override");
    expect(peering({ asOverride: false, advertise: [PrefixSet.SPOKES] }).session().asPathRewrite).toBe("none");
  });

  it.each([-1, 17, 0.5])("refuses to prepend %d times", (prepend) => {
    expect(() => peering({ prepend })).toThrow(
      `prepend: ${prepend} is not possible; expected a whole number from 0 to 16`,
    );
  });

  it("has a next hop, and terms in order, as given", () => {
    const { session } = peering({
      nextHop: "self",
      policyTerms: [
        { prefixes: [PrefixSet.cidr("192.168.0.0/16"), PrefixSet.HUB_SPOKES], prepend: 2 },
        { prefixes: [PrefixSet.SITES], nextHop: "10.10.0.30", communities: ["no-advertise", "65001:7"] },
      ],
    });
    expect(session()).toMatchObject({
      nextHop: "self",
      terms: [
        { prefixes: ["192.168.0.0/16", "hub-spokes"], prepend: 2 },
        { prefixes: ["sites"], nextHop: "10.10.0.30", communities: ["no-advertise", "65001:7"] },
      ],
    });
    expect(peering().session()).not.toHaveProperty("terms");
  });

  it.each([
    [{ prefixes: [], prepend: 1 }, "policyTerms[0].prefixes: is empty; give the prefixes that it is for"],
    [{}, "policyTerms[0]: changes nothing; give prepend, nextHop or communities"],
    [{ prepend: 17 }, "policyTerms[0].prepend: 17 is not possible; expected a whole number from 0 to 16"],
    [{ nextHop: "firewall" }, 'policyTerms[0].nextHop: "firewall" is not an IPv4 address'],
    [{ communities: ["65001"] }, 'policyTerms[0].communities[0]: "65001" cannot be used; expected no-advertise'],
  ])("refuses the term %j", (term, message) => {
    const policyTerms = [{ prefixes: [PrefixSet.SITES], ...term }];
    expect(() => peering({ policyTerms })).toThrow(`[network/peering] ${message}`);
  });

  it("refuses a next hop that is no address", () => {
    expect(() => peering({ nextHop: "firewall" })).toThrow('nextHop: "firewall" is not an IPv4 address');
  });

  it("refuses an address without a prefix length as a range", () => {
    expect(() => PrefixSet.cidr("10.0.0.0")).toThrow('did you mean "10.0.0.0/32"?');
  });

  it("refuses an appliance that is in no hub", () => {
    const stack = emptyStack();
    const spoke = new Spoke(stack, "app", APP);
    const virtualAppliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
      asn: 65001,
      privateIp: "10.0.0.4",
    });
    expect(() => new RouteServerPeering(stack, "p", { routeServer: spoke.routeServer, virtualAppliance })).toThrow(
      "[network/p] virtualAppliance: fw is not in a hub; give it to a Hub",
    );
  });
});
