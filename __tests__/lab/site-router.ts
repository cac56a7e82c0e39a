import type { Direction } from "../../lib/routing/sessions";
import type { SpeakerOf } from "../../lib/routing/speakers";
import { TopologyLookup, type OnPremisesSite, type SiteAnnouncement, type Topology } from "../../lib/topology";
import { protocolName } from "./bird";

/** Everything that a site's routers announce, by whatever link. */
export function everAnnouncedBy({ prefixes, announcements = [] }: OnPremisesSite): string[] {
  return [...new Set([...prefixes, ...announcements.flatMap((each) => each.prefixes ?? [])])];
}

/** What a site has configured as its own at a link without BGP. */
export function staticallyAnnounced(site: OnPremisesSite, link: readonly string[]): readonly string[] {
  return announcementBy(site, link)?.prefixes ?? site.prefixes;
}

/** The names by which a site may mean the link to a neighbour. */
export function namesOfLink({ element, name }: Direction["receiver"], link: string): readonly string[] {
  return [element.name, name, link];
}

/**
 * The route map of a link: what is announced there, and how often more the own ASN is put before it. What a site learns it
 * keeps to itself, but for prefixes of the sites that it passes on, if it has them from a site. To these sites it passes
 * everything.
 */
export function siteFilter(
  { element, asn }: SpeakerOf<"site">,
  { receiver, session }: Direction,
  topology: Topology,
  outgoing: readonly Direction[],
): string[] {
  const { passesOn = [], prefixes } = element;
  const here = announcementBy(element, namesOfLink(receiver, session.element));
  const sites = outgoing.filter((each) => each.receiver.kind === "site");
  const fromSite = sites.map((each) => `proto = "${protocolName(each.receiver.name)}"`);
  const passedOn = withTheirs(passesOn, topology).filter((site) => site !== element);
  const isPassedOn = `(${either(fromSite)}) && ${isAmong(passedOn.flatMap(everAnnouncedBy))}`;
  const getsAll = receiver.kind === "site" && passesOn.includes(receiver.name);
  return [
    here?.prefixes
      ? `if !(${isAmong(here.prefixes)}) then reject;`
      : `if source = RTS_STATIC && !(${isAmong(prefixes)}) then reject;`,
    ...(getsAll ? [] : [`if source != RTS_STATIC && !(${isPassedOn}) then reject;`]),
    ...Array<string>(here?.prepend ?? 0).fill(`bgp_path.prepend(${asn});`),
  ];
}

function announcementBy({ announcements = [] }: OnPremisesSite, link: readonly string[]): SiteAnnouncement | undefined {
  return announcements.find(({ to }) => to.some((name) => link.includes(name)));
}

/** Sites and those that they pass on, and so on. */
function withTheirs(names: readonly string[], topology: Topology): OnPremisesSite[] {
  const found = new Set(names.flatMap((name) => TopologyLookup.of(topology).onPremisesSite(name) ?? []));
  for (const { passesOn = [] } of found) {
    for (const site of topology.onPremisesSites) if (passesOn.includes(site.name)) found.add(site);
  }
  return [...found];
}

function either(conditions: readonly string[]): string {
  return conditions.length === 0 ? "false" : conditions.join(" || ");
}

function isAmong(prefixes: readonly string[]): string {
  return prefixes.length === 0 ? "false" : `net ~ [ ${prefixes.join(", ")} ]`;
}
