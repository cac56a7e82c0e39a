import type { Topology } from "../../lib/topology";

/** A next hop with the name of its appliance, instance or route server. */
export type NameHop = (nextHop: string) => string;

export function hopNames({ virtualAppliances, routeServers }: Topology): NameHop {
  const names = new Map<string, string>();
  for (const { name, loadBalancerIp, instances } of virtualAppliances) {
    for (const instance of instances) names.set(instance.privateIp, instance.name);
    if (loadBalancerIp !== undefined) names.set(loadBalancerIp, name);
  }
  for (const { name, addresses } of routeServers) {
    for (const address of addresses) names.set(address, `route server ${name}`);
  }
  return (nextHop) => {
    const name = names.get(nextHop);
    return name === undefined ? nextHop : `${nextHop} (${name})`;
  };
}
