import { Construct } from "constructs";
import { parseResourceId, ResourceNaming } from "../../azure";
import { TopologyLookup, type Facts, type VirtualNetwork } from "../../topology";
import { verifyAtSynthesis } from "../core";
import type { IVirtualNetwork } from "./virtual-network";
import { PARTS, VirtualNetworkParts } from "./virtual-network-parts";

/**
 * A virtual network that another repository manages. It adds nothing to the topology: that is done for all virtual
 * networks of a file together.
 * @internal
 */
export class NetworkElsewhere extends Construct implements IVirtualNetwork {
  readonly elementName: string;
  readonly virtualNetworkId: string;
  readonly virtualNetworkName: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly addressSpace: string[];
  readonly naming = ResourceNaming.abbreviated();

  constructor(scope: Construct, { name, ...network }: VirtualNetwork, { topology, resources }: Facts) {
    super(scope, name);
    const { virtualNetworkId } = resources[name];
    const id = parseResourceId(virtualNetworkId, "virtualNetworks");
    this.elementName = name;
    this.virtualNetworkId = virtualNetworkId;
    this.virtualNetworkName = id?.name ?? name;
    this.resourceGroupName = id?.resourceGroupName ?? "";
    this.location = network.location ?? "";
    this.addressSpace = [...network.addressSpace];
    const parts = PARTS.attachTo(this, new VirtualNetworkParts());
    parts.isManagedElsewhere = true;
    const lookup = TopologyLookup.of(topology);
    parts.hasRouteServer = lookup.routeServersIn(name).length > 0;
    for (const { type } of lookup.gatewaysIn(name)) parts.gatewayTypes.add(type);
    for (const subnet of network.subnets) parts.addSubnet(subnet);
    verifyAtSynthesis(this);
  }
}
