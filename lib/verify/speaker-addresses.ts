import { append } from "../collections";
import type { Topology } from "../topology";

const known = new WeakMap<Topology, ReadonlyMap<string, readonly string[]>>();

/** The addresses from which speakers speak BGP, where the topology has them. */
export function addressesOfSpeakers(topology: Topology): ReadonlyMap<string, readonly string[]> {
  const found = known.get(topology) ?? findAddresses(topology);
  known.set(topology, found);
  return found;
}

function findAddresses(topology: Topology): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, addresses } of topology.routeServers) {
    for (const [index, address] of addresses.entries()) append(found, `${name}/IN_${index}`, address);
  }
  for (const { instances } of topology.virtualAppliances) {
    for (const { name, privateIp } of instances) append(found, name, privateIp);
  }
  return found;
}
