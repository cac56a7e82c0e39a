import type { Construct } from "constructs";
import { GATEWAY_SUBNET } from "../../azure";
import { connectableAppliance, type Facts, type VirtualAppliance, type VirtualNetwork } from "../../topology";
import type { IHub } from "../hubs";
import { NetworkElsewhere, partsOf } from "../virtual-networks";
import { ApplianceElsewhere } from "./appliance-elsewhere";

/** A hub that another repository manages. */
export class HubElsewhere extends NetworkElsewhere implements IHub {
  readonly appliance: ApplianceElsewhere;

  constructor(scope: Construct, network: VirtualNetwork, facts: Facts) {
    super(scope, network, facts);
    // The reader of facts has seen that there is one.
    const appliance = connectableAppliance(facts.topology, network.name) as VirtualAppliance;
    this.appliance = new ApplianceElsewhere(this, appliance, facts);
    const isReturning = network.subnets.some(({ name, routeTable }) => name === GATEWAY_SUBNET && routeTable);
    if (!isReturning) return;
    const parts = partsOf(this);
    parts.addGatewayRoutes = (_scope, { addressSpace }) => {
      const nextHop = { nextHopType: "VirtualAppliance", nextHopIp: this.appliance.nextHopIp } as const;
      for (const addressPrefix of addressSpace) parts.addRoute(GATEWAY_SUBNET, { addressPrefix, ...nextHop });
    };
  }
}
