import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { Subnet as SubnetResource } from "@cdktf/provider-azurerm/lib/subnet";
import type { Construct, IConstruct } from "constructs";
import { InputCheck, replaceWith } from "../core";
import { AVAILABILITY_ZONES, ResourceKind, whyNotResourceName } from "../../azure";
import type { IVirtualNetwork } from "./virtual-network";
import { partsOf } from "./virtual-network-parts";
import { zonesOf } from "./zones";

/** A subnet to create. */
export interface NewSubnet {
  readonly id: string;
  /** The name in Azure. */
  readonly name: string;
  readonly addressPrefix: string;
  readonly defaultOutboundAccess?: boolean;
  readonly networkSecurityGroup?: boolean;
}

/** Creates a subnet in a virtual network, as the next write on it. */
export function createSubnet(scope: Construct, network: IVirtualNetwork, subnet: NewSubnet): SubnetResource {
  const parts = partsOf(network);
  const { name, addressPrefix, networkSecurityGroup, defaultOutboundAccess } = subnet;
  parts.addSubnet({
    name,
    addressPrefix,
    ...(networkSecurityGroup ? { networkSecurityGroup } : {}),
    ...(defaultOutboundAccess === false ? { defaultOutboundAccess } : {}),
  });
  const resource = new SubnetResource(scope, subnet.id, {
    provider: network.provider,
    name,
    resourceGroupName: network.resourceGroupName,
    virtualNetworkName: network.virtualNetworkName,
    addressPrefixes: [addressPrefix],
    defaultOutboundAccessEnabled: defaultOutboundAccess,
  });
  return parts.writes.append(replaceWith(resource, parts.resource));
}

/** The settings that all resources of a virtual network share, and the name of this one. */
export function placedIn(scope: IConstruct, network: IVirtualNetwork, kind: ResourceKind, name: string) {
  const { provider, resourceGroupName, location, tags } = network;
  return { provider, resourceGroupName, location, tags, name: resourceNameOf(scope, network, kind, name) };
}

/**
 * Creates a public IP address for a resource of a virtual network, in all zones where the region has zones. One that is
 * there keeps its own: Azure cannot change them.
 *
 * https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses#availability-zone
 */
export function createPublicIp(scope: Construct, id: string, network: IVirtualNetwork, name: string): PublicIp {
  return new PublicIp(scope, id, {
    ...placedIn(scope, network, ResourceKind.PUBLIC_IP, name),
    allocationMethod: "Static",
    sku: "Standard",
    zones: zonesOf(network).length > 0 ? [...AVAILABILITY_ZONES] : undefined,
    lifecycle: { ignoreChanges: ["zones"] },
  });
}

/**
 * The name of a resource of a virtual network.
 * @throws if Azure would refuse the name
 */
export function resourceNameOf(
  scope: IConstruct,
  network: Pick<IVirtualNetwork, "naming">,
  kind: ResourceKind,
  name: string,
): string {
  const resourceName = network.naming.resourceName(kind, name);
  const why = whyNotResourceName(kind, resourceName);
  if (why) InputCheck.refuse(scope, "name", why);
  return resourceName;
}
