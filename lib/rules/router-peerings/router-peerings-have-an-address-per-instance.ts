import type { RouterPeering } from "../../topology";
import { findingAt, type Finding, type Rule } from "../rule";

const FIELDS = { bgpAddresses: "of its own", routerBgpAddresses: "of the router" } as const;

function findingsOf(peering: RouterPeering, instances: number): Finding[] {
  const fields = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  return fields.flatMap((field) => {
    const given = peering[field];
    const count = given?.length ?? 0;
    if (count === instances || (given === undefined && !peering.tunnel)) return [];
    const message = `"${peering.name}" has ${count} addresses ${FIELDS[field]} for ${instances} instances of "${peering.virtualAppliance}"`;
    return findingAt(peering, field, message);
  });
}

export const routerPeeringsHaveAnAddressPerInstance: Rule = {
  id: "ARS110",
  severity: "error",
  title: "A peering with a router has a BGP address at each end for every instance of the appliance",
  why: "Every instance has a session of its own, and a tunnel of its own where there are tunnels. An instance without addresses has none.",
  fix: "Give as many addresses as the appliance has instances, in the same order.",
  page: "bgp",
  check(topology, lookup) {
    return topology.routerPeerings.flatMap((peering) => {
      const appliance = lookup.virtualAppliance(peering.virtualAppliance);
      return appliance ? findingsOf(peering, appliance.instances.length) : [];
    });
  },
};
