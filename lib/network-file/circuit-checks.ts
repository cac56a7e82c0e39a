import { subscriptionIn } from "../azure";
import { type FieldPath, didYouMean, fieldName, quoted } from "../text";
import type { ConnectionDefinition } from "./gateway-definition";
import { listOf } from "./written";
import { entriesOf, type Draft } from "./draft";
import type { Findings } from "./findings";

type HubDraft = NonNullable<NonNullable<Draft["hubs"]>[string]>;
type CircuitDraft = NonNullable<NonNullable<Draft["circuits"]>[string]>;
type Written = string | Partial<ConnectionDefinition>;

const OF_PROVIDER = {
  serviceProviderName: "the connectivity provider, such as Equinix; or give expressRoutePortId",
  peeringLocation: "where the provider meets Microsoft's network, such as Amsterdam",
  bandwidthInMbps: "the bandwidth in Mbit/s",
} as const;
const OF_PORT = {
  expressRoutePortId: "the Azure resource id of the ExpressRoute Direct port",
  bandwidthInGbps: "the bandwidth in Gbit/s",
} as const;

/** The fields of a circuit that is ordered. A circuit that exists already has none of them. */
const ONLY_FOR_MADE = [
  "location",
  "resourceGroupName",
  "serviceProviderName",
  "bandwidthInMbps",
  "expressRoutePortId",
  "bandwidthInGbps",
  "tier",
  "family",
  "provisioned",
  "privatePeering",
  "authorizations",
  "subscription",
  "tags",
] as const;

export function checkCircuit(path: FieldPath, findings: Findings): void {
  const has = (field: string) => findings.has([...path, field]);
  const fail = (field: string, message: string) => {
    findings.fail([...path, field], message, "field");
  };
  if (has("existing")) {
    for (const field of ONLY_FOR_MADE.filter(has)) fail(field, "is not for a circuit that exists already; remove it");
    return;
  }
  if (has("authorizationKeyVariable"))
    fail("authorizationKeyVariable", "is for a circuit that exists already; remove it, or give existing");
  findings.missing([...path, "location"], "the Azure region of the circuit; or give existing, one that is there");
  findings.missing([...path, "resourceGroupName"], "the name of the resource group that the circuit is put into");
  const isDirect = Object.keys(OF_PORT).some(has);
  for (const [field, what] of Object.entries(isDirect ? OF_PORT : OF_PROVIDER)) {
    findings.missing([...path, field], what);
  }
  if (!isDirect) return;
  for (const field of Object.keys(OF_PROVIDER).filter(has))
    fail(field, "is for a provider's circuit, but this one is on an ExpressRoute Direct port; remove one of them");
}

/** A connection in the file: its place, its hub, and the values that the schema accepts. */
interface WrittenConnection {
  readonly path: FieldPath;
  readonly hub: HubDraft;
  readonly hubName: string;
  readonly circuit: string;
  /** Whether the connection exists already. */
  readonly exists: boolean;
  /** The connection's own variable, or that of the circuit. */
  readonly keyVariable?: string;
}

/** The lists of circuits of a hub, those that are already connected first. */
const LISTS = [
  ["existing", "connectedCircuits"],
  ["expressRoute", "circuits"],
] as const;

/** Checks the connections of the hubs' gateways with circuits. */
export function checkConnections(draft: Draft, circuits: ReadonlySet<string>, findings: Findings): void {
  const usedKeys = new Map<string, FieldPath>();
  for (const [hubName, hub] of entriesOf(draft.hubs)) {
    const usedCircuits = new Map<string, FieldPath>();
    for (const connection of connectionsIn(draft, hubName, hub)) {
      const { path, circuit } = connection;
      if (!circuits.has(circuit)) {
        findings.fail(path, `there is no circuit ${quoted(circuit)}; ${didYouMean(circuit, [...circuits])}`);
        continue;
      }
      const other = usedCircuits.get(circuit);
      if (other) findings.fail(path, `connects with ${circuit} again, as ${fieldName(other)} does; remove one of them`);
      else {
        usedCircuits.set(circuit, path);
        if (!connection.exists) checkKey(draft, connection, usedKeys, findings);
      }
    }
  }
}

function connectionsIn(draft: Draft, hubName: string, hub: HubDraft): WrittenConnection[] {
  return LISTS.flatMap(([section, field]) => {
    const written = section === "existing" ? hub.existing?.connectedCircuits : hub.expressRoute?.circuits;
    const path = ["hubs", hubName, section, field];
    const entries: (Written | undefined)[] = listOf<Written>(written) ?? [];
    return entries.flatMap((each, index) => {
      const { circuit, authorizationKeyVariable }: Partial<ConnectionDefinition> =
        typeof each === "string" ? { circuit: each } : (each ?? {});
      if (circuit === undefined) return [];
      const keyVariable = authorizationKeyVariable ?? circuitIn(draft, circuit)?.authorizationKeyVariable;
      const where = Array.isArray(written) ? [...path, index] : path;
      return [{ path: where, hub, hubName, circuit, exists: section === "existing", keyVariable }];
    });
  });
}

/**
 * A circuit in another subscription needs a key, and each of its connections one of its own. One that is ordered here
 * makes its keys by itself.
 */
function checkKey(
  draft: Draft,
  { path, hub, hubName, circuit: name, keyVariable }: WrittenConnection,
  used: Map<string, FieldPath>,
  findings: Findings,
): void {
  const other = keyVariable === undefined ? undefined : used.get(keyVariable);
  if (other)
    findings.fail(
      path,
      `takes its key from ${String(keyVariable)} as ${fieldName(other)} does, but a key is good for one connection; give each ` +
        "connection an authorizationKeyVariable of its own",
    );
  if (keyVariable !== undefined) used.set(keyVariable, path);
  const ofHub = subscriptionOfHub(draft, hubName, hub, findings);
  const ofCircuit = subscriptionIn(circuitIn(draft, name)?.existing?.circuitId ?? "");
  if (ofHub === undefined || ofCircuit === undefined || ofHub === ofCircuit) return;
  if (!findings.has(["circuits", name, "authorizationKeyVariable"]))
    findings.missing(
      [...path, "authorizationKeyVariable"],
      `${name} is in another subscription than the hub; give the name of the variable that holds the key which the ` +
        "owner of the circuit has made for this connection",
    );
}

function circuitIn(draft: Draft, name: string): CircuitDraft | undefined {
  return entriesOf(draft.circuits).find(([each]) => each === name)?.[1];
}

/** The subscription that a hub is in, where the file tells it. */
function subscriptionOfHub(draft: Draft, name: string, hub: HubDraft, findings: Findings): string | undefined {
  if (hub.existing) return subscriptionIn(hub.existing.virtualNetworkId ?? "");
  const isOwn = findings.has(["hubs", name, "subscription"]);
  return (isOwn ? hub.subscription : draft.subscription)?.toLowerCase();
}
