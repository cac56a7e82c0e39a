import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { Hub, HubAppliance, type HubProps } from "../../../lib/constructs/hubs";
import { HUB_NETWORK } from "../../support/existing";
import { SSH_KEY, WEST, bodiesOf, emptyStack, resourcesOf } from "../../support/network";

const NETWORK = { location: WEST.location, addressSpace: WEST.addressSpace };
const OPTIONS = { asn: 65001, adminSshPublicKey: SSH_KEY };

function firewall(stack = emptyStack()) {
  const attributes = { asn: 65001, privateIp: "10.10.0.4" };
  return { stack, appliance: VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", attributes) };
}

function hub(props: HubProps, stack = emptyStack()) {
  return { stack, hub: new Hub(stack, "west", props) };
}

describe("HubAppliance", () => {
  it("deploys the appliance that the flat props of a hub deploy", () => {
    const flat = hub({
      ...NETWORK,
      ...OPTIONS,
      applianceInstances: 2,
      zones: ["1", "2"],
      applianceSize: "Standard_D4s_v5",
    });
    const hubAppliance = HubAppliance.deploy({ ...OPTIONS, instances: 2, zones: ["1", "2"], size: "Standard_D4s_v5" });
    const whole = hub({ ...NETWORK, hubAppliance });
    expect(resourcesOf(whole.stack)).toEqual(resourcesOf(flat.stack));
  });

  it("brings a NAT gateway for an appliance that is deployed, and none for one that exists", () => {
    const natGatewaysIn = (stack: ReturnType<typeof emptyStack>) => bodiesOf(stack, "azurerm_nat_gateway");
    expect(natGatewaysIn(hub({ ...NETWORK, hubAppliance: HubAppliance.deploy(OPTIONS) }).stack)).toHaveLength(1);
    const { stack, appliance } = firewall();
    hub({ ...NETWORK, hubAppliance: HubAppliance.existing(appliance) }, stack);
    expect(natGatewaysIn(stack)).toEqual([]);
  });

  it("gives a hub an appliance that exists", () => {
    const { stack, appliance } = firewall();
    const { hub: west } = hub({ ...NETWORK, hubAppliance: HubAppliance.existing(appliance) }, stack);
    expect(west.appliance).toBe(appliance);
  });

  it("deploys an appliance into a hub that exists, or leaves it with the one that it has", () => {
    const stack = emptyStack();
    const deployed = Hub.fromHubAttributes(stack, "west", {
      ...HUB_NETWORK,
      hubAppliance: HubAppliance.deploy(OPTIONS),
      applianceSubnetAddressPrefix: "10.10.3.0/28",
    });
    expect(deployed.appliance.privateIps).toEqual(["10.10.3.4"]);
    const { stack: other, appliance } = firewall();
    const found = Hub.fromHubAttributes(other, "west", {
      ...HUB_NETWORK,
      hubAppliance: HubAppliance.existing(appliance),
    });
    expect(found.appliance).toBe(appliance);
    expect(resourcesOf(other)).toEqual([]);
  });

  it("stands in place of `appliance` and of the flat props, not beside them", () => {
    const { stack, appliance } = firewall();
    const hubAppliance = HubAppliance.existing(appliance);
    expect(() => hub({ ...NETWORK, hubAppliance, appliance }, stack)).toThrow(
      "appliance: is given beside hubAppliance; give one of them",
    );
    expect(() => hub({ ...NETWORK, hubAppliance, applianceInstances: 2 }, stack)).toThrow(
      "applianceInstances: is for the appliance that is deployed, but hubAppliance is given; give one of them",
    );
  });

  it("cannot offer the Internet without a way out", () => {
    const hubAppliance = HubAppliance.deploy({ ...OPTIONS, internetEgress: true });
    expect(hub({ ...NETWORK, hubAppliance }).hub.appliance.internetEgress).toBe(true);
    expect(() => hub({ ...NETWORK, hubAppliance, natGateway: false })).toThrow(
      "natGateway: is false, but internetEgress needs a way out to the Internet; remove one of them",
    );
  });
});

describe("the subnet of a hub's appliances", () => {
  const created = (range: string) => () => hub({ ...WEST, applianceSubnetAddressPrefix: range });
  const existing = (range: string) => () =>
    Hub.fromHubAttributes(emptyStack(), "west", { ...HUB_NETWORK, ...OPTIONS, applianceSubnetAddressPrefix: range });

  it.each([
    ["is created", created],
    ["exists already", existing],
  ])("may be a /28, and no smaller, in a hub that %s", (_what, make) => {
    expect(make("10.10.0.0/28")).not.toThrow();
    for (const range of ["10.10.0.0/29", "10.10.0.0/30"]) {
      expect(make(range)).toThrow(
        `[network/west] applianceSubnetAddressPrefix: ${range} is too small for appliances; give a /28 or larger`,
      );
    }
  });
});
