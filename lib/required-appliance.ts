import type { HubAttributes } from "./hub";
import { InputCheck } from "./input-check";
import type { IVirtualNetwork } from "./virtual-network";

/** Callers in JavaScript may leave it out. */
export function requireAppliance(hub: IVirtualNetwork, attrs: Partial<HubAttributes>): void {
  const check = new InputCheck(hub);
  if (!attrs.appliance) {
    check.fail("appliance", "is missing; give VirtualAppliance.fromVirtualApplianceAttributes(…)");
  }
  check.done();
}
