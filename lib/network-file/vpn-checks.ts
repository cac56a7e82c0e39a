import { whyNotIpsecIntegrity } from "../azure";
import { type FieldPath, didYouMean, fieldName, quoted, shorten } from "../text";
import type { ApplianceTunnelDefinition } from "./hub-definition";
import type { TunnelDefinition, VpnDefinition } from "./gateway-definition";
import { listOf } from "./written";
import { tunnelName } from "./hub-gateways";
import { entriesOf, type Draft } from "./draft";
import type { Findings } from "./findings";

/** The fields that the gateways of a hub share, and that the file therefore has once. */
const SHARED: readonly Exclude<keyof VpnDefinition, "connections" | "gatewaySku">[] = [
  "gatewaySubnetAddressPrefix",
  "routeServerSubnetAddressPrefix",
  "routeServerAddresses",
  "routingPreference",
  "returnThroughAppliance",
];

/** A tunnel of a gateway or appliance, or another way to the router of a site. */
type Tunnel = Partial<Pick<TunnelDefinition, "site" | "name" | "ipsecPolicy">>;

/** What the VPN gateways of hubs are made with, and their tunnels and those of appliances to sites. */
export function checkTunnels(draft: Draft, sites: readonly string[], findings: Findings): void {
  for (const [hubName, { vpn, tunnels, appliance, existing }] of entriesOf(draft.hubs)) {
    const path = ["hubs", hubName];
    if (findings.has([...path, "expressRoute"])) checkShared(path, findings);
    const usedNames = new Map<string, FieldPath>();
    const connected: readonly (string | undefined)[] = listOf(existing?.connectedSites) ?? [];
    for (const site of connected) {
      if (site !== undefined) usedNames.set(site.toLowerCase(), [...path, "existing", "connectedSites"]);
    }
    checkList([...path, "vpn", "connections"], vpn?.connections, sites, "routerBgpAddress", findings, usedNames);
    checkList([...path, "tunnels"], tunnels, sites, "site", findings);
    checkList([...path, "appliance", "routerPeerings"], appliance?.routerPeerings, sites, "site", findings);
  }
}

/**
 * Checks a list of tunnels.
 * @param needsAsn the field that asks for BGP, and so for an ASN of the site
 * @param usedNames the names that are taken, and where
 */
function checkList(
  path: FieldPath,
  // The draft lacks the values that the schema refuses.
  tunnels: readonly (Tunnel | undefined)[] = [],
  sites: readonly string[],
  needsAsn: keyof TunnelDefinition | keyof ApplianceTunnelDefinition,
  findings: Findings,
  usedNames = new Map<string, FieldPath>(),
): void {
  for (const [index, tunnel] of tunnels.entries()) {
    if (!tunnel) continue;
    const where = [...path, index];
    checkSite(where, tunnel, sites, needsAsn, findings);
    checkName(where, tunnel, usedNames, findings);
    checkPolicy([...where, "ipsecPolicy"], tunnel.ipsecPolicy, findings);
  }
}

function checkShared(hub: FieldPath, findings: Findings): void {
  for (const field of SHARED) {
    const path = [...hub, "vpn", field];
    if (!findings.has(path)) continue;
    const there = fieldName([...hub, "expressRoute"]);
    findings.fail(path, `belongs in ${there}, because both gateways share it; move it there`, "field");
  }
}

function checkSite(
  path: FieldPath,
  { site }: Tunnel,
  sites: readonly string[],
  needsAsn: string,
  findings: Findings,
): void {
  if (site === undefined) return;
  if (!sites.includes(site)) {
    findings.fail([...path, "site"], `there is no site ${quoted(site)}; ${didYouMean(site, sites)}`);
  } else if (findings.has([...path, needsAsn]) && !findings.has(["sites", site, "asn"])) {
    const isOptional = needsAsn !== "site";
    findings.fail(
      [...path, needsAsn],
      `asks for BGP, but the site ${site} has no asn; give it one${isOptional ? `, or remove ${needsAsn}` : ""}`,
      isOptional ? "field" : "value",
    );
  }
}

/** Azure ignores the case of names. */
function checkName(path: FieldPath, { name, site }: Tunnel, used: Map<string, FieldPath>, findings: Findings): void {
  const isNamed = findings.has([...path, "name"]);
  // One whose own name is wrong has none that could be compared.
  if (site === undefined || (isNamed && name === undefined)) return;
  const key = tunnelName({ name, site }).toLowerCase();
  const other = used.get(key);
  if (!other) used.set(key, path);
  else if (isNamed) findings.fail([...path, "name"], `is what ${fieldName(other)} is called, too; give another one`);
  else
    findings.fail(
      path,
      `is called ${shorten(tunnelName({ name, site }))} after its site, as ${fieldName(other)} is; give it a name of its own`,
    );
}

function checkPolicy(path: FieldPath, policy: Partial<Tunnel["ipsecPolicy"]>, findings: Findings): void {
  const { ipsecEncryption: encryption, ipsecIntegrity: integrity } = policy ?? {};
  if (encryption === undefined || integrity === undefined) return;
  const why = whyNotIpsecIntegrity(integrity, encryption);
  if (why !== undefined) findings.fail([...path, "ipsecIntegrity"], why);
}
