import { entriesOf, isMapping, type Draft } from "./draft";
import type { Findings } from "./findings";
import type { AnnouncementDefinition } from "./on-premises-definition";
import { partsLeadingTo } from "./site-links";
import { listOf, placedIn } from "./written";

/** Checks that sites announce only to what they have a link with. */
export function checkAnnouncements(draft: Draft, findings: Findings): void {
  for (const [site, { announcements }] of entriesOf(draft.sites)) {
    const path = ["sites", site, "announcements"];
    const neighbors = placedIn<Partial<AnnouncementDefinition>>(announcements, path).flatMap((each) =>
      placedIn(each.value.to, [...each.path, "to"]),
    );
    for (const { value: neighbor, path: place } of neighbors) {
      const remedy = whatLinks(draft, site, neighbor);
      if (remedy !== undefined) findings.fail(place, `no link of the site leads to ${neighbor}; ${remedy}`);
    }
  }
}

/** What would link a site with a circuit or hub, if nothing does. */
function whatLinks(draft: Draft, name: string, neighbor: string): string | undefined {
  const site = draft.sites?.[name] ?? {};
  const hub = draft.hubs?.[neighbor];
  if (isMapping(draft.circuits?.[neighbor])) {
    return listOf(site.circuits)?.includes(neighbor) ? undefined : "name it in circuits of the site, too";
  }
  if (!hub || partsLeadingTo(name, site, neighbor, hub).length > 0) return undefined;
  const remedy = `name it in reachedThrough of the site, or give ${neighbor} a tunnel or peering with the site`;
  return hub.expressRoute ? `${remedy}; or name the circuit between them here` : remedy;
}
