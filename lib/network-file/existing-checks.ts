import { NEW_NETWORK_PROPS } from "../constructs/virtual-networks";
import { subscriptionIn } from "../azure";
import type { FieldPath } from "../text";
import type { HubDraft, SpokeDraft } from "./draft";
import type { Findings } from "./findings";
import type { ExistingHubDefinition } from "./hub-definition";

/** The parts beside the virtual network, which must be in its subscription. */
const IDS = ["expressRouteGatewayId", "vpnGatewayId", "routeServerId", "gatewayRouteTableId"] as const;

/** Checks a virtual network that exists already: the ids of its parts, and the fields beside them. */
export function checkExisting(
  path: FieldPath,
  noun: "hub" | "spoke",
  { existing, subscription }: HubDraft | SpokeDraft,
  findings: Findings,
): void {
  findings.refuse(path, NEW_NETWORK_PROPS, `is not for a ${noun} that exists already; remove it`);
  const ids: Partial<ExistingHubDefinition> = existing ?? {};
  const told = subscriptionIn(ids.virtualNetworkId ?? "");
  if (told === undefined) return;
  if (subscription !== undefined && subscription.toLowerCase() !== told) {
    const why = `is another one than in existing.virtualNetworkId, ${told}; remove it`;
    findings.fail([...path, "subscription"], why);
  }
  for (const id of IDS) {
    if ((subscriptionIn(ids[id] ?? "") ?? told) === told) continue;
    const why = "is in another subscription than its virtual network; give the one that is in it";
    findings.fail([...path, "existing", id], why);
  }
}
