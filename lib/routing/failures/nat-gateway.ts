import { leavesBy } from "../appliance-interfaces";
import { Endpoints } from "../endpoints";
import { PlatformRoutes } from "../platform-routes";
import type { FailureKindDefinition } from "./failure-kind";

/** A NAT gateway: the instances of appliances in its subnets, and VMs there, lose their way to the Internet. */
export const natGateway: FailureKindDefinition = {
  cases: ({ topology }) => {
    const subnets = topology.virtualNetworks.flatMap((network) => network.subnets);
    return [...new Set(subnets.flatMap((subnet) => subnet.natGateway ?? []))];
  },
  outOfOrder: (name, { topology, speakers }) => {
    const platform = PlatformRoutes.of(topology);
    const instances = topology.virtualAppliances.flatMap((appliance) => speakers.instancesOf(appliance.name));
    const { address: internet } = new Endpoints(topology).internet();
    const egresses = instances.filter((speaker) => {
      const by = leavesBy(speaker, internet.value);
      return platform.subnetHolding(speaker.element.virtualNetwork, by)?.natGateway === name;
    });
    return { egresses, natGateways: [name] };
  },
};
