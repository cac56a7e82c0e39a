import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { Hub, type HubProps } from "../../../lib/constructs/hubs";
import { WEST, bodiesOf, emptyStack, resourcesOf } from "../../support/network";

const PARTS = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ips/providers/Microsoft.Network";
const ADDRESSES = [`${PARTS}/publicIPAddresses/pip-a`, `${PARTS}/publicIPAddresses/pip-b`];
const PREFIX = `${PARTS}/publicIPPrefixes/ippre-egress`;

function hub(props: Partial<HubProps>) {
  const stack = emptyStack();
  new Hub(stack, "west", { ...WEST, ...props });
  return stack;
}

/** A hub for the appliance of a vendor. */
function vendorHub(props: Partial<HubProps>) {
  const stack = emptyStack();
  const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
    asn: 65001,
    privateIp: "10.10.0.4",
  });
  const { location, addressSpace } = WEST;
  new Hub(stack, "west", { location, addressSpace, appliance, ...props });
  return stack;
}

describe("the addresses of the NAT gateway", () => {
  it("are the user's own, or those of a prefix; then no other one is made", () => {
    const stack = hub({ natGatewayPublicIpAddressIds: ADDRESSES, natGatewayPublicIpPrefixId: PREFIX });
    expect(bodiesOf(stack, "azurerm_public_ip")).toEqual([]);
    const addresses = bodiesOf(stack, "azurerm_nat_gateway_public_ip_association");
    expect(addresses.map(({ public_ip_address_id }) => public_ip_address_id)).toEqual(ADDRESSES);
    expect(bodiesOf(stack, "azurerm_nat_gateway_public_ip_prefix_association")).toMatchObject([
      { public_ip_prefix_id: PREFIX },
    ]);
    expect(bodiesOf(stack, "azurerm_subnet_nat_gateway_association")[0].depends_on).toEqual(
      expect.arrayContaining([
        expect.stringContaining("public_ip_association.west_ApplianceSubnet_NatGatewayPublicIpAssociation_"),
        expect.stringContaining("public_ip_association.west_ApplianceSubnet_NatGatewayPublicIpAssociation2_"),
        expect.stringContaining("azurerm_nat_gateway_public_ip_prefix_association."),
      ]),
    );
    expect(bodiesOf(hub({}), "azurerm_public_ip")).toHaveLength(1);
  });

  it.each<[Partial<HubProps>, string]>([
    [{ natGatewayPublicIpAddressIds: [PREFIX] }, "is the id of a public IP prefix, not of a public IP address"],
    [{ natGatewayPublicIpPrefixId: ADDRESSES[0] }, "is the id of a public IP address, not of a public IP prefix"],
    [
      { natGateway: false, natGatewayPublicIpPrefixId: PREFIX },
      "natGatewayPublicIpPrefixId: is for a NAT gateway, but natGateway is false; remove one of them",
    ],
  ])("are refused: %j", (props, message) => {
    expect(() => hub(props)).toThrow(message);
  });
});

describe("who reaches the appliance of a vendor", () => {
  const rulesIn = (props: Partial<HubProps>) =>
    Object.fromEntries(
      bodiesOf(vendorHub(props), "azurerm_network_security_rule").map(({ name, ...rule }) => [String(name), rule]),
    );

  it("is its load balancer at the port that it asks at, and whoever the hub names", () => {
    const { AllowLoadBalancerProbe: usual } = rulesIn({});
    expect(usual).toMatchObject({ destination_port_range: "179" });
    const rules = rulesIn({
      probePort: 8008,
      securityRules: [{ name: "management", sources: ["10.9.0.0/24"], ports: ["443", "8443-8445"] }],
    });
    expect(rules.AllowLoadBalancerProbe).toMatchObject({ destination_port_range: "8008" });
    const { priority, ...management } = rules["Allow-management"];
    expect(management).toMatchObject({
      access: "Allow",
      protocol: "Tcp",
      source_address_prefixes: ["10.9.0.0/24"],
      destination_address_prefix: "10.10.0.0/27",
      destination_port_ranges: ["443", "8443-8445"],
    });
    expect(Number(priority)).toBeLessThan(Number(rules.DenyToAppliances.priority));
  });

  it.each<[Partial<HubProps>, string]>([
    [{ probePort: 0 }, "probePort"],
    [
      { securityRules: [{ name: "a", sources: ["10.9.0.0/24"], ports: ["90-80"] }] },
      'securityRules[0].ports[0]: "90-80" is no port; expected a number up to 65535, or two such as "8443-8445"',
    ],
    [{ securityRules: [{ name: "a b", sources: ["10.9.0.0/24"], ports: ["443"] }] }, "securityRules[0].name"],
    [{ securityRules: [{ name: "a", sources: ["10.9.0.1/24"], ports: ["443"] }] }, "securityRules[0].sources"],
  ])("is refused: %j", (props, message) => {
    expect(() => vendorHub(props)).toThrow(message);
  });
});

it("gives every interface Azure's DNS, whatever the virtual network has", () => {
  const stack = hub({ dnsServers: ["192.168.0.53"] });
  expect(bodiesOf(stack, "azurerm_network_interface")).toMatchObject([{ dns_servers: ["168.63.129.16"] }]);
  expect(resourcesOf(stack).length).toBeGreaterThan(10);
});
