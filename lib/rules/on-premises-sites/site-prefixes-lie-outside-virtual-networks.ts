import { prefixOf, RangeIndex } from "../../net";
import { rangesOf } from "../views/placed-ranges";
import type { OnPremisesSite } from "../../topology";
import { findingAt, type Rule } from "../rule";

export const sitePrefixesLieOutsideVirtualNetworks: Rule = {
  id: "ARS052",
  severity: "error",
  title: "No prefix of an on-premises site equals or lies inside a range of a virtual network",
  why: "System routes for virtual networks and their peers beat BGP, even a longer prefix, so such a route never takes effect on a machine. A shorter prefix that covers virtual networks, such as 10.0.0.0/8, is fine.",
  fix: "Advertise a prefix outside the virtual networks or a shorter one, or move the virtual network to another range.",
  page: "routeInjection",
  check(topology) {
    const ranges = new RangeIndex(rangesOf(topology), ({ prefix }) => prefix);
    const findingsIn = (site: OnPremisesSite, field: string, texts: readonly string[] = []) =>
      texts.flatMap((text, index) => {
        const prefix = prefixOf(text);
        const range = prefix && ranges.containing(prefix);
        if (!range) return [];
        return findingAt(
          site,
          `${field}[${index}]`,
          `${prefix} of site "${site.name}" is in ${range.prefix} of virtual network "${range.network.name}"`,
        );
      });
    return topology.onPremisesSites.flatMap((site) => [
      ...findingsIn(site, "prefixes", site.prefixes),
      ...(site.announcements ?? []).flatMap(({ prefixes }, place) =>
        findingsIn(site, `announcements[${place}].prefixes`, prefixes),
      ),
    ]);
  },
};
