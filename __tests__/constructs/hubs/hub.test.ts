import { isReplacing } from "../../support/azurerm/beyond-bindings";
import { providerSchema } from "../../support/azurerm/schema-cache";
import { Token } from "cdktf";
import { ApplianceImage, VirtualAppliance } from "../../../lib/constructs/appliances";
import { ExpressRouteHub, Hub, type HubProps } from "../../../lib/constructs/hubs";
import { PrefixSet } from "../../../lib/constructs/route-servers";
import { Spoke } from "../../../lib/constructs/spokes";
import { collectTopology } from "../../../lib/topology";
import { hubPart } from "../../support/existing";
import { APP, DATA, NORTH, WEST, bodiesOf, bodyAt, emptyStack, resourcesOf } from "../../support/network";

describe("Hub", () => {
  it("makes everything that a hub with one appliance needs", () => {
    const stack = emptyStack();
    new Hub(stack, "west", WEST);
    const types = resourcesOf(stack).map(({ address }) => address.split(".")[0]);
    const counts = Object.fromEntries(
      [...new Set(types)].sort().map((type) => [type, types.filter((t) => t === type).length]),
    );
    expect(counts).toEqual({
      azurerm_linux_virtual_machine: 1,
      azurerm_maintenance_assignment_virtual_machine: 1,
      azurerm_maintenance_configuration: 1,
      azurerm_nat_gateway: 1,
      azurerm_nat_gateway_public_ip_association: 1,
      azurerm_network_interface: 1,
      azurerm_network_security_group: 1,
      azurerm_network_security_rule: 7,
      azurerm_public_ip: 1,
      azurerm_resource_group: 1,
      azurerm_route: 1,
      azurerm_route_table: 1,
      azurerm_subnet: 1,
      azurerm_subnet_nat_gateway_association: 1,
      azurerm_subnet_network_security_group_association: 1,
      azurerm_subnet_route_table_association: 1,
      azurerm_virtual_machine_run_command: 1,
      azurerm_virtual_network: 1,
    });
  });

  it("gives the appliance the first free address of the first /27 of its range", () => {
    const stack = emptyStack();
    const hub = new Hub(stack, "west", WEST);
    expect(hub.applianceSubnetAddressPrefix).toBe("10.10.0.0/27");
    expect(hub.appliance.privateIps).toEqual(["10.10.0.4"]);
    expect(bodiesOf(stack, "azurerm_network_interface")[0]).toMatchObject({
      ip_forwarding_enabled: true,
      ip_configuration: [{ private_ip_address: "10.10.0.4", private_ip_address_allocation: "Static" }],
    });
  });

  it("announces by its policy terms to its own route server and to spokes, unless a connection has its own", () => {
    const stack = emptyStack();
    const policyTerms = [{ prefixes: [PrefixSet.SPOKES], prepend: 2 }];
    const hubs = [
      new ExpressRouteHub(stack, "west", { ...WEST, policyTerms }),
      Hub.fromHubAttributes(stack, "north", {
        virtualNetworkId: hubPart("virtualNetworks/vnet-north"),
        location: NORTH.location,
        addressSpace: NORTH.addressSpace,
        appliance: VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", { asn: 65002, privateIp: "10.20.0.4" }),
        policyTerms,
      }),
    ];
    const spokes = [new Spoke(stack, "app", APP), new Spoke(stack, "data", DATA)];
    for (const hub of hubs) {
      spokes[0].connectTo(hub);
      spokes[1].connectTo(hub, { policyTerms: [{ prefixes: [PrefixSet.SITES], prepend: 1 }] });
    }
    const terms = [{ prefixes: ["spokes"], prepend: 2 }];
    const own = [{ prefixes: ["sites"], prepend: 1 }];
    expect(collectTopology(stack).routeServerPeerings.map((each) => [each.name, each.terms])).toEqual([
      ["west-rs-west-nva", terms],
      ["app-rs-west-nva", terms],
      ["app-rs-fw", terms],
      ["data-rs-west-nva", own],
      ["data-rs-fw", own],
    ]);
  });

  it("has no route server, no gateway and no public address on the appliance", () => {
    const stack = emptyStack();
    new Hub(stack, "west", { ...WEST, internetEgress: true });
    new ExpressRouteHub(stack, "north", NORTH);
    const namesOf = (type: string) => bodiesOf(stack, type).map(({ name }) => name);
    expect(namesOf("azurerm_route_server")).toEqual(["rs-north"]);
    expect(namesOf("azurerm_virtual_network_gateway")).toEqual(["ergw-north"]);
    // The only public address is that of the NAT gateway.
    expect(namesOf("azurerm_public_ip").filter((name) => String(name).includes("west"))).toEqual(["pip-west-ng"]);
    const cards = bodiesOf(stack, "azurerm_network_interface").map(({ ip_configuration: each }) => each);
    const withoutPublicIp = [expect.not.objectContaining({ public_ip_address_id: expect.anything() })];
    expect(cards).toEqual([withoutPublicIp, withoutPublicIp]);
  });

  it("keeps the appliances' own way to the Internet when a default route is programmed on their subnet", () => {
    const stack = emptyStack();
    new Hub(stack, "west", WEST);
    expect(bodyAt(stack, "west/ApplianceSubnet/InternetRoute")).toMatchObject({
      address_prefix: "0.0.0.0/0",
      next_hop_type: "Internet",
    });
  });

  it("denies everything to the appliances but BGP, probes and each other, and SSH from where it is asked for", () => {
    const stack = emptyStack();
    new Hub(stack, "west", { ...WEST, sshSources: ["192.0.2.0/24"] });
    const rules = bodiesOf(stack, "azurerm_network_security_rule")
      .map((rule) => [
        rule.priority,
        rule.name,
        rule.access,
        rule.source_address_prefix ?? rule.source_address_prefixes,
      ])
      .sort(([a], [b]) => Number(a) - Number(b));
    expect(rules).toEqual([
      [100, "AllowLoadBalancerProbe", "Allow", "AzureLoadBalancer"],
      [110, "AllowSsh", "Allow", ["192.0.2.0/24"]],
      [115, "AllowIcmp", "Allow", "*"],
      [120, "AllowBetweenInstances", "Allow", "10.10.0.0/27"],
      [3900, "DenyToAppliances", "Deny", "*"],
      [3901, "AllowForwarding", "Allow", "VirtualNetwork"],
      [3901, "AllowForwardingOut", "Allow", "*"],
      [4096, "DenyAll", "Deny", "*"],
    ]);
    expect(bodyAt(stack, "west/ApplianceSubnet/Security/AllowIcmp")).toMatchObject({
      protocol: "Icmp",
      destination_address_prefix: "*",
    });
    expect(bodyAt(stack, "west/ApplianceSubnet/Security/DenyToAppliances")).toMatchObject({
      destination_address_prefix: "10.10.0.0/27",
      destination_port_range: "*",
    });
  });

  it("lets out what comes from a site, whose addresses the default rules do not know", () => {
    const stack = emptyStack();
    new Hub(stack, "west", WEST);
    const outbound = bodiesOf(stack, "azurerm_network_security_rule").filter((rule) => rule.direction === "Outbound");
    expect(outbound).toHaveLength(1);
    expect(outbound[0]).toMatchObject({
      access: "Allow",
      protocol: "*",
      source_address_prefix: "*",
      destination_address_prefix: "VirtualNetwork",
      destination_port_range: "*",
    });
  });

  it("asks for no more fault domains than every region has", () => {
    const stack = emptyStack();
    new Hub(stack, "west", { ...WEST, zones: [] });
    expect(bodiesOf(stack, "azurerm_availability_set")[0].platform_fault_domain_count).toBe(2);
  });

  it("puts several instances behind an internal load balancer with HA ports", () => {
    const stack = emptyStack();
    const hub = new Hub(stack, "west", { ...WEST, applianceInstances: 2, zones: ["1", "2"] });
    expect(hub.appliance.privateIps).toEqual(["10.10.0.4", "10.10.0.5"]);
    expect(bodiesOf(stack, "azurerm_linux_virtual_machine").map((vm) => vm.zone)).toEqual(["1", "2"]);
    expect(bodiesOf(stack, "azurerm_lb")[0]).toMatchObject({
      sku: "Standard",
      frontend_ip_configuration: [
        {
          private_ip_address: "10.10.0.30",
          private_ip_address_allocation: "Static",
          zones: ["1", "2", "3"],
        },
      ],
    });
    expect(bodiesOf(stack, "azurerm_lb_rule")[0]).toMatchObject({ protocol: "All", frontend_port: 0, backend_port: 0 });
    expect(bodiesOf(stack, "azurerm_network_interface_backend_address_pool_association")).toHaveLength(2);
    expect(bodiesOf(stack, "azurerm_availability_set")).toEqual([]);
    expect(collectTopology(stack).virtualAppliances[0].instances).toEqual([
      { name: "west-nva-1", privateIp: "10.10.0.4", zone: "1" },
      { name: "west-nva-2", privateIp: "10.10.0.5", zone: "2" },
    ]);
  });

  it("says in the topology which NAT gateway its appliances have, if they have one", () => {
    const natGateway = (props: Partial<HubProps>) => {
      const stack = emptyStack();
      new Hub(stack, "west", { ...WEST, ...props });
      return collectTopology(stack).virtualNetworks[0].subnets[0].natGateway;
    };
    expect(natGateway({})).toBe("west-ng");
    expect(natGateway({ natGateway: false })).toBeUndefined();
  });

  it("does not touch the first instance when a second one is added", () => {
    const machine = (instances: number) => {
      const stack = emptyStack();
      new Hub(stack, "west", { ...WEST, applianceInstances: instances });
      return bodyAt(stack, "west/Appliance/VirtualMachine1");
    };
    expect(machine(2)).toEqual(machine(1));
  });

  it("never replaces a running machine because of what only a new one can have", () => {
    const stack = emptyStack();
    new Hub(stack, "west", WEST);
    const [machine] = bodiesOf(stack, "azurerm_linux_virtual_machine");
    expect(machine.disable_password_authentication).toBe(true);
    const { ignore_changes: ignored } = machine.lifecycle as { ignore_changes: string[] };
    const { azurerm_linux_virtual_machine: known } = providerSchema().resources;
    expect(ignored.filter((name) => !(name in known.attributes) && !(name in known.blocks))).toEqual([]);
    const fixed = ["computer_name", "disable_password_authentication", "admin_password"];
    const replaces = Object.keys({ ...known.attributes, ...known.blocks }).filter(
      (name) => isReplacing("azurerm_linux_virtual_machine", name) && name in machine,
    );
    expect(replaces).toContain("admin_ssh_key");
    const names = ["name", "location", "resource_group_name", ...fixed];
    expect(replaces.filter((name) => !ignored.includes(name) && !names.includes(name))).toEqual([]);
  });

  it("says in the topology what it was told of DNS servers, size and region, and leaves out what is not known yet", () => {
    const facts = (location: string, applianceSize?: string) => {
      const stack = emptyStack();
      new Hub(stack, "west", { ...WEST, location, applianceSize, dnsServers: ["10.10.0.200"] });
      const { virtualNetworks, virtualAppliances } = collectTopology(stack);
      return {
        dnsServers: virtualNetworks[0].dnsServers,
        of: [virtualNetworks[0].location, virtualAppliances[0].size],
      };
    };
    expect(facts("westeurope", "Standard_D4s_v5")).toEqual({
      dnsServers: ["10.10.0.200"],
      of: ["westeurope", "Standard_D4s_v5"],
    });
    expect(facts("westeurope").of).toEqual(["westeurope", undefined]);
    expect(facts(Token.asString({ later: true }), Token.asString({ later: true })).of).toEqual([undefined, undefined]);
  });

  it("carves workload subnets behind the places it keeps, in order", () => {
    const stack = emptyStack();
    const hub = new Hub(stack, "west", {
      ...WEST,
      subnets: [
        { name: "shared" },
        { name: "big", prefixLength: 24 },
        { name: "given", addressPrefix: "10.10.2.0/24" },
      ],
    });
    const prefixes = bodiesOf(stack, "azurerm_subnet").map((subnet) => [subnet.name, subnet.address_prefixes]);
    expect(prefixes).toEqual([
      ["snet-west-nva", ["10.10.0.0/27"]],
      ["snet-big", ["10.10.1.0/24"]],
      ["snet-given", ["10.10.2.0/24"]],
      ["snet-shared", ["10.10.0.192/26"]],
    ]);
    expect(hub.subnetId("shared")).toContain("TfToken");
    expect(() => hub.subnetId("other")).toThrow(
      '[network/west] there is no subnet "other"; it has "shared", "big", "given"',
    );
  });

  it("takes a vendor's appliance in place of the one it would deploy", () => {
    const stack = emptyStack();
    const firewall = VirtualAppliance.fromVirtualApplianceAttributes(stack, "firewall", {
      asn: 65001,
      privateIps: ["10.10.0.4", "10.10.0.5"],
      loadBalancerIp: "10.10.0.30",
    });
    const { location, addressSpace } = WEST;
    const hub = new Hub(stack, "west", { location, addressSpace, appliance: firewall });
    expect(hub.appliance).toBe(firewall);
    expect(bodiesOf(stack, "azurerm_linux_virtual_machine")).toEqual([]);
    expect(bodiesOf(stack, "azurerm_nat_gateway")).toEqual([]);
    expect(bodiesOf(stack, "azurerm_subnet")).toHaveLength(1);
  });

  it("uses an existing resource group, other names, tags and DNS servers when told to", () => {
    const stack = emptyStack();
    new Hub(stack, "west", {
      ...WEST,
      name: "hub1",
      resourceGroupName: "rg-net",
      tags: { env: "prod" },
      dnsServers: ["10.0.0.10"],
    });
    expect(bodiesOf(stack, "azurerm_resource_group")).toEqual([]);
    expect(bodiesOf(stack, "azurerm_virtual_network")[0]).toMatchObject({
      name: "vnet-hub1",
      resource_group_name: "rg-net",
      tags: { env: "prod" },
      dns_servers: ["10.0.0.10"],
    });
    expect(bodiesOf(stack, "azurerm_linux_virtual_machine")[0]).toMatchObject({
      name: "vm-hub1-nva-1",
      tags: { env: "prod" },
    });
  });

  it("refers to an existing hub by its id and makes nothing in it", () => {
    const stack = emptyStack();
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "nva", {
      asn: 65001,
      privateIp: "10.10.0.4",
    });
    const hub = Hub.fromHubAttributes(stack, "west", {
      virtualNetworkId:
        "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub",
      addressSpace: ["10.10.0.0/22"],
      location: "westeurope",
      appliance,
    });
    expect(hub.virtualNetworkName).toBe("vnet-hub");
    expect(hub.resourceGroupName).toBe("rg-hub");
    expect(resourcesOf(stack)).toEqual([]);
  });
});

