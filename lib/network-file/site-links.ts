import type { HubDraft } from "./draft";
import type { SiteDefinition } from "./on-premises-definition";
import { listOf, placedIn } from "./written";

/** The parts of a hub that have a link with a site of this name: its appliance, its VPN gateway. */
export function partsLeadingTo(
  name: string,
  { reachedThrough }: Partial<SiteDefinition>,
  hubName: string,
  { tunnels, appliance, vpn, existing }: HubDraft,
): ("appliance" | "vpnGateway")[] {
  const isLinkedBy = (list: Parameters<typeof placedIn<Link>>[0]) =>
    placedIn(list, []).some(({ value }) => value.site === name);
  const byAppliance = [tunnels, appliance?.routerPeerings].some(isLinkedBy);
  const isReached = listOf(reachedThrough)?.includes(hubName) === true;
  const byGateway = isLinkedBy(vpn?.connections) || listOf(existing?.connectedSites)?.includes(name) === true;
  return [
    ...(byAppliance || isReached ? (["appliance"] as const) : []),
    ...(byGateway ? (["vpnGateway"] as const) : []),
  ];
}

interface Link {
  readonly site?: string;
}
