import { type Ipv4Address, addressOf } from "../../net";
import type { Element, Topology, VirtualAppliance } from "../../topology";

/** A well-written address at which an appliance is a peer or a next hop. */
export interface ApplianceAddress {
  readonly appliance: VirtualAppliance;
  /** The instance, or the appliance itself for the address of its load balancer. */
  readonly element: Element;
  readonly field: string;
  readonly address: Ipv4Address;
}

export function addressesOf(appliance: VirtualAppliance): ApplianceAddress[] {
  const instances = appliance.instances.map((instance) => ({
    appliance,
    element: instance,
    field: "privateIp",
    address: addressOf(instance.privateIp),
  }));
  const loadBalancer = {
    appliance,
    element: appliance,
    field: "loadBalancerIp",
    address: addressOf(appliance.loadBalancerIp),
  };
  return [...instances, loadBalancer].flatMap((place) => (place.address ? [{ ...place, address: place.address }] : []));
}

export function applianceAddressesOf(topology: Topology): ApplianceAddress[] {
  return topology.virtualAppliances.flatMap(addressesOf);
}
