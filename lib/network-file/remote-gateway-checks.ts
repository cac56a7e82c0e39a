import { type FieldPath, didYouMean, quoted } from "../text";
import { EXISTING_GATEWAYS, GATEWAY_FIELDS } from "./hub-gateways";
import { REMOTE_GATEWAY_FIELDS } from "./spoke-definition";
import { entriesOf, type Draft } from "./draft";
import type { Findings } from "./findings";

/** The fields of a spoke with a route server of its own. */
const OF_ROUTE_SERVER = ["routeServerSubnetAddressPrefix", "routeServerAddresses"] as const;

/** The spokes that use what is in another network: the route server of a spoke, or the gateways of a hub. */
export function checkRemoteGateways(
  draft: Draft,
  hubs: readonly string[],
  spokes: readonly string[],
  findings: Findings,
): void {
  const isRemote = (spoke: string) => REMOTE_GATEWAY_FIELDS.some((field) => findings.has(["spokes", spoke, field]));
  const served = spokes.filter((spoke) => !isRemote(spoke));
  for (const [name, spoke] of entriesOf(draft.spokes)) {
    const path = ["spokes", name];
    const [field, other] = REMOTE_GATEWAY_FIELDS.filter((each) => findings.has([...path, each]));
    if (field === undefined) continue;
    if (other !== undefined) {
      findings.fail(
        [...path, other],
        `is given beside ${field}; a spoke can use one of them, remove the other`,
        "field",
      );
    }
    checkOwnParts(path, field, findings);
    if (spoke.useRouteServerOf !== undefined) checkSpoke(path, spoke.useRouteServerOf, { spokes, served }, findings);
    if (spoke.useGatewaysOf !== undefined) checkHub(path, spoke.useGatewaysOf, hubs, findings);
  }
}

function checkOwnParts(path: FieldPath, field: (typeof REMOTE_GATEWAY_FIELDS)[number], findings: Findings): void {
  const refuse = (refused: string, why: string) => {
    if (findings.has([...path, refused])) findings.fail([...path, refused], `${why}; remove it, or ${field}`, "field");
  };
  const hubs =
    field === "useGatewaysOf"
      ? "is for a spoke with a route server of its own, and this one has the hub whose gateways it uses"
      : "is for a spoke with a route server of its own, and this one has the hubs of the spoke whose route server it uses";
  refuse("hubs", hubs);
  for (const part of OF_ROUTE_SERVER) refuse(part, "is for a spoke with a route server of its own");
  refuse("existing", "is for a spoke with a route server of its own");
}

function checkSpoke(
  spoke: FieldPath,
  wanted: string,
  { spokes, served }: { readonly spokes: readonly string[]; readonly served: readonly string[] },
  findings: Findings,
): void {
  if (served.includes(wanted)) return;
  const what = spokes.includes(wanted)
    ? `${quoted(wanted)} has no route server of its own`
    : `there is no spoke ${quoted(wanted)}`;
  findings.fail([...spoke, "useRouteServerOf"], `${what}; ${didYouMean(wanted, served)}`);
}

function checkHub(spoke: FieldPath, wanted: string, hubs: readonly string[], findings: Findings): void {
  const path = [...spoke, "useGatewaysOf"];
  const hub = ["hubs", wanted];
  const gateways = [
    ...GATEWAY_FIELDS.map((field) => [...hub, field]),
    ...Object.keys(EXISTING_GATEWAYS).map((id) => [...hub, "existing", id]),
  ];
  if (!hubs.includes(wanted)) {
    findings.fail(path, `there is no hub ${quoted(wanted)}; ${didYouMean(wanted, hubs)}`);
  } else if (!gateways.some((each) => findings.has(each))) {
    findings.fail(path, `${wanted} has no gateway; give it ${GATEWAY_FIELDS.join(" or ")}, or name a hub that has one`);
  }
}
