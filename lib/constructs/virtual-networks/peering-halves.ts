import type { TerraformProvider } from "cdktf";
import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import type { Construct } from "constructs";
import { ResourceKind } from "../../azure";
import { contributesToTopology } from "../../topology";
import { partsOf } from "./virtual-network-parts";
import { resourceNameOf } from "./placement";
import type { IVirtualNetwork } from "./virtual-network";

/** One end of a peering, and how its half is made. */
export interface PeeringEnd {
  readonly network: IVirtualNetwork;
  /** Of the subscription of the network. */
  readonly provider: TerraformProvider | undefined;
  /** The construct's id. */
  readonly halfId: string;
}

/**
 * Makes both halves of the peering between a network that others live from, such as a hub, and one of those others.
 *
 * Forwarded traffic is allowed both ways, because what an appliance forwards belongs to neither network.
 *
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
  // Azure refuses the use of gateways that are not there or not offered: that half comes last. The first half waits for all
  // writes on the center, too; further peerings of it do not wait for each other, as azurerm makes one half after another.
  writes.append(createHalf(scope, center, other, { allowGatewayTransit: useRemoteGateways }), centerWrites.last);
  centerWrites.addBeside(writes.append(createHalf(scope, other, center, { useRemoteGateways })));
}

/** What a half says of the gateways and the route server of either network. */
interface GatewayUse {
  readonly allowGatewayTransit?: boolean;
  readonly useRemoteGateways?: boolean;
}

function createHalf(
  scope: Construct,
  { network: from, provider, halfId }: PeeringEnd,
  { network: to }: PeeringEnd,
  { allowGatewayTransit = false, useRemoteGateways = false }: GatewayUse,
): VirtualNetworkPeering {
  const flags = {
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit,
    useRemoteGateways,
  };
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
