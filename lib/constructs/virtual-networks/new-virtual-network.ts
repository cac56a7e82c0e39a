import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { VirtualNetwork as VirtualNetworkResource } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { Construct } from "constructs";
import type { InputCheck } from "../core";
import {
  ResourceKind,
  ResourceNaming,
  whyNotHostAddress,
  whyNotRegionName,
  whyNotResourceGroupName,
} from "../../azure";
import { resourceNameOf } from "./placement";
import type { IVirtualNetwork, VirtualNetworkProps } from "./virtual-network";
import { partsOf } from "./virtual-network-parts";
import { checkZones } from "./zones";

/** Where a virtual network is in Azure. */
export type NetworkLocation = Pick<IVirtualNetwork, "virtualNetworkId" | "virtualNetworkName" | "resourceGroupName">;

/** Creates a virtual network, with its resource group unless one is given. */
export function createNetwork(scope: Construct, props: VirtualNetworkProps): NetworkLocation {
  const { provider, location, tags, addressSpace, dnsServers, bgpCommunity } = props;
  const { naming = ResourceNaming.abbreviated(), name = scope.node.id } = props;
  const nameOf = (kind: ResourceKind) => resourceNameOf(scope, { naming }, kind, name);
  const common = { provider, location, tags };
  const resourceGroupName =
    props.resourceGroupName ??
    new ResourceGroup(scope, "ResourceGroup", { ...common, name: nameOf(ResourceKind.RESOURCE_GROUP) }).name;
  const network = new VirtualNetworkResource(scope, "Resource", {
    ...common,
    name: nameOf(ResourceKind.VIRTUAL_NETWORK),
    resourceGroupName,
    addressSpace,
    dnsServers,
    bgpCommunity,
  });
  const parts = partsOf(scope);
  parts.resource = parts.writes.append(network);
  parts.names = {
    virtualNetworkName: nameOf(ResourceKind.VIRTUAL_NETWORK),
    resourceGroupName: props.resourceGroupName ?? nameOf(ResourceKind.RESOURCE_GROUP),
  };
  return { virtualNetworkId: network.id, virtualNetworkName: network.name, resourceGroupName };
}

/** Checks the props that the virtual network and its resource group are created from. */
export function checkNewNetwork(check: InputCheck, props: VirtualNetworkProps): void {
  check.required("location", props.location, "the Azure region", whyNotRegionName);
  check.text("resourceGroupName", props.resourceGroupName, whyNotResourceGroupName);
  checkZones(check, props.zones);
  check.tags("tags", props.tags);
  check.texts("dnsServers", props.dnsServers, whyNotHostAddress);
  check.like("bgpCommunity", props.bgpCommunity, /^12076:\d{1,5}$/, "12076:20001");
}
