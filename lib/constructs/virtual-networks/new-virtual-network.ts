import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { VirtualNetwork as VirtualNetworkResource } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { Construct } from "constructs";
import type { InputCheck } from "../core";
import { ResourceKind, ResourceNaming } from "../../azure";
import { whyNotIpAddress } from "../../net";
import { resourceNameOf } from "./placement";
import type { VirtualNetworkProps } from "./virtual-network";
import type { NetworkLocation, NetworkOrigin, PlannedSubnet } from "./virtual-network-base";
import { partsOf } from "./virtual-network-parts";

/** A virtual network that is created here, with its resource group unless one is given. */
export class NewVirtualNetwork implements NetworkOrigin {
  readonly existing = false;

  constructor(
    readonly settings: VirtualNetworkProps,
    readonly subnets: readonly PlannedSubnet[],
  ) {}

  locate(scope: Construct): NetworkLocation {
    const { provider, location, tags, addressSpace, dnsServers, bgpCommunity } = this.settings;
    const { naming = ResourceNaming.abbreviated(), name = scope.node.id } = this.settings;
    const nameOf = (kind: ResourceKind) => resourceNameOf(scope, { naming }, kind, name);
    const resourceGroupName =
      this.settings.resourceGroupName ??
      new ResourceGroup(scope, "ResourceGroup", {
        provider,
        name: nameOf(ResourceKind.RESOURCE_GROUP),
        location,
        tags,
      }).name;
    const network = new VirtualNetworkResource(scope, "Resource", {
      provider,
      name: nameOf(ResourceKind.VIRTUAL_NETWORK),
      resourceGroupName,
      location,
      addressSpace,
      dnsServers,
      bgpCommunity,
      tags,
    });
    partsOf(scope).writes.append(network);
    return { virtualNetworkId: network.id, virtualNetworkName: network.name, resourceGroupName };
  }
}

/** Checks the props that the virtual network and its resource group are created from. */
export function checkNewNetwork(check: InputCheck, props: VirtualNetworkProps): void {
  check.required("location", props.location, "the Azure region");
  check.text("resourceGroupName", props.resourceGroupName);
  check.texts("dnsServers", props.dnsServers, whyNotIpAddress);
  check.like("bgpCommunity", props.bgpCommunity, /^12076:\d{1,5}$/, "12076:20001");
}
