import { TerraformStack, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { InputCheck, knownValue } from "../core";
import type { NetworkLocation } from "./new-virtual-network";
import { plainResourceId } from "./provider";
import type { IVirtualNetwork } from "./virtual-network";
import { partsOf } from "./virtual-network-parts";

/**
 * The scope for what a pair, such as a hub and a spoke, creates in one of its networks: the pair itself if it is in the
 * stack of the network or another repository manages that, or else a construct for it in the network.
 */
export function sideIn(network: IVirtualNetwork, pair: Construct): Construct {
  return partsOf(network).isManagedElsewhere ? pair : scopeIn(network as IVirtualNetwork & Construct, pair);
}

/** The id of a virtual network as a plain text; undefined when only Terraform's environment knows the subscription. */
export function plainIdOf(network: IVirtualNetwork): string | undefined {
  const parts = partsOf(network);
  if (!parts.names) return knownValue(network.virtualNetworkId);
  const { resourceGroupName, virtualNetworkName: name } = parts.names;
  const named = { provider: network.provider, resourceGroupName, name };
  return (parts.knownId ??= plainResourceId(network, "virtualNetworks", named));
}

/** Where and with which provider a half of a peering is created. */
export interface PeeringSide {
  readonly scope: Construct;
  readonly provider: TerraformProvider | undefined;
}

/**
 * The side for the network's half of a peering: `peeringScope` of the network, or the network itself.
 * @throws if the provider is of another stack than the scope
 */
export function peeringSideIn(network: IVirtualNetwork, pair: Construct): PeeringSide {
  const { peerings } = partsOf(network);
  if (!peerings) return { scope: sideIn(network, pair), provider: network.provider };
  const scope = scopeIn(peerings.scope, pair);
  const provider = peerings.provider ?? network.provider;
  if (provider && TerraformStack.of(provider) !== TerraformStack.of(scope)) {
    const [from, to] = [provider, scope].map((each) => TerraformStack.of(each).node.id);
    const why = `is of the stack "${from}"; give a provider of the same subscription in the stack "${to}"`;
    InputCheck.refuse(network, "peeringProvider", why);
  }
  return { scope, provider };
}

/** The pair itself if it is in the stack of the place, or else a construct for it in the place. */
function scopeIn(place: Construct, pair: Construct): Construct {
  if (TerraformStack.of(place) === TerraformStack.of(pair)) return pair;
  const id = pair.node.path.replace(/\//g, ".");
  return (place.node.tryFindChild(id) as Construct | undefined) ?? new Construct(place, id);
}

/**
 * Where a virtual network is, for resources in a scope. In another stack these are plain texts, so that the stack needs
 * no state of the network's stack, unless only the environment of Terraform knows the subscription.
 */
export function locationFor(scope: Construct, network: IVirtualNetwork): NetworkLocation {
  if (TerraformStack.of(scope) === TerraformStack.of(network)) return network;
  const { names } = partsOf(network);
  return names ? { ...names, virtualNetworkId: plainIdOf(network) ?? network.virtualNetworkId } : network;
}
