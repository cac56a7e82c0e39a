import type { Topology } from "../../lib/topology";

/** A next hop with the name of its appliance, instance or route server. */
export type NameHop = (nextHop: string) => string;

export function hopNames({ virtualAppliances, routeServers, gateways }: Topology): NameHop {
  const names = new Map<string, string>();
  for (const { name, loadBalancerIp, instances, interfaces = [] } of virtualAppliances) {
    for (const instance of instances) names.set(instance.privateIp, instance.name);
    if (loadBalancerIp !== undefined) names.set(loadBalancerIp, name);
    for (const each of interfaces) {
      for (const [index, address] of each.privateIps.entries()) {
        names.set(address, `${instances.at(index)?.name ?? name} ${each.name}`);
      }
      if (each.loadBalancerIp !== undefined) names.set(each.loadBalancerIp, `${name} ${each.name}`);
    }
  }
  const addresses = new Map(gateways.map((gateway) => [gateway.name, gateway.addresses]));
  for (const { name, addresses } of routeServers) {
    for (const address of addresses) names.set(address, `route server ${name}`);
  }
  return (nextHop) => {
    const ofGateway = addresses.get(nextHop);
    if (ofGateway) return `${ofGateway.join(", ")} (${nextHop})`;
    const name = names.get(nextHop);
    return name === undefined ? nextHop : `${nextHop} (${name})`;
  };
}
