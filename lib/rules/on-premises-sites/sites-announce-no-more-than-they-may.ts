import { findingAt, type Rule } from "../rule";

export const sitesAnnounceNoMoreThanTheyMay: Rule = {
  id: "ARS162",
  severity: "error",
  title: "A site announces no more prefixes than maximumPrefixes",
  why: "What is more is taken for a leak: the appliance drops its session with the site again and again.",
  fix: "Raise maximumPrefixes of the site above the number of routes that its routers advertise.",
  page: "catalogue",
  check: (topology) =>
    topology.onPremisesSites.flatMap((site) => {
      const { name, moreSpecifics, maximumPrefixes: most = Infinity, prefixes } = site;
      if (!moreSpecifics || prefixes.length <= most) return [];
      const message = `site "${name}" announces at least ${prefixes.length} prefixes, and may announce ${most}`;
      return findingAt(site, "maximumPrefixes", message);
    }),
};