describe("Hub says what is wrong", () => {
  const refused = (props: Partial<ConstructorParameters<typeof Hub>[2]>) => () =>
    new Hub(emptyStack(), "west", { ...WEST, ...props });

  it.each([
    ["an empty address space", { addressSpace: [] }, "[network/west] addressSpace: is empty"],
    [
      "a malformed range",
      { addressSpace: ["10.10.0.5/22"] },
      'addressSpace: "10.10.0.5/22" has bits set after its prefix length; did you mean "10.10.0.0/22"?',
    ],
    ["a range too large for Azure", { addressSpace: ["0.0.0.0/0"] }, "Azure takes /2 to /29"],
    ["a range too small for the appliances", { addressSpace: ["10.10.0.0/28"] }, "has no room for the appliances' /27"],
    [
      "an appliance subnet that is too small",
      { applianceSubnetAddressPrefix: "10.10.0.0/29" },
      "is too small for appliances; give a /28",
    ],
    [
      "a /30 for the appliances",
      { applianceSubnetAddressPrefix: "10.10.0.0/30" },
      "10.10.0.0/30 is too small for appliances; give a /28",
    ],
    ["a forbidden ASN", { asn: 65515 }, "asn: 65515 cannot be used: it is the ASN of every Azure Route Server"],
    ["a missing ASN", { asn: undefined }, "asn: is missing; give the ASN of the appliance to deploy"],
    ["an empty key", { adminSshPublicKey: "" }, 'adminSshPublicKey: "" is no public key in OpenSSH\'s format'],
    ["a key that is cut short", { adminSshPublicKey: "ssh-ed25519 AAAA" }, "is not a complete ssh-ed25519 public key"],
    [
      "a private key, without repeating it",
      { adminSshPublicKey: "-----BEGIN OPENSSH PRIVATE KEY-----" },
      "adminSshPublicKey: is a private key; keep it secret",
    ],
    ["a missing key", { adminSshPublicKey: undefined }, "adminSshPublicKey: is missing"],
    [
      "egress without a way out",
      { internetEgress: true, natGateway: false },
      "natGateway: is false, but internetEgress needs a way out to the Internet; remove one of them",
    ],
    [
      "too many instances",
      { applianceInstances: 9 },
      "instances: 9 is not possible; expected a whole number from 1 to 8",
    ],
    ["no instances", { applianceInstances: 0 }, "instances: 0 is not possible"],
    ["half an instance", { applianceInstances: 1.5 }, "instances: 1.5 is not possible"],
    [
      "a hold time that RFC 4271 forbids",
      { bgpHoldTime: 2 },
      "bgpHoldTime: 2 is not possible; expected a whole number from 3 to 180",
    ],
    ["a zone that no region has", { zones: ["1", "4"] }, 'zones[1]: "4" is not possible; allowed are 1, 2, 3'],
    ["an empty size", { applianceSize: "" }, 'size: "" is no VM size; expected a form such as "Standard_D2s_v5"'],
    ["a size that Azure cannot have", { applianceSize: "a;" }, 'size: "a;" is no VM size'],
    ["an administrator that Azure refuses", { adminUsername: "root" }, 'adminUsername: "root" is one of the names'],
    [
      "a resource group elsewhere",
      { resourceGroupName: "../x" },
      'resourceGroupName: "../x" is not a name Azure takes',
    ],
    ["a DNS server that is none", { dnsServers: ["0.0.0.0"] }, "dnsServers[0]: 0.0.0.0 stands for no machine"],
    ["a prefix length with a zero", { sshSources: ["10.0.0.0/09"] }, 'sshSources: "10.0.0.0/09" has a zero before'],
    [
      "two SSH keys",
      { adminSshPublicKey: `${WEST.adminSshPublicKey}\n${WEST.adminSshPublicKey}` },
      "adminSshPublicKey: has several lines; give one key",
    ],
    [
      "an image with an odd name",
      { applianceImage: ApplianceImage.marketplace({ publisher: "a", offer: "b;", sku: "c" }) },
      'image.offer: "b;" cannot be used',
    ],
    ["a tag that Azure refuses", { tags: { "a/b": "c" } }, 'tags: "a/b" cannot be the name of a tag'],
    ["an image without an id", { applianceImage: ApplianceImage.fromImageId("a") }, 'image.imageId: "a" is no id'],
    ["malformed SSH sources", { sshSources: ["office"] }, 'sshSources: "office" is not an IPv4 range'],
    ["a name that Azure refuses", { name: "west!" }, "is not a name Azure takes for this resource"],
    ["two subnets of one name", { subnets: [{ name: "a" }, { name: "a" }] }, 'subnets[1].name: "a" is there twice'],
    [
      "a subnet that no longer fits",
      { subnets: [{ name: "a", prefixLength: 22 }] },
      'subnets[0]: no /22 is left for "a" in 10.10.0.0/22',
    ],
  ])("%s", (_what, props, message) => {
    expect(refused(props)).toThrow(message);
  });

  it("all at once", () => {
    const props = {
      addressSpace: ["10.10.0.0"],
      asn: 0,
      applianceSubnetAddressPrefix: "nonsense",
      adminSshPublicKey: undefined,
    };
    expect(refused(props)).toThrow(
      /addressSpace: "10.10.0.0" has no prefix length[\s\S]*applianceSubnetAddressPrefix: "nonsense"[\s\S]*asn: 0 cannot be used[\s\S]*adminSshPublicKey: is missing/,
    );
  });

  it.each([
    ["no address space", { addressSpace: undefined }, "addressSpace: is missing; give a list of ranges"],
    [
      "an address space that is no list",
      { addressSpace: "10.10.0.0/22" },
      "addressSpace: is no list; give a list of ranges",
    ],
    ["a hole in the address space", { addressSpace: [undefined] }, "addressSpace: is missing; give a range"],
    [
      "a token as number",
      { applianceInstances: Token.asNumber({ resolve: () => 1 }) },
      "instances: is only known when it is deployed",
    ],
  ])("%s, from JavaScript", (_what, props, message) => {
    expect(refused(props as unknown as Partial<HubProps>)).toThrow(message);
  });

  it("an appliance of its own beside one to deploy", () => {
    const stack = emptyStack();
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
      asn: 65001,
      privateIp: "10.10.0.4",
    });
    expect(() => new Hub(stack, "west", { ...WEST, appliance })).toThrow(
      "asn: is for the appliance that is deployed, but appliance is given",
    );
  });

  it("an appliance that another hub has", () => {
    const stack = emptyStack();
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
      asn: 65001,
      privateIp: "10.10.0.4",
    });
    const { location, addressSpace } = WEST;
    new Hub(stack, "west", { location, addressSpace, appliance });
    expect(() => new Hub(stack, "north", { location, addressSpace: ["10.20.0.0/22"], appliance })).toThrow(
      "appliance: fw is in west already; each hub has an appliance of its own",
    );
  });

  it.each([
    [
      "/subscriptions/22222222-2222-2222-2222-222222222222/virtualNetworks/x",
      'is no id of a virtual network; expected "/subscriptions/<id>/resourceGroups',
    ],
    ["${azurerm_virtual_network.x.id}", "is no id of a virtual network"],
  ])("an id %p that is none", (virtualNetworkId, message) => {
    const stack = emptyStack();
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
      asn: 65001,
      privateIp: "10.10.0.4",
    });
    expect(() =>
      Hub.fromHubAttributes(stack, "west", {
        virtualNetworkId,
        addressSpace: ["10.10.0.0/22"],
        location: "x",
        appliance,
      }),
    ).toThrow(message);
  });

  it.each([
    ["resourceGroupName", "../x"],
    ["virtualNetworkName", "a/b"],
  ])("a %s of a hub that exists, such as %p", (prop, name) => {
    const make = (given: string) =>
      Hub.fromHubAttributes(emptyStack(), "west", {
        virtualNetworkId: hubPart("virtualNetworks/vnet"),
        virtualNetworkName: "vnet",
        resourceGroupName: "rg",
        [prop]: given,
        addressSpace: ["10.10.0.0/22"],
        location: "westeurope",
        asn: 65001,
        adminSshPublicKey: WEST.adminSshPublicKey,
        applianceSubnetAddressPrefix: "10.10.0.0/27",
      });
    expect(() => make(name)).toThrow(`${prop}: "${name}" is not a name Azure takes for this resource`);
    expect(() => make("rg-network")).not.toThrow();
  });
});
