import type { TerraformProvider } from "cdktf";
import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import type { Construct } from "constructs";
import { ResourceKind } from "../../azure";
import { contributesToTopology, type VirtualNetworkPeering as PeeringElement } from "../../topology";
import { partsOf } from "./virtual-network-parts";
import { resourceNameOf } from "./placement";
import type { IVirtualNetwork } from "./virtual-network";

/** A virtual network at one end of a peering, and how its half of the peering is created. */
export interface PeeringEnd {
  readonly network: IVirtualNetwork;
  /** The azurerm provider of the virtual network's subscription. */
  readonly provider: TerraformProvider | undefined;
  /** The construct id of the half. */
  readonly halfId: string;
}

/**
 * Creates both halves of the peering between a central virtual network, such as a hub, and another one.
 *
 * Forwarded traffic is allowed both ways: an appliance forwards packets from and to other networks.
 * @param useRemoteGateways whether the other one uses the gateways and the route server of the first one
 */
export function createPeeringHalves(
  scope: Construct,
  center: PeeringEnd,
  other: PeeringEnd,
  useRemoteGateways: boolean,
): void {
  const { writes } = partsOf(other.network);
  const centerWrites = partsOf(center.network).writes;
  // Azure refuses to use remote gateways that do not exist or are not offered, so that half comes last. The first half
  // also waits for all writes on the center. Peerings of the center do not wait for each other: azurerm creates one at
  // a time.
  const offered = { allowGatewayTransit: useRemoteGateways, useRemoteGateways: false };
  writes.append(createHalf(scope, center, other, offered), centerWrites.last);
  centerWrites.addBeside(
    writes.append(createHalf(scope, other, center, { allowGatewayTransit: false, useRemoteGateways })),
  );
}

function createHalf(
  scope: Construct,
  { network: from, provider, halfId }: PeeringEnd,
  { network: to }: PeeringEnd,
  gatewayUse: Pick<PeeringElement, "allowGatewayTransit" | "useRemoteGateways">,
): VirtualNetworkPeering {
  const flags = { allowVirtualNetworkAccess: true, allowForwardedTraffic: true, ...gatewayUse };
  const name = `${from.elementName}-to-${to.elementName}`;
  const half = new VirtualNetworkPeering(scope, halfId, {
    provider,
    name: resourceNameOf(scope, from, ResourceKind.VIRTUAL_NETWORK_PEERING, name),
    resourceGroupName: from.resourceGroupName,
    virtualNetworkName: from.virtualNetworkName,
    remoteVirtualNetworkId: to.virtualNetworkId,
    ...flags,
  });
  contributesToTopology(half, (topology) => {
    topology.add("virtualNetworkPeerings", {
      from: from.elementName,
      to: to.elementName,
      path: scope.node.path,
      ...flags,
    });
  });
  return half;
}
