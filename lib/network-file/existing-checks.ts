import { NEW_NETWORK_PROPS } from "../constructs/virtual-networks";
import { subscriptionIn } from "../azure";
import type { FieldPath } from "../text";
import { EXISTING_GATEWAYS } from "./hub-gateways";
import type { ExistingHubDefinition } from "./hub-definition";
import type { Draft } from "./draft";
import type { Findings } from "./findings";

type HubDraft = NonNullable<NonNullable<Draft["hubs"]>[string]>;
type SpokeDraft = NonNullable<NonNullable<Draft["spokes"]>[string]>;
type Id = keyof ExistingHubDefinition;

/** The parts beside the virtual network, which must be in its subscription. */
const IDS = ["expressRouteGatewayId", "vpnGatewayId", "routeServerId", "gatewayRouteTableId"] as const;

/** The parts that exist only with one of these gateways. */
const NEEDS: Readonly<Partial<Record<Id, readonly (keyof typeof EXISTING_GATEWAYS)[]>>> = {
  routeServerId: ["expressRouteGatewayId", "vpnGatewayId"],
  peeringExists: ["expressRouteGatewayId", "vpnGatewayId"],
  gatewayRouteTableId: ["expressRouteGatewayId", "vpnGatewayId"],
  connectedCircuits: ["expressRouteGatewayId"],
  connectedSites: ["vpnGatewayId"],
};

/** Checks a hub that exists already: the ids of its parts, and the fields beside them. */
export function checkExistingHub(path: FieldPath, hub: HubDraft, findings: Findings): void {
  const has = (...field: string[]) => findings.has([...path, ...field]);
  checkExisting(path, "hub", hub, findings);
  for (const [id, section] of Object.entries(EXISTING_GATEWAYS)) {
    if (!has(section)) continue;
    findings.missing(
      [...path, "existing", id],
      `the id of the gateway that ${section} describes; no gateway is created in a hub that exists already`,
    );
  }
  const most = [...path, "expressRoute", "maximumScaleUnits"];
  if (findings.has(most)) findings.fail(most, "is not for a gateway that exists already; remove it", "field");
  for (const [field, gateways] of Object.entries(NEEDS)) {
    if (!has("existing", field) || gateways.some((id) => has("existing", id) || has(EXISTING_GATEWAYS[id]))) continue;
    const missing = `is for a hub with a gateway; give ${gateways.join(" or ")}, or remove it`;
    findings.fail([...path, "existing", field], missing, "field");
  }
  const gateway = (["expressRouteGatewayId", "vpnGatewayId"] as const).find(
    (id) => has("existing", id) || has(EXISTING_GATEWAYS[id]),
  );
  if (gateway) checkRanges([...path, EXISTING_GATEWAYS[gateway]], findings);
}

/** Checks a spoke that exists already: the ids of its parts, and the fields beside them. */
export function checkExistingSpoke(path: FieldPath, spoke: SpokeDraft, findings: Findings): void {
  checkExisting(path, "spoke", spoke, findings);
  findings.missing(
    [...path, "routeServerSubnetAddressPrefix"],
    "the range of RouteServerSubnet of a spoke that exists already, whether the subnet exists or is to be created",
  );
}

/** The subnets that gateways share. */
function checkRanges(section: FieldPath, findings: Findings): void {
  findings.missing(
    [...section, "gatewaySubnetAddressPrefix"],
    "the range of GatewaySubnet of a hub that exists already",
  );
  findings.missing(
    [...section, "routeServerSubnetAddressPrefix"],
    "the range of RouteServerSubnet of a hub that exists already, whether the subnet exists or is to be created",
  );
}

function checkExisting(
  path: FieldPath,
  noun: "hub" | "spoke",
  network: HubDraft | SpokeDraft,
  findings: Findings,
): void {
  for (const field of NEW_NETWORK_PROPS) {
    if (findings.has([...path, field]))
      findings.fail([...path, field], `is not for a ${noun} that exists already; remove it`, "field");
  }
  // The file does not know which ranges are free in it.
  const subnets: readonly unknown[] = Array.isArray(network.subnets) ? network.subnets : [];
  for (const index of subnets.keys()) {
    findings.missing(
      [...path, "subnets", index, "addressPrefix"],
      `a range that is free in the ${noun}, which exists already`,
    );
  }
  checkSubscriptions(path, network, findings);
}

/** The id of an existing network contains its subscription. */
function checkSubscriptions(
  path: FieldPath,
  { existing, subscription }: HubDraft | SpokeDraft,
  findings: Findings,
): void {
  const told = subscriptionIn(existing?.virtualNetworkId ?? "");
  if (told === undefined) return;
  if (subscription !== undefined && subscription.toLowerCase() !== told)
    findings.fail([...path, "subscription"], `is another one than in existing.virtualNetworkId, ${told}; remove it`);
  const ids: Partial<Record<(typeof IDS)[number], string>> = existing ?? {};
  for (const id of IDS) {
    const other = subscriptionIn(ids[id] ?? "");
    if (other === undefined || other === told) continue;
    findings.fail(
      [...path, "existing", id],
      "is in another subscription than its virtual network; give the one that is in it",
    );
  }
}
