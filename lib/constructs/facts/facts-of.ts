import type { IConstruct } from "constructs";
import { UnknownElementError } from "../../routing";
import { didYouMean, quoted } from "../../text";
import {
  collectTopology,
  partAbout,
  TopologyLookup,
  type ApplianceConduct,
  type Facts,
  type Topology,
} from "../../topology";
import { contextOf, type IVirtualAppliance } from "../appliances";
import { InputCheck } from "../core";
import { isVirtualNetwork, partsOf, plainIdOf, type IVirtualNetwork } from "../virtual-networks";

/**
 * What other repositories need to know of virtual networks that are made in a scope.
 * @param names the names of hubs and spokes; all hubs when they are not given
 * @throws if one is not there or is managed elsewhere, or its id is only known when it is deployed
 */
export function factsOf(scope: IConstruct, names?: readonly string[]): Facts {
  const topology = collectTopology(scope);
  const lookup = TopologyLookup.of(topology);
  const own = scope.node
    .findAll()
    .filter(isVirtualNetwork)
    .filter((each) => !partsOf(each).isManagedElsewhere);
  const isHub = ({ elementName }: IVirtualNetwork) => lookup.virtualNetwork(elementName)?.role === "hub";
  const chosen = names ? [...new Set(names)].map((name) => networkNamed(own, name)) : own.filter(isHub);
  const chosenNames = chosen.map(({ elementName }) => elementName);
  return {
    version: 1,
    topology: partAbout(topology, chosenNames),
    resources: Object.fromEntries(
      chosen.map((network) => [
        network.elementName,
        {
          virtualNetworkId: idOf(network),
          ...remoteGatewayOf(network, lookup),
          ...hubsOf(network, topology),
          ...conductOf(network),
        },
      ]),
    ),
  };
}

function networkNamed(networks: readonly IVirtualNetwork[], name: string): IVirtualNetwork {
  const found = networks.find(({ elementName }) => elementName === name);
  if (found) return found;
  const names = networks.map(({ elementName }) => elementName);
  throw new UnknownElementError(`no hub or spoke ${quoted(name)} is made here; ${didYouMean(name, names)}`);
}

function idOf(network: IVirtualNetwork): string {
  const id = plainIdOf(network);
  if (id === undefined) {
    const why =
      "is known to the environment only, and others name the virtual network by its id; give it here, or for all";
    InputCheck.refuse(network, "subscription", why);
  }
  return String(id);
}

/** The hub whose gateways a spoke uses. */
function remoteGatewayOf(network: IVirtualNetwork, lookup: TopologyLookup): { readonly useGatewaysOf?: string } {
  const half = lookup.halvesOf(network.elementName).find(({ useRemoteGateways }) => useRemoteGateways);
  if (!half) return {};
  if (lookup.virtualNetwork(half.to)?.role !== "hub") {
    const why = `uses the route server of ${half.to}, and can only be in one repository with the hubs of that`;
    InputCheck.refuse(network, "spoke", why);
  }
  return { useGatewaysOf: half.to };
}

/** The hubs that a spoke is connected with. */
function hubsOf(
  { elementName }: IVirtualNetwork,
  { dualHomedNetworks }: Topology,
): { readonly hubs?: readonly string[] } {
  const network = dualHomedNetworks.find(({ spokes }) => spokes.includes(elementName));
  return network ? { hubs: network.hubs } : {};
}

function conductOf(network: IVirtualNetwork & { readonly appliance?: IVirtualAppliance }): {
  readonly appliance?: ApplianceConduct;
} {
  if (!network.appliance) return {};
  const { policyTerms, dualHomedPrepend, advertisesHub } = contextOf(network.appliance);
  return {
    appliance: {
      ...(policyTerms.length > 0 ? { terms: policyTerms } : {}),
      ...(dualHomedPrepend === undefined ? {} : { prepend: dualHomedPrepend, advertisesHub }),
    },
  };
}
