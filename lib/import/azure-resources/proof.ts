import { routingPolicyOf } from "../../policy";
import { renderRouterConfig } from "../../router-config";
import type { Topology } from "../../topology";
import type { ReadAppliance } from "./appliances";
import { meaningOf, readRouter } from "./own-router";

/**
 * The instances whose configuration is not the one that a topology leads to: those of which something was not
 * understood, or which are configured for another network.
 */
export function differentlyConfigured(topology: Topology, appliances: readonly ReadAppliance[]): string[] {
  return appliances.flatMap(({ element, routers }) =>
    element.instances.flatMap(({ name }, index) => {
      const router = routers[index];
      const policy = router && routingPolicyOf(topology, name);
      if (!policy) return [];
      const expected = readRouter(renderRouterConfig(policy, "frr"));
      return expected && meaningOf(expected) === meaningOf(router) ? [] : name;
    }),
  );
}
