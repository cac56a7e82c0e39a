import type { TerraformProvider } from "cdktf";
import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import { Construct } from "constructs";
import { providerIn } from "./provider";
import { ResourceKind } from "./resource-naming";
import { contributesToTopology } from "./topology";
import { VirtualNetworkState, resourceNameOf } from "./virtual-network-state";
import type { IVirtualNetwork } from "./virtual-network";

/**
 * Which hub and spoke are peered.
 */
export interface HubSpokePeeringProps {
  /** The hub. */
  readonly hub: IVirtualNetwork;

  /** The spoke. */
  readonly spoke: IVirtualNetwork;

  /**
   * The azurerm provider of the hub's subscription, in the stack of the peering.
   *
   * @default - that of the hub
   */
  readonly hubProvider?: TerraformProvider;

  /**
   * Whether the spoke uses the gateways and the route server of the hub. A spoke with a route server of its own cannot:
   * it counts as a gateway. A virtual network can use those of one other at most.
   *
   * https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview
   *
   * @default false
   */
  readonly useRemoteGateways?: boolean;
}

/**
 * Both halves of the peering between a hub and a spoke.
 *
 * Forwarded traffic is allowed both ways, because the hub's appliance forwards what the spoke neither sent nor is sent
 * by the hub itself.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class HubSpokePeering extends Construct {
  /**
   * @throws if the hub's provider is of another stack and `hubProvider` is not given
   */
  constructor(scope: Construct, id: string, props: HubSpokePeeringProps) {
    super(scope, id);
    const { hub, spoke } = props;
    const writes = VirtualNetworkState.of(spoke).writes;
    const hubProvider = providerIn(this, hub, props.hubProvider);
    // The hub's half waits for all writes on the hub, too; further spokes of the hub do not wait for each other.
    const { useRemoteGateways = false } = props;
    const fromHub = this.half("FromHub", hub, spoke, hubProvider, { allowGatewayTransit: useRemoteGateways });
    writes.append(fromHub, VirtualNetworkState.of(hub).writes.last);
    writes.append(this.half("FromSpoke", spoke, hub, spoke.provider, { useRemoteGateways }));
    // A spoke that learns from the gateways itself sends to them past the appliance; its packets come back the same way.
    if (!useRemoteGateways) VirtualNetworkState.of(hub).gatewayRoutes?.add(this, spoke, hubProvider);
  }

  private half(
    id: string,
    from: IVirtualNetwork,
    to: IVirtualNetwork,
    provider: TerraformProvider | undefined,
    transit: { readonly allowGatewayTransit?: boolean; readonly useRemoteGateways?: boolean },
  ) {
    const flags = {
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: false,
      ...transit,
    };
    const half = new VirtualNetworkPeering(this, id, {
      provider,
      name: resourceNameOf(
        this,
        from,
        ResourceKind.VIRTUAL_NETWORK_PEERING,
        `${from.elementName}-to-${to.elementName}`,
      ),
      resourceGroupName: from.resourceGroupName,
      virtualNetworkName: from.virtualNetworkName,
      remoteVirtualNetworkId: to.virtualNetworkId,
      ...flags,
    });
    contributesToTopology(half, (topology) => {
      topology.add("virtualNetworkPeerings", {
        from: from.elementName,
        to: to.elementName,
        path: this.node.path,
        ...flags,
      });
    });
    return half;
  }
}
