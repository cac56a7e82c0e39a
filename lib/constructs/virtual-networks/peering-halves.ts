import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { ResourceKind } from "../../azure";
import { contributesToTopology, type VirtualNetworkPeering as PeeringElement } from "../../topology";
import { InputCheck, dependOnStack, replaceWith } from "../core";
import { partsOf } from "./virtual-network-parts";
import { resourceNameOf } from "./placement";
import { locationFor, peeringSideIn } from "./sides";
import type { IVirtualNetwork } from "./virtual-network";

/** A virtual network at one end of a peering, and how its half of the peering is created. */
export interface PeeringEnd {
  readonly network: IVirtualNetwork;
  /** The construct id of the half. */
  readonly halfId: string;
}

/** What a peering is for. */
export interface PeeringUse {
  /** Whether the other network uses the gateways and the route server of the central one. */
  readonly useRemoteGateways: boolean;
  /** Whether the half of the central network comes first, also in other stacks; true unless it says otherwise. */
  readonly isOrdered?: boolean;
}

/**
 * Creates both halves of the peering between a central virtual network, such as a hub, and another one, each at the
 * side of its own network, unless another repository manages that.
 *
 * Forwarded traffic is allowed both ways: an appliance forwards packets from and to other networks.
 * @throws if the networks are in different stacks and neither has a `peeringScope`
 */
export function createPeeringHalves(
  pair: Construct,
  center: PeeringEnd,
  other: PeeringEnd,
  { useRemoteGateways, isOrdered }: PeeringUse,
): void {
  checkStacks(pair, center.network, other.network);
  const offer = { ...FLAGS, allowGatewayTransit: useRemoteGateways, useRemoteGateways: false };
  const use = { ...FLAGS, allowGatewayTransit: false, useRemoteGateways };
  contributesToTopology(pair, (topology) => {
    const [first, second] = [center, other].map(({ network }) => network.elementName);
    const { path } = pair.node;
    topology.add("virtualNetworkPeerings", { from: first, to: second, path, ...offer });
    topology.add("virtualNetworkPeerings", { from: second, to: first, path, ...use });
  });
  const fromCenter = createHalf(pair, center, other, offer);
  const fromOther = createHalf(pair, other, center, use);
  orderHalves(
    { half: fromCenter, network: center.network },
    { half: fromOther, network: other.network },
    isOrdered ?? true,
  );
}

interface OrderedHalf {
  /** Undefined when another repository creates it. */
  readonly half?: VirtualNetworkPeering;
  readonly network: IVirtualNetwork;
}

/** Azure refuses to use remote gateways that do not exist or are not offered, so that half comes last. */
function orderHalves(center: OrderedHalf, other: OrderedHalf, isOrdered: boolean): void {
  const [centerWrites, writes] = [center, other].map(({ network }) => partsOf(network).writes);
  if (isAtHome(center) && isAtHome(other) && TerraformStack.of(center.half) === TerraformStack.of(other.half)) {
    // The first half also waits for all writes on the center. Peerings of the center do not wait for each other:
    // azurerm creates one at a time.
    writes.append(center.half, centerWrites.last);
    centerWrites.addBeside(writes.append(other.half));
    return;
  }
  if (center.half) partsOf(center.network).peeringWrites.append(center.half);
  if (other.half) partsOf(other.network).peeringWrites.append(other.half, isOrdered ? center.half : undefined);
}

function isAtHome(each: OrderedHalf): each is Required<OrderedHalf> {
  return each.half !== undefined && TerraformStack.of(each.half) === TerraformStack.of(each.network);
}

/** Whether the halves can be in an order: each comes after both networks, and the second one after the first one. */
function checkStacks(pair: Construct, center: IVirtualNetwork, other: IVirtualNetwork): void {
  const [stack, otherStack] = [center, other].map((network) => TerraformStack.of(network).node.id);
  const { peerings, names } = partsOf(other);
  if (stack === otherStack || peerings || !names || !partsOf(center).names) return;
  const why =
    `${center.elementName} is in the stack "${stack}", ${other.elementName} in "${otherStack}", and Azure creates a half ` +
    `of a peering only when both exist; give ${other.elementName} a peeringScope, a stack that is deployed after both`;
  InputCheck.refuse(pair, "peeringScope", why);
}

const FLAGS = { allowVirtualNetworkAccess: true, allowForwardedTraffic: true } as const;

function createHalf(
  pair: Construct,
  { network: from, halfId }: PeeringEnd,
  { network: to }: PeeringEnd,
  flags: Pick<PeeringElement, keyof typeof FLAGS | "allowGatewayTransit" | "useRemoteGateways">,
): VirtualNetworkPeering | undefined {
  if (partsOf(from).isManagedElsewhere) return undefined;
  const { scope, provider } = peeringSideIn(from, pair);
  const name = `${from.elementName}-to-${to.elementName}`;
  const { resourceGroupName, virtualNetworkName } = locationFor(scope, from);
  const half = new VirtualNetworkPeering(scope, halfId, {
    provider,
    name: resourceNameOf(pair, from, ResourceKind.VIRTUAL_NETWORK_PEERING, name),
    resourceGroupName,
    virtualNetworkName,
    remoteVirtualNetworkId: locationFor(scope, to).virtualNetworkId,
    ...flags,
    // A half keeps the ranges of the other network as they were. Every update by azurerm copies them again.
    triggers: { remote_address_space: [...to.addressSpace].sort().join(",") },
  });
  // Azure refuses a half while one of the networks does not exist.
  for (const network of [from, to]) if (partsOf(network).names) dependOnStack(half, network);
  return replaceWith(half, partsOf(from).resource);
}
