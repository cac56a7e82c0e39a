import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { Hub, type HubAttributes } from "../../../lib/constructs/hubs";
import { Spoke } from "../../../lib/constructs/spokes";
import { collectTopology } from "../../../lib/topology";
import { HUB_NETWORK } from "../../support/existing";
import { APP, SSH_KEY, bodyAt, emptyStack, resourcesOf } from "../../support/network";

const DEPLOYED = { asn: 65001, adminSshPublicKey: SSH_KEY, applianceSubnetAddressPrefix: "10.10.3.0/27" };

function existing(attrs: Partial<HubAttributes>, stack = emptyStack()) {
  return { stack, hub: Hub.fromHubAttributes(stack, "west", { ...HUB_NETWORK, ...attrs }) };
}

function withFirewall(attrs: Partial<HubAttributes> = {}) {
  const stack = emptyStack();
  const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
    asn: 65001,
    privateIp: "10.10.0.4",
  });
  return existing({ appliance, ...attrs }, stack);
}

const pathsOf = (stack: ReturnType<typeof emptyStack>) => resourcesOf(stack).map(({ path }) => path);

describe("a hub that exists already, without an appliance", () => {
  const { stack, hub } = existing({
    ...DEPLOYED,
    internetEgress: true,
    applianceInstances: 2,
    sshSources: ["10.0.0.0/8"],
  });

  it("gets one, with a subnet in the range that is named", () => {
    expect(hub.appliance.privateIps).toEqual(["10.10.3.4", "10.10.3.5"]);
    expect(bodyAt(stack, "west/ApplianceSubnet/Resource")).toMatchObject({
      name: "snet-west-nva",
      resource_group_name: "rg-hubs",
      virtual_network_name: "vnet-hub",
      address_prefixes: ["10.10.3.0/27"],
    });
  });

  it("gets all that belongs to it, and neither a network nor a resource group", () => {
    const types = new Set(resourcesOf(stack).map(({ address }) => address.split(".")[0]));
    expect([...types]).toEqual(
      expect.arrayContaining([
        "azurerm_linux_virtual_machine",
        "azurerm_lb",
        "azurerm_nat_gateway",
        "azurerm_network_security_group",
        "azurerm_route_table",
      ]),
    );
    expect(types).not.toContain("azurerm_virtual_network");
    expect(types).not.toContain("azurerm_resource_group");
  });

  it("is known to rules and router configurations as one that is deployed", () => {
    expect(collectTopology(stack)).toMatchObject({
      virtualNetworks: [{ name: "west", existing: true, subnets: [{ name: "snet-west-nva" }] }],
      virtualAppliances: [{ name: "west-nva", deployed: true, subnetGateway: "10.10.3.1", internetEgress: true }],
    });
  });

  it("lets the route servers of its spokes in", () => {
    const { stack: connected, hub: west } = existing(DEPLOYED);
    new Spoke(connected, "app", APP).connectTo(west);
    expect(bodyAt(connected, "app/Bgp-west/AllowBgp-app-rs")).toMatchObject({
      resource_group_name: "rg-hubs",
      source_address_prefix: "10.30.0.0/26",
      destination_address_prefix: "10.10.3.0/27",
    });
  });
});

describe("a hub that exists already", () => {
  it("gets the workload subnets that are named, and nothing else", () => {
    const { stack } = withFirewall({ subnets: [{ name: "tools", addressPrefix: "10.10.2.0/26" }] });
    expect(pathsOf(stack)).toEqual(["west/Subnet-tools"]);
    expect(bodyAt(stack, "west/Subnet-tools")).toMatchObject({
      name: "snet-tools",
      virtual_network_name: "vnet-hub",
      address_prefixes: ["10.10.2.0/26"],
      default_outbound_access_enabled: false,
    });
  });

  it.each<[string, Partial<HubAttributes>, string]>([
    ["no ASN", { ...DEPLOYED, asn: undefined }, "asn: is missing; give the ASN of the appliance to deploy"],
    ["no key", { ...DEPLOYED, adminSshPublicKey: undefined }, "adminSshPublicKey: is missing"],
    [
      "no range",
      { ...DEPLOYED, applianceSubnetAddressPrefix: undefined },
      "applianceSubnetAddressPrefix: is missing; give a free range for the appliance to deploy, or appliance, one that is there",
    ],
    [
      "a small range",
      { ...DEPLOYED, applianceSubnetAddressPrefix: "10.10.3.0/29" },
      "applianceSubnetAddressPrefix: 10.10.3.0/29 is too small for appliances",
    ],
    [
      "a subnet without a range",
      { ...DEPLOYED, subnets: [{ name: "tools", prefixLength: 27 }] },
      'subnets[0].addressPrefix: is missing; give a range for "tools" that is free in the virtual network',
    ],
    [
      "the id of something else",
      {
        ...DEPLOYED,
        virtualNetworkId: HUB_NETWORK.virtualNetworkId.replace("virtualNetworks", "virtualNetworkGateways"),
      },
      "is the id of a virtual network gateway, not of a virtual network; expected",
    ],
  ])("cannot have %s", (_what, attrs, message) => {
    expect(() => existing(attrs)).toThrow(message);
  });

  it.each<Partial<HubAttributes>>([
    { applianceSubnetAddressPrefix: "10.10.3.0/27" },
    { natGateway: true },
    { sshSources: ["10.0.0.0/8"] },
    { asn: 65001 },
  ])("cannot have %j beside an appliance that is there", (attrs) => {
    expect(() => withFirewall(attrs)).toThrow("appliance is given; give one of them");
  });

  it("says everything that is wrong at once", () => {
    expect(() => existing({ addressSpace: [], asn: 65515 })).toThrow(
      /addressSpace: is empty[^]*asn: 65515[^]*adminSshPublicKey: is missing[^]*applianceSubnetAddressPrefix: is missing/,
    );
  });
});
