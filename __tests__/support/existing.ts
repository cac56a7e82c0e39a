import type { ExpressRouteHubAttributes } from "../../lib/constructs/hubs";
import type { ExistingVirtualNetworkAttributes } from "../../lib/constructs/virtual-networks";

const HUBS = "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-hubs/providers/Microsoft.Network";

/** The id of something in the resource group of the hubs, such as `virtualNetworks/vnet-hub`. */
export function hubPart(typeAndName: string): string {
  return `${HUBS}/${typeAndName}`;
}

/** A virtual network for a hub that exists already. */
export const HUB_NETWORK: ExistingVirtualNetworkAttributes = {
  virtualNetworkId: hubPart("virtualNetworks/vnet-hub"),
  addressSpace: ["10.10.0.0/22"],
  location: "westeurope",
};

/** What a hub with gateways that exists already says of its subnets. */
export const GATEWAY_SUBNETS: Pick<
  ExpressRouteHubAttributes,
  "gatewaySubnetAddressPrefix" | "routeServerSubnetAddressPrefix"
> = {
  gatewaySubnetAddressPrefix: "10.10.0.128/26",
  routeServerSubnetAddressPrefix: "10.10.0.64/26",
};
