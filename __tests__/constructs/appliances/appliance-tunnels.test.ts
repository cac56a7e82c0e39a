import { TerraformVariable } from "cdktf";
import type { TerraformStack } from "cdktf";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { Hub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, NetworkTopology } from "../../../lib/constructs/networks";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { Spoke } from "../../../lib/constructs/spokes";
import type { ApplianceTunnelProps } from "../../../lib/constructs/appliances";
import type { HubProps } from "../../../lib/constructs/hubs";
import type { OnPremisesSiteProps } from "../../../lib/constructs/on-premises";
import { collectTopology } from "../../../lib/topology";
import { APP, NORTH, WEST, bodiesOf, bodyAt, emptyStack, resourcesOf } from "../../support/network";

const BRANCH: OnPremisesSiteProps = { addressPrefixes: ["192.168.0.0/16"], asn: 65100 };

function tunnel(stack: TerraformStack, props: Partial<ApplianceTunnelProps> = {}, id = "branch"): ApplianceTunnelProps {
  const key = new TerraformVariable(stack, `${id}-key`, { type: "string", sensitive: true, default: "" });
  const site = props.site ?? new OnPremisesSite(stack, id, BRANCH);
  return {
    remoteAddress: "203.0.113.10",
    insideAddressPrefix: "169.254.21.0/30",
    sharedKey: key.stringValue,
    ...props,
    site,
  };
}

interface Options {
  readonly west?: Partial<HubProps>;
  readonly spokes?: number;
  readonly second?: boolean;
  readonly advertiseHubs?: boolean;
}

/** Hubs west (active) and north (standing by), both with a tunnel to the branch. */
function vpnNetwork(stack = emptyStack(), { west: props, spokes = 1, second, advertiseHubs }: Options = {}) {
  const first = tunnel(stack);
  const shop = second
    ? [tunnel(stack, { remoteAddress: "203.0.113.20", insideAddressPrefix: "169.254.21.8/30" }, "shop")]
    : [];
  const west = new Hub(stack, "west", { ...WEST, tunnels: [first, ...shop], ...props });
  const north = new Hub(stack, "north", { ...NORTH, tunnels: [{ ...first, insideAddressPrefix: "169.254.22.0/30" }] });
  const all = Array.from(
    { length: spokes },
    (_, index) => new Spoke(stack, `app-${index}`, { ...APP, addressSpace: [`10.3${index}.0.0/22`] }),
  );
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: all, advertiseHubs });
  return { stack };
}

const scriptOf = (stack: TerraformStack, path: string) =>
  (bodyAt(stack, path) as unknown as { source: { script: string } }).source.script;

