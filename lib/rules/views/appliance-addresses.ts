import { type Ipv4Address, addressOf } from "../../net";
import type { Element, Topology, VirtualAppliance } from "../../topology";

/** A well-written address at which an appliance is a peer or a next hop. */
export interface ApplianceAddress {
  readonly appliance: VirtualAppliance;
  /** The instance, or the appliance itself for the addresses of load balancers and further interfaces. */
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
  const further = (appliance.interfaces ?? []).flatMap(({ privateIps, loadBalancerIp }, index) => [
    ...privateIps.map((address, place) => ({ field: `interfaces[${index}].privateIps[${place}]`, address })),
    ...(loadBalancerIp === undefined
      ? []
      : [{ field: `interfaces[${index}].loadBalancerIp`, address: loadBalancerIp }]),
  ]);
  const ofInterfaces = further.map(({ field, address }) => ({
    appliance,
    element: appliance,
    field,
    address: addressOf(address),
  }));
  return [...instances, loadBalancer, ...ofInterfaces].flatMap((place) =>
    place.address ? [{ ...place, address: place.address }] : [],
  );
}

export function applianceAddressesOf(topology: Topology): ApplianceAddress[] {
  return topology.virtualAppliances.flatMap(addressesOf);
}

/** Whether an appliance speaks BGP. One that does not is a next hop only. */
export function speaksBgp({ asn }: VirtualAppliance): boolean {
  return asn !== undefined;
}
