import type { FieldPath } from "../text";
import type { SpokeDraft } from "./draft";
import { checkExisting } from "./existing-checks";
import type { Findings } from "./findings";
import type { Imported } from "./imported";
import { EXISTING_GATEWAYS, ROUTE_SERVER_FIELDS } from "./hub-gateways";
import { REMOTE_GATEWAY_FIELDS } from "./spoke-definition";

export function checkSpoke(path: FieldPath, spoke: SpokeDraft, imported: Imported, findings: Findings): void {
  const [remote, other] = REMOTE_GATEWAY_FIELDS.filter((field) => findings.has([...path, field]));
  if (remote !== undefined) {
    checkRemote(path, remote, findings);
    if (remote === "useGatewaysOf") checkGatewaysOf(path, spoke, imported, findings);
    const why = `is given beside ${remote}; a spoke can use one of them, remove the other`;
    if (other !== undefined) findings.refuse(path, [other], why);
  } else if (findings.has([...path, "existing"])) {
    checkExisting(path, "spoke", spoke, findings);
    findings.need(path, {
      routeServerSubnetAddressPrefix:
        "the range of RouteServerSubnet of a spoke that exists already, whether the subnet exists or is to be created",
    });
  }
}

/** A spoke that uses the route server of another spoke or the gateways of a hub has none of its own. */
function checkRemote(path: FieldPath, remote: (typeof REMOTE_GATEWAY_FIELDS)[number], findings: Findings): void {
  const why = "is for a spoke with a route server of its own";
  const hubs =
    remote === "useGatewaysOf" ? "the hub whose gateways it uses" : "the hubs of the spoke whose route server it uses";
  findings.refuse(path, ["hubs"], `${why}, and this one has ${hubs}; remove it, or ${remote}`);
  const own = ["routeServerSubnetAddressPrefix", "routeServerAddresses", "existing", "zones"];
  findings.refuse(path, own, `${why}; remove it, or ${remote}`);
}

function checkGatewaysOf(
  path: FieldPath,
  { useGatewaysOf: hub }: SpokeDraft,
  { networks }: Imported,
  findings: Findings,
): void {
  if (hub === undefined) return;
  const imported = networks.find(({ name }) => name === hub);
  // A hub that is in neither is told elsewhere.
  if (imported ? imported.hasGateway : !findings.has(["hubs", hub])) return;
  const ids = Object.keys(EXISTING_GATEWAYS).map((id) => ["existing", id]);
  if ([...ROUTE_SERVER_FIELDS.map((field) => [field]), ...ids].some((field) => findings.has(["hubs", hub, ...field])))
    return;
  findings.fail(
    [...path, "useGatewaysOf"],
    `${hub} has no gateway and no route server; give it one of ${ROUTE_SERVER_FIELDS.join(", ")}, or name a hub that has one`,
  );
}
