import { routingPolicyOf, type RoutingPolicy } from "../../lib/policy";
import type { Topology, VirtualAppliance } from "../../lib/topology";
import { UsageError } from "../output/failure";

/**
 * The policy of an appliance instance, by its own name or by the name of an appliance with one instance. Without a
 * name, it is the only instance of the network.
 * @throws UsageError with the known names
 */
export function chooseAppliance(topology: Topology, wanted: string | undefined): RoutingPolicy {
  const speaking = topology.virtualAppliances.filter(({ asn }) => asn !== undefined);
  const instances = speaking.flatMap((appliance) => appliance.instances.map(({ name }) => name));
  const hint = instances.length > 0 ? `give one of: ${instances.join(", ")}` : undefined;
  const name = wanted ?? (instances.length === 1 ? instances[0] : undefined);
  if (instances.length === 0) throw new UsageError("the network has no appliance that speaks BGP");
  if (name === undefined) throw new UsageError("--appliance is missing, and there are several", hint);
  const policy = routingPolicyOf(topology, name);
  if (policy) return policy;
  const isMeant = ({ name: known, instances: its }: VirtualAppliance) =>
    known === name || its.some((instance) => instance.name === name);
  const appliance = topology.virtualAppliances.find(isMeant);
  if (appliance && appliance.asn === undefined) throw new UsageError(`${name} has no ASN: it speaks no BGP`, hint);
  throw appliance
    ? new UsageError(
        `${name} has ${appliance.instances.length} instances`,
        `give one of: ${appliance.instances.map((instance) => instance.name).join(", ")}`,
      )
    : new UsageError(`there is no appliance "${name}"`, hint);
}