describe("a hub whose appliance ends tunnels", () => {
  const { stack } = vpnNetwork();

  it("breaks no rule, and needs no gateway and no route server of its own", () => {
    expect(NetworkTopology.of(stack).violations()).toEqual([]);
    const { gateways, routeServers } = collectTopology(stack);
    expect([gateways, routeServers.map(({ virtualNetwork }) => virtualNetwork)]).toEqual([[], ["app-0"]]);
  });

  it("gives the appliance an address of its own, and no NAT gateway that would send its packets from another one", () => {
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
  });

  it("lets in what opens tunnels, from the router at the other end only", () => {
    expect(bodyAt(stack, "west/Appliance/Peering-branch/AllowIpsec-branch")).toMatchObject({
      protocol: "Udp",
      direction: "Inbound",
      access: "Allow",
      source_address_prefix: "203.0.113.10",
      destination_address_prefix: "10.10.0.0/27",
      destination_port_ranges: ["500", "4500"],
    });
  });

  it("passes the key on as a protected parameter, and has it nowhere else", () => {
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

  it("speaks BGP with the router: it takes what is the site's, sends the spokes, and prepends when it stands by", () => {
    const { routerPeerings } = collectTopology(stack);
    expect(routerPeerings).toMatchObject([
      {
        name: "west-nva-branch",
        site: "branch",
        addresses: ["169.254.21.1"],
        peerAddresses: ["169.254.21.2"],
        tunnel: { remoteAddress: "203.0.113.10" },
        asPathRewrite: "none",
        prepend: 0,
        accept: ["site"],
        advertise: ["spokes"],
      },
      { name: "north-nva-branch", addresses: ["169.254.22.1"], peerAddresses: ["169.254.22.2"], prepend: 2 },
    ]);
    const configuration = NetworkTopology.of(stack).routerConfiguration("west-nva");
    expect(configuration).toContain("ip prefix-list SITES permit 192.168.0.0/16");
    expect(configuration).toContain(" neighbor 169.254.21.2 remote-as 65100");
  });

  it("sends the hub's own range where the network advertises its hubs", () => {
    const [west] = collectTopology(vpnNetwork(emptyStack(), { advertiseHubs: true }).stack).routerPeerings;
    expect(west.advertise).toEqual(["spokes", "hub"]);
  });

  it("has a tunnel for each instance, with a /30 of the range inside", () => {
    const several = emptyStack();
    new Hub(several, "west", {
      ...WEST,
      applianceInstances: 2,
      tunnels: [tunnel(several, { insideAddressPrefix: "169.254.21.0/29" })],
    });
    expect(collectTopology(several).routerPeerings).toMatchObject([
      { addresses: ["169.254.21.1", "169.254.21.5"], peerAddresses: ["169.254.21.2", "169.254.21.6"] },
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

  it("forwards between the spokes and the site, and keeps what is for the site in the tunnel", () => {
    const script = scriptOf(stack, "west/Appliance/Configuration1");
    expect(script).toContain('ip daddr @behind-tunnels oifname != "ipsec-*" drop');
    expect(script).toContain(
      "set behind-tunnels {\n    type ipv4_addr\n    flags interval\n    auto-merge\n    elements = {\n      192.168.0.0/16,",
    );
  });
});

describe("a change of tunnels or spokes", () => {
  it("changes the script of the tunnels by one, and the script of the router not at all for a key", () => {
    const [one, two] = [false, true].map((second) => vpnNetwork(emptyStack(), { second }).stack);
    const [before, after] = [one, two].map((each) => scriptOf(each, "west/Appliance/Tunnels/Configuration1"));
    expect(before).not.toBe(after);
    const missing = before.split("\n").filter((line) => !after.split("\n").includes(line));
    expect(missing).toEqual([]);
    expect(scriptOf(one, "north/Appliance/Tunnels/Configuration1")).toBe(
      scriptOf(two, "north/Appliance/Tunnels/Configuration1"),
    );
  });

  it("leaves the script of the tunnels as it is when a spoke is added", () => {
    const [one, two] = [1, 2].map((spokes) => vpnNetwork(emptyStack(), { spokes }).stack);
    const path = "west/Appliance/Tunnels/Configuration1";
    expect(scriptOf(two, path)).toBe(scriptOf(one, path));
  });
});

describe("what a tunnel refuses", () => {
  const refused = (props: Partial<ApplianceTunnelProps>, hub: Partial<HubProps> = {}) => {
    const stack = emptyStack();
    return () => new Hub(stack, "west", { ...WEST, tunnels: [tunnel(stack, props)], ...hub });
  };

  it.each<[string, Partial<ApplianceTunnelProps>, string]>([
    ["a key as text", { sharedKey: "secret" }, "tunnels[0].sharedKey: would be written into a file"],
    ["no address", { remoteAddress: "router" }, 'tunnels[0].remoteAddress: "router" is not an IPv4 address'],
    [
      "too small a range",
      { insideAddressPrefix: "169.254.21.0/31" },
      "tunnels[0].insideAddressPrefix: 169.254.21.0/31 is too small; each instance needs a /30, so give a /30 or larger",
    ],
    [
      "broken algorithms",
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
  ])("is %s", (_what, props, message) => {
    expect(refused(props)).toThrow(message);
  });

  it("is a site without an ASN", () => {
    const stack = emptyStack();
    const site = new OnPremisesSite(stack, "shop", { addressPrefixes: ["192.168.0.0/16"] });
    const make = () => new Hub(stack, "west", { ...WEST, tunnels: [tunnel(stack, { site })] });
    expect(make).toThrow("tunnels[0].site: shop has no asn");
  });

  it("is a range that is too small for all instances", () => {
    expect(refused({}, { applianceInstances: 3 })).toThrow("each instance needs a /30, so give a /28 or larger");
    expect(refused({ insideAddressPrefix: "169.254.21.0/28" }, { applianceInstances: 3 })).not.toThrow();
  });

  it("is a NAT gateway beside it, or an appliance that exists", () => {
    expect(refused({}, { natGateway: true })).toThrow("natGateway: would hide the public address");
    expect(refused({}, { internetEgress: true, natGateway: false })).not.toThrow();
  });

  it("is a second one of the same name", () => {
    const stack = emptyStack();
    const first = tunnel(stack);
    const make = () =>
      new Hub(stack, "west", { ...WEST, tunnels: [first, { ...first, remoteAddress: "203.0.113.11" }] });
    expect(make).toThrow('tunnels[1].name: "branch" is the name of an earlier tunnel');
  });
});

describe("a vendor's appliance that ends tunnels", () => {
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

  it("has its policy and its configuration, and nothing of it is made in Azure", () => {
    const stack = vendor(ADDRESSES);
    expect(collectTopology(stack).routerPeerings).toMatchObject([
      { name: "firewall-branch", site: "branch", addresses: ["169.254.21.1"], peerAddresses: ["169.254.21.2"] },
    ]);
    expect(collectTopology(stack).routerPeerings[0]).not.toHaveProperty("tunnel");
    expect(NetworkTopology.of(stack).violations()).toEqual([]);
    expect(NetworkTopology.of(stack).routerConfiguration("firewall")).toContain(
      "neighbor 169.254.21.2 remote-as 65100",
    );
    expect(bodiesOf(stack, "azurerm_virtual_machine_run_command")).toEqual([]);
    expect(JSON.stringify(bodiesOf(stack, "azurerm_network_security_rule"))).not.toContain("AllowIpsec");
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
