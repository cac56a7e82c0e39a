import type { Construct } from "constructs";
import { routingPolicyOf, type RoutingPolicy } from "../../policy";
import { collectTopology } from "../../topology";

/** The policy of an instance of an appliance, from all that is in the app at synthesis. */
export function policyOfInstance(construct: Construct, instance: string): RoutingPolicy {
  const policy = routingPolicyOf(collectTopology(construct.node.root), instance);
  if (!policy) throw new Error(`[${construct.node.path}] ${instance} is not in the topology`);
  return policy;
}
