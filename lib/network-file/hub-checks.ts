import { repeated } from "../collections";
import { type FieldPath, fieldName, shorten } from "../text";
import type { HubDraft } from "./draft";
import { checkExisting } from "./existing-checks";
import type { Findings } from "./findings";
import type { TunnelDefinition, VpnDefinition } from "./gateway-definition";
import type { ExistingHubDefinition } from "./hub-definition";
import { EXISTING_GATEWAYS, GATEWAY_FIELDS, tunnelName } from "./hub-gateways";
import { placedIn, type Placed } from "./written";

/** The fields that the gateways of a hub share, and that the file therefore has once. */
const SHARED: readonly Exclude<keyof VpnDefinition, "connections" | "gatewaySku">[] = [
  "gatewaySubnetAddressPrefix",
  "routeServerSubnetAddressPrefix",
  "routeServerAddresses",
  "routingPreference",
  "returnThroughAppliance",
];

type GatewayId = keyof typeof EXISTING_GATEWAYS;
const GATEWAY_IDS: readonly GatewayId[] = ["expressRouteGatewayId", "vpnGatewayId"];

/** The fields of `existing` that are for hubs with one of these gateways. */
const NEEDS: Readonly<Partial<Record<keyof ExistingHubDefinition, readonly GatewayId[]>>> = {
  routeServerId: GATEWAY_IDS,
  peeringExists: GATEWAY_IDS,
  gatewayRouteTableId: GATEWAY_IDS,
  connectedCircuits: ["expressRouteGatewayId"],
  connectedSites: ["vpnGatewayId"],
  vpnGatewayAsn: ["vpnGatewayId"],
  vpnGatewayActiveActive: ["vpnGatewayId"],
  vpnGatewayAddresses: ["vpnGatewayId"],
  expressRouteGatewayAddresses: ["expressRouteGatewayId"],
};

/** Those of them that hubs with a route server and no gateway have, too. */
const OF_ROUTE_SERVER: readonly string[] = ["routeServerId", "peeringExists"];

export function checkHub(path: FieldPath, hub: HubDraft, findings: Findings): void {
  const { existing, vpn, tunnels, appliance } = hub;
  if (findings.has([...path, "existing"])) {
    checkExisting(path, "hub", hub, findings);
    checkExistingGateways(path, findings);
  }
  if (findings.has([...path, "expressRoute"])) {
    const there = fieldName([...path, "expressRoute"]);
    findings.refuse([...path, "vpn"], SHARED, `belongs in ${there}, because both gateways share it; move it there`);
  }
  for (const field of GATEWAY_FIELDS.filter((each) => findings.has([...path, each])).slice(0, 1)) {
    findings.refuse(path, ["routeServer"], `is for a hub without gateways, and ${field} brings one; remove it`);
  }
  if (!findings.has(["adminSshPublicKey"]) && !findings.has([...path, "appliance"])) {
    const what = "the public key of who may log in to the appliance; give it here or for the whole file";
    findings.need(path, { adminSshPublicKey: what });
  }
  checkImage([...path, "applianceImage"], findings);
  const lists: Placed<Tunnel>[][] = [
    [
      ...placedIn(existing?.connectedSites, [...path, "existing", "connectedSites"], (site) => ({ site })),
      ...placedIn(vpn?.connections, [...path, "vpn", "connections"]),
    ],
    placedIn(tunnels, [...path, "tunnels"]),
    placedIn(appliance?.routerPeerings, [...path, "appliance", "routerPeerings"]),
  ];
  for (const list of lists) checkTunnelNames(list, findings);
}

/** The gateways of a hub that exists already are neither made nor changed. */
function checkExistingGateways(path: FieldPath, findings: Findings): void {
  const existing = [...path, "existing"];
  const routeServer = [...path, "routeServer"];
  const hasGateway = (id: GatewayId) =>
    findings.has([...existing, id]) || findings.has([...path, EXISTING_GATEWAYS[id]]);
  for (const [id, section] of Object.entries(EXISTING_GATEWAYS)) {
    if (!findings.has([...path, section])) continue;
    const what = `the id of the gateway that ${section} describes; no gateway is created in a hub that exists already`;
    findings.need(existing, { [id]: what });
  }
  const scaling = "is not for a gateway that exists already; remove it";
  findings.refuse([...path, "expressRoute"], ["maximumScaleUnits"], scaling);
  for (const [field, gateways] of Object.entries(NEEDS)) {
    const isOfServer = OF_ROUTE_SERVER.includes(field);
    if (gateways.some(hasGateway) || (isOfServer && findings.has(routeServer))) continue;
    const [kind, fix] = isOfServer
      ? ["a gateway or a route server", `${gateways.join(" or ")}, or routeServer beside existing`]
      : ["a gateway", gateways.join(" or ")];
    findings.refuse(existing, [field], `is for a hub with ${kind}; give ${fix}, or remove it`);
  }
  const routeServerSubnetAddressPrefix =
    "the range of RouteServerSubnet of a hub that exists already, whether the subnet exists or is to be created";
  const gateway = GATEWAY_IDS.find(hasGateway);
  if (gateway) {
    const gatewaySubnetAddressPrefix = "the range of GatewaySubnet of a hub that exists already";
    const section = [...path, EXISTING_GATEWAYS[gateway]];
    findings.need(section, { gatewaySubnetAddressPrefix, routeServerSubnetAddressPrefix });
  } else if (findings.has(routeServer)) findings.need(routeServer, { routeServerSubnetAddressPrefix });
}

/** An image is one of the marketplace or one of the customer's own. */
function checkImage(path: FieldPath, findings: Findings): void {
  if (!findings.has(path)) return;
  if (findings.has([...path, "imageId"])) {
    const others = ["publisher", "offer", "sku", "version", "planName"];
    findings.refuse(path, others, "is for a marketplace image, but imageId is given; remove one of them");
    return;
  }
  const part = (what: string) => `the ${what} of a marketplace image; or give imageId of one of your own`;
  findings.need(path, { publisher: part("publisher"), offer: part("offer"), sku: part("SKU") });
}

/** A tunnel of a gateway or appliance, or another way to the router of a site. */
type Tunnel = Partial<Pick<TunnelDefinition, "site" | "name">>;

/** Azure ignores the case of names. */
function checkTunnelNames(tunnels: readonly Placed<Tunnel>[], findings: Findings): void {
  const named = tunnels.flatMap(({ value: { name, site }, path }) => {
    const isNamed = findings.has([...path, "name"]);
    // A tunnel whose own name is wrong has no name to compare.
    return site === undefined || (isNamed && name === undefined)
      ? []
      : [{ path, isNamed, name: tunnelName({ name, site }) }];
  });
  for (const { item, first } of repeated(named, ({ name }) => name.toLowerCase())) {
    const other = fieldName(first.path);
    if (item.isNamed) findings.fail([...item.path, "name"], `is what ${other} is called, too; give another one`);
    else {
      const why = `is called ${shorten(item.name)} after its site, as ${other} is; give it a name of its own`;
      findings.fail(item.path, why);
    }
  }
}
