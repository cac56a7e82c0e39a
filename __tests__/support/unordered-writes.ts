import { AzureTargets, type Target } from "./azure-targets";
import { typeOf, type DeploymentGraph } from "./deployment-graph";
import type { SynthesizedResource } from "./network";

/** A change that Azure refuses while another one on the same target is under way (`AnotherOperationInProgress`). */
interface Write {
  readonly resource: SynthesizedResource;
  readonly targets: readonly Target[];
}

/**
 * Every pair of writes on the same virtual network, gateway, route server or circuit that Terraform may do at once, when it
 * creates or, as that is the reverse, when it destroys.
 */
export function unorderedWrites(graph: DeploymentGraph): string[] {
  const targets = new AzureTargets(graph);
  const spokes = dualHomedSpokes(graph, targets);
  const writes = [...graph.resources.values()].map((resource) => ({ resource, targets: targets.of(resource) }));
  return writes.flatMap((one, index) =>
    writes.slice(index + 1).flatMap((other) => {
      const shared = one.targets.filter((target) => other.targets.includes(target));
      if (shared.length === 0 || graph.isOrdered(one.resource.address, other.resource.address)) return [];
      if (areLockedByProvider(one, other, shared, spokes)) return [];
      return [`${one.resource.path} and ${other.resource.path} write on ${shared.join(" and ")} at once`];
    }),
  );
}

/**
 * azurerm 4 makes and deletes the halves of peerings one at a time, whatever they belong to, so spokes of a hub need not
 * wait for each other. The two halves of one peering must be ordered even so, and those of a dual-homed spoke.
 */
function areLockedByProvider(one: Write, other: Write, shared: readonly Target[], spokes: ReadonlySet<Target>) {
  const halves = [one, other].map(({ resource }) => resource);
  if (halves.some(({ address }) => typeOf(address) !== "azurerm_virtual_network_peering")) return false;
  const [network, secondNetwork] = shared;
  if (secondNetwork !== undefined) return false;
  const useGateways = halves.some(
    ({ body }) => body.allow_gateway_transit === true || body.use_remote_gateways === true,
  );
  return useGateways || !spokes.has(network);
}

/** The networks with a route server that does not exchange routes. */
function dualHomedSpokes(graph: DeploymentGraph, targets: AzureTargets): Set<Target> {
  const ofSpokes = graph
    .ofType("azurerm_route_server")
    .filter(({ body }) => body.branch_to_branch_traffic_enabled === false);
  return new Set(ofSpokes.map(({ body }) => targets.networkOf(body)));
}
