import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import type { TerraformStack } from "cdktf";
import { ExpressRouteHub } from "../../lib/constructs/hubs";
import { ExpressRouteCircuit, type ExpressRouteCircuitProps } from "../../lib/constructs/on-premises";
import { NORTH, WEST, emptyStack } from "./network";

/** An order of a circuit that its provider has provisioned. */
export const ORDER: ExpressRouteCircuitProps = {
  location: "westeurope",
  resourceGroupName: "rg-circuits",
  serviceProviderName: "Equinix",
  peeringLocation: "Amsterdam",
  bandwidthInMbps: 1000,
  provisioned: true,
  privatePeering: {
    primaryAddressPrefix: "192.168.255.0/30",
    secondaryAddressPrefix: "192.168.255.4/30",
    vlanId: 100,
    peerAsn: 65100,
  },
};

/** The ids of two subscriptions. */
export const ONE = "11111111-1111-1111-1111-111111111111";
export const TWO = "22222222-2222-2222-2222-222222222222";

/** The azurerm provider of a subscription. */
export function provider(stack: TerraformStack, alias: string, subscriptionId?: string): AzurermProvider {
  return new AzurermProvider(stack, alias, { features: [{}], alias, subscriptionId });
}

/** A circuit of one subscription, and a hub of another one for each of these. */
export function crossSubscription(stack = emptyStack(), hubs = { west: WEST, north: NORTH }, props = {}) {
  const circuit = new ExpressRouteCircuit(stack, "amsterdam", {
    ...ORDER,
    ...props,
    provider: provider(stack, "circuits", TWO),
  });
  for (const [id, hub] of Object.entries(hubs)) new ExpressRouteHub(stack, id, { ...hub, circuits: [{ circuit }] });
  return { stack, circuit };
}
