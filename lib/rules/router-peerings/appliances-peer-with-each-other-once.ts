import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const appliancesPeerWithEachOtherOnce: Rule = {
  id: "ARS168",
  severity: "error",
  title: "An appliance has one peering with another appliance",
  why: "Two routers have one BGP session between two addresses. A second peering of the same pair cannot be said: nothing tells which of the two the routes belong to.",
  fix: "Remove one of the peerings. What holds for some prefixes only belongs into the terms of the other one.",
  page: "bgp",
  acknowledgeable: false,
  check: (topology) =>
    repeated(topology.routerPeerings, ({ virtualAppliance, peer }) =>
      peer === undefined ? undefined : JSON.stringify([virtualAppliance, peer]),
    ).map(({ item, first }) => {
      const message = `"${item.virtualAppliance}" already has the peering "${first.name}" with "${String(item.peer)}"`;
      return findingAt(item, undefined, message);
    }),
};
