import { findingAt, type Rule } from "../rule";

export const appliancesThatPeerHaveAnAsn: Rule = {
  id: "ARS169",
  severity: "error",
  title: "An appliance that speaks BGP has an ASN",
  why: "An appliance without an ASN speaks no BGP. It neither announces prefixes nor learns any.",
  fix: "Give the appliance its ASN, or remove its peerings and what it announces. Let another appliance announce it as next hop.",
  page: "bgp",
  acknowledgeable: false,
  check(topology, lookup) {
    const isSilent = (name = "") => {
      const appliance = lookup.virtualAppliance(name);
      return appliance !== undefined && appliance.asn === undefined;
    };
    const peerings = [...topology.routeServerPeerings, ...topology.routerPeerings];
    return [
      ...peerings
        .filter(({ virtualAppliance }) => isSilent(virtualAppliance))
        .map((peering) => {
          const message = `appliance "${peering.virtualAppliance}" of "${peering.name}" has no ASN, so it speaks no BGP`;
          return findingAt(peering, "virtualAppliance", message);
        }),
      ...topology.routerPeerings
        .filter(({ peer }) => isSilent(peer))
        .map((peering) => {
          const message = `appliance "${String(peering.peer)}" of "${peering.name}" has no ASN, so it speaks no BGP`;
          return findingAt(peering, "peer", message);
        }),
      ...topology.virtualAppliances
        .filter(({ name, originate = [] }) => isSilent(name) && originate.length > 0)
        .map((appliance) => {
          const message = `appliance "${appliance.name}" has no ASN, so it announces nothing`;
          return findingAt(appliance, "originate", message);
        }),
    ];
  },
};
