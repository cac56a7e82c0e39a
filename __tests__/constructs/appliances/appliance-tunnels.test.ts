import type { TerraformStack } from "cdktf";
import { VirtualAppliance, type ApplianceTunnelProps } from "../../../lib/constructs/appliances";
import { Hub, type HubProps } from "../../../lib/constructs/hubs";
import { NetworkTopology } from "../../../lib/constructs/networks";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { PrefixSet } from "../../../lib/constructs/route-servers";
import { Spoke } from "../../../lib/constructs/spokes";
import { collectTopology } from "../../../lib/topology";
import { APP, WEST, bodiesOf, bodyAt, emptyStack, resourcesOf } from "../../support/network";
import { BRANCH, applianceTunnel, tunnelNetwork } from "../../support/tunnel-network";
import { unpackedScript } from "../../../lib/machine";

const scriptOf = (stack: TerraformStack, path: string) =>
  (bodyAt(stack, path) as unknown as { source: { script: string } }).source.script;

describe("a hub whose appliance ends tunnels", () => {
  const { stack } = tunnelNetwork();

  it("breaks no rule without a gateway and a route server in the hub, as long as its tunnels have their own ranges", () => {
    const overlapping = tunnelNetwork(emptyStack(), { inside: "10.30.0.0/30" }).stack;
    expect(
      NetworkTopology.of(overlapping)
        .violations()
        .map(({ rule }) => rule),
    ).toEqual(["ARS112", "ARS112"]);
    expect(NetworkTopology.of(stack).violations()).toEqual([]);
    const { gateways, routeServers } = collectTopology(stack);
    expect([gateways, routeServers.map(({ virtualNetwork }) => virtualNetwork)]).toEqual([[], ["app-0"]]);
  });

  it("changes what the hub's policy terms are for, with the next hop as it is in tunnels", () => {
    const policyTerms = [{ prefixes: [PrefixSet.SPOKES], prepend: 3, nextHop: "10.10.0.30" }];
    const { routeServerPeerings, routerPeerings } = collectTopology(
      tunnelNetwork(emptyStack(), { west: { policyTerms } }).stack,
    );
    const termsOf = (peerings: readonly { readonly virtualAppliance: string; readonly terms?: unknown }[]) =>
      peerings.map(({ virtualAppliance, terms }) => [virtualAppliance, terms]);
    expect(termsOf(routeServerPeerings)).toEqual([
      ["west-nva", [{ prefixes: ["spokes"], prepend: 3, nextHop: "10.10.0.30" }]],
      ["north-nva", undefined],
    ]);
    expect(termsOf(routerPeerings)).toEqual([
      ["west-nva", [{ prefixes: ["spokes"], prepend: 3 }]],
      ["north-nva", undefined],
    ]);
  });

  it("gives the appliance a public IP address instead of a NAT gateway, which would change the source of its packets", () => {
    expect(bodyAt(stack, "west/Appliance/Tunnels/PublicIp1")).toMatchObject({
      name: "pip-west-nva-1",
      sku: "Standard",
      allocation_method: "Static",
    });
    const { ip_configuration: addresses } = bodyAt(stack, "west/Appliance/NetworkInterface1") as unknown as {
      ip_configuration: { public_ip_address_id: string }[];
    };
    expect(addresses[0].public_ip_address_id).toMatch(/^\$\{azurerm_public_ip\.west_Appliance_Tunnels_PublicIp1/);
    expect(bodiesOf(stack, "azurerm_nat_gateway")).toEqual([]);
    const without = emptyStack();
    new Hub(without, "west", WEST);
    expect(bodiesOf(without, "azurerm_nat_gateway")).toHaveLength(1);
    expect(bodiesOf(without, "azurerm_public_ip").map(({ name }) => name)).toEqual(["pip-west-ng"]);
  });

  it("allows IKE and IPsec from the router at the other end only", () => {
    expect(bodyAt(stack, "west/Appliance/Peering-branch/AllowIpsec-branch")).toMatchObject({
      protocol: "Udp",
      direction: "Inbound",
      access: "Allow",
      source_address_prefix: "203.0.113.10",
      destination_address_prefix: "10.10.0.0/27",
      destination_port_ranges: ["500", "4500"],
    });
  });

  it("passes the pre-shared key as a protected parameter, and uses it nowhere else", () => {
    const command = bodyAt(stack, "west/Appliance/Tunnels/Configuration1");
    expect(command).toMatchObject({
      name: "runcmd-west-nva-1-tunnels",
      protected_parameter: [{ name: "KEY_169_254_21_1", value: "${var.branch-key}" }],
      parameter: [{ name: "PUBLIC_ADDRESS", value: expect.stringMatching(/^\$\{azurerm_public_ip.*\.ip_address\}$/) }],
    });
    expect(JSON.stringify(command.depends_on)).toContain("west_Appliance_Configuration1");
    const places = resourcesOf(stack).filter(({ body }) => JSON.stringify(body).includes("branch-key"));
    expect(places.map(({ path }) => path)).toEqual([
      "west/Appliance/Tunnels/Configuration1",
      "north/Appliance/Tunnels/Configuration1",
    ]);
  });

  it("peers with the router: it accepts the site's prefixes, advertises the spokes, and prepends on standby", () => {
    const { routerPeerings } = collectTopology(stack);
    expect(routerPeerings).toMatchObject([
      {
        name: "west-nva-branch",
        site: "branch",
        bgpAddresses: ["169.254.21.1"],
        routerBgpAddresses: ["169.254.21.2"],
        tunnel: { routerAddress: "203.0.113.10" },
        asPathRewrite: "none",
        prepend: 0,
        accept: ["site"],
        advertise: ["spokes"],
      },
      { name: "north-nva-branch", bgpAddresses: ["169.254.22.1"], routerBgpAddresses: ["169.254.22.2"], prepend: 2 },
    ]);
    const configuration = NetworkTopology.of(stack).routerConfiguration("west-nva");
    expect(configuration).toContain("ip prefix-list SITES permit 192.168.0.0/16");
    expect(configuration).toContain(" neighbor 169.254.21.2 remote-as 65100");
  });

  it("advertises the hub's own range if the network advertises its hubs", () => {
    const [west] = collectTopology(tunnelNetwork(emptyStack(), { advertiseHubs: true }).stack).routerPeerings;
    expect(west.advertise).toEqual(["spokes", "hub"]);
  });

  it("has a tunnel for each instance, with a /30 of the range inside", () => {
    const several = emptyStack();
    new Hub(several, "west", {
      ...WEST,
      applianceInstances: 2,
      tunnels: [applianceTunnel(several, { insideAddressPrefix: "169.254.21.0/29" })],
    });
    expect(collectTopology(several).routerPeerings).toMatchObject([
      { bgpAddresses: ["169.254.21.1", "169.254.21.5"], routerBgpAddresses: ["169.254.21.2", "169.254.21.6"] },
    ]);
    for (const instance of [1, 2]) {
      expect(bodyAt(several, `west/Appliance/Tunnels/Configuration${instance}`).protected_parameter).toEqual([
        { name: `KEY_169_254_21_${instance === 1 ? 1 : 5}`, value: "${var.branch-key}" },
      ]);
    }
    expect(NetworkTopology.of(several).routerConfiguration("west-nva-2")).toContain(
      "neighbor 169.254.21.6 remote-as 65100",
    );
  });

  it("forwards between the spokes and the site, and drops traffic for the site outside the tunnel", () => {
    const script = unpackedScript(scriptOf(stack, "west/Appliance/Configuration1"));
    expect(script).toContain('ip daddr @behind-tunnels oifname != "ipsec-*" drop');
    expect(script).toContain(
      "set behind-tunnels {\n    type ipv4_addr\n    flags interval\n    auto-merge\n    elements = {\n      192.168.0.0/16,",
    );
  });
});

describe("a change to tunnels or spokes", () => {
  it("adds a tunnel to the script of its own appliance, and leaves the other appliance alone", () => {
    const [one, two] = [false, true].map((second) => tunnelNetwork(emptyStack(), { second }).stack);
    const [before, after] = [one, two].map((each) => scriptOf(each, "west/Appliance/Tunnels/Configuration1"));
    expect(before).not.toBe(after);
    const missing = before.split("\n").filter((line) => !after.split("\n").includes(line));
    expect(missing).toEqual([]);
    expect(scriptOf(one, "north/Appliance/Tunnels/Configuration1")).toBe(
      scriptOf(two, "north/Appliance/Tunnels/Configuration1"),
    );
  });

  it("leaves the script of the tunnels unchanged when a spoke is added, and changes that of the router", () => {
    const [one, two] = [1, 2].map((spokes) => tunnelNetwork(emptyStack(), { spokes }).stack);
    const path = "west/Appliance/Tunnels/Configuration1";
    expect(scriptOf(two, path)).toBe(scriptOf(one, path));
    const router = "west/Appliance/Configuration1";
    expect(scriptOf(two, router)).not.toBe(scriptOf(one, router));
  });
});

describe("a tunnel is refused", () => {
  const refused = (props: Partial<ApplianceTunnelProps>, hub: Partial<HubProps> = {}) => {
    const stack = emptyStack();
    return () => new Hub(stack, "west", { ...WEST, tunnels: [applianceTunnel(stack, props)], ...hub });
  };

  it.each<[string, Partial<ApplianceTunnelProps>, string]>([
    ["with a literal key", { sharedKey: "secret" }, "tunnels[0].sharedKey: would be written into a file"],
    [
      "with a malformed router address",
      { routerAddress: "router" },
      'tunnels[0].routerAddress: "router" is not an IPv4 address',
    ],
    [
      "with a range that is too small",
      { insideAddressPrefix: "169.254.21.0/31" },
      "tunnels[0].insideAddressPrefix: 169.254.21.0/31 is too small; each instance needs a /30, so give a /30 or larger",
    ],
    [
      "with weak algorithms",
      {
        ipsecPolicy: {
          dhGroup: "DHGroup2",
          ikeEncryption: "AES256",
          ikeIntegrity: "SHA384",
          ipsecEncryption: "AES256",
          ipsecIntegrity: "SHA256",
          pfsGroup: "None",
        },
      },
      'tunnels[0].ipsecPolicy.dhGroup: is "DHGroup2"; allowed on a deployed appliance are DHGroup14, DHGroup2048, ECP256, ECP384',
    ],
  ])("%s", (_what, props, message) => {
    expect(refused(props)).toThrow(message);
  });

  it("with the earlier name of a prop, which a caller in JavaScript may give", () => {
    const earlier = { remoteAddress: "203.0.113.10", routerAddress: undefined } as Partial<ApplianceTunnelProps>;
    expect(refused(earlier)).toThrow("tunnels[0].remoteAddress: is now named routerAddress");
  });

  it("to a site without an ASN", () => {
    const stack = emptyStack();
    const site = new OnPremisesSite(stack, "shop", { addressPrefixes: ["192.168.0.0/16"] });
    const make = () => new Hub(stack, "west", { ...WEST, tunnels: [applianceTunnel(stack, { site })] });
    expect(make).toThrow("tunnels[0].site: shop has no asn");
  });

  it("with a range that is too small for all instances", () => {
    expect(refused({}, { applianceInstances: 3 })).toThrow("each instance needs a /30, so give a /28 or larger");
    expect(refused({ insideAddressPrefix: "169.254.21.0/28" }, { applianceInstances: 3 })).not.toThrow();
  });

  it("beside a NAT gateway", () => {
    expect(refused({}, { natGateway: true })).toThrow("natGateway: would hide the public address");
    expect(refused({}, { internetEgress: true, natGateway: false })).not.toThrow();
  });

  it("with the name of another tunnel", () => {
    const stack = emptyStack();
    const first = applianceTunnel(stack);
    const make = () =>
      new Hub(stack, "west", { ...WEST, tunnels: [first, { ...first, routerAddress: "203.0.113.11" }] });
    expect(make).toThrow('tunnels[1].name: "branch" is the name of an earlier tunnel');
  });
});

describe("a vendor's appliance that peers with an on-premises router", () => {
  function vendor(peering: { bgpAddresses: string[]; routerBgpAddresses: string[] }) {
    const stack = emptyStack();
    const site = new OnPremisesSite(stack, "branch", BRANCH);
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "firewall", {
      asn: 65001,
      privateIp: "10.10.0.4",
      routerPeerings: [{ site, ...peering }],
    });
    const { location, addressSpace } = WEST;
    const hub = new Hub(stack, "west", { location, addressSpace, appliance });
    const spoke = new Spoke(stack, "app", APP);
    spoke.connectTo(hub);
    return stack;
  }
  const ADDRESSES = { bgpAddresses: ["169.254.21.1"], routerBgpAddresses: ["169.254.21.2"] };

  it("has a routing policy and a configuration, but nothing is created in Azure for it", () => {
    const stack = vendor(ADDRESSES);
    expect(collectTopology(stack).routerPeerings).toMatchObject([
      { name: "firewall-branch", site: "branch", bgpAddresses: ["169.254.21.1"], routerBgpAddresses: ["169.254.21.2"] },
    ]);
    expect(collectTopology(stack).routerPeerings[0]).not.toHaveProperty("tunnel");
    expect(NetworkTopology.of(stack).violations()).toEqual([]);
    expect(NetworkTopology.of(stack).routerConfiguration("firewall")).toContain(
      "neighbor 169.254.21.2 remote-as 65100",
    );
    const created = (made: TerraformStack) => ({
      commands: bodiesOf(made, "azurerm_virtual_machine_run_command").length,
      rules: bodiesOf(made, "azurerm_network_security_rule").filter(({ name }) => String(name).startsWith("AllowIpsec"))
        .length,
    });
    expect(created(stack)).toEqual({ commands: 0, rules: 0 });
    expect(created(tunnelNetwork().stack)).toEqual({ commands: 4, rules: 2 });
  });

  it("needs an address of each end for each instance", () => {
    expect(() => vendor({ ...ADDRESSES, bgpAddresses: [] })).toThrow(
      "routerPeerings[0].bgpAddresses: has 0 addresses; give 1, one for each instance",
    );
    expect(() => vendor({ ...ADDRESSES, routerBgpAddresses: ["router"] })).toThrow(
      'routerPeerings[0].routerBgpAddresses[0]: "router" is not an IPv4 address',
    );
  });
});
