import { subscriptionIn } from "../azure";
import { repeated } from "../collections";
import { type FieldPath, fieldName } from "../text";
import { type CircuitDraft, entriesOf, type Draft, type HubDraft } from "./draft";
import type { Findings } from "./findings";
import type { ConnectionDefinition } from "./gateway-definition";
import { connectionOf } from "./hub-gateways";
import { placedIn } from "./written";

/** The fields of a circuit that exists already. */
const OF_EXISTING: readonly string[] = ["existing", "peeringLocation", "authorizationKeyVariable"];

export function checkCircuit(path: FieldPath, circuit: CircuitDraft, findings: Findings): void {
  if (findings.has([...path, "existing"])) {
    const others = Object.keys(circuit).filter((field) => !OF_EXISTING.includes(field));
    findings.refuse(path, others, "is not for a circuit that exists already; remove it");
  } else {
    const why = "is for a circuit that exists already; remove it, or give existing";
    findings.refuse(path, ["authorizationKeyVariable"], why);
  }
}

/** A connection that is to be made, and its place. */
interface WrittenConnection {
  readonly path: FieldPath;
  readonly hub: string;
  readonly circuit: string;
  /** The connection's own variable, or that of the circuit. */
  readonly keyVariable?: string;
}

/** Checks the connections of the hubs' gateways with circuits. */
export function checkConnections(draft: Draft, findings: Findings): void {
  const connections = entriesOf(draft.hubs).flatMap(([name, hub]) => connectionsToMake(draft, name, hub, findings));
  for (const { item, first } of repeated(connections, ({ keyVariable }) => keyVariable)) {
    findings.fail(
      item.path,
      `takes its key from ${String(item.keyVariable)} as ${fieldName(first.path)} does, but a key is good for one ` +
        "connection; give each connection an authorizationKeyVariable of its own",
    );
  }
  for (const connection of connections) checkKey(draft, connection, findings);
}

/** The connections of a gateway that are to be made. Complains about circuits that it is connected with twice. */
function connectionsToMake(draft: Draft, name: string, hub: HubDraft, findings: Findings): WrittenConnection[] {
  const listed = (section: "existing" | "expressRoute", field: string, list: Parameters<typeof placedIn<Written>>[0]) =>
    placedIn(list, ["hubs", name, section, field], connectionOf<Partial<ConnectionDefinition>>).flatMap(
      ({ path, value }) => {
        const { circuit, authorizationKeyVariable } = value;
        if (circuit === undefined) return [];
        const keyVariable = authorizationKeyVariable ?? circuitIn(draft, circuit)?.authorizationKeyVariable;
        return [{ path, hub: name, circuit, keyVariable }];
      },
    );
  const existing = listed("existing", "connectedCircuits", hub.existing?.connectedCircuits);
  const toMake = listed("expressRoute", "circuits", hub.expressRoute?.circuits);
  const again = repeated([...existing, ...toMake], ({ circuit }) => circuit);
  for (const { item, first } of again) {
    const why = `connects with ${item.circuit} again, as ${fieldName(first.path)} does; remove one of them`;
    findings.fail(item.path, why);
  }
  return toMake.filter((connection) => !again.some(({ item }) => item === connection));
}

type Written = string | Partial<ConnectionDefinition>;

/** A circuit in another subscription needs a key. One that is ordered here makes its keys by itself. */
function checkKey(draft: Draft, { path, hub, circuit: name }: WrittenConnection, findings: Findings): void {
  const ofHub = subscriptionOfHub(draft, hub, findings);
  const ofCircuit = subscriptionIn(circuitIn(draft, name)?.existing?.circuitId ?? "");
  if (ofHub === undefined || ofCircuit === undefined || ofHub === ofCircuit) return;
  if (findings.has(["circuits", name, "authorizationKeyVariable"])) return;
  findings.need(path, {
    authorizationKeyVariable:
      `${name} is in another subscription than the hub; give the name of the variable that holds the key which the ` +
      "owner of the circuit has made for this connection",
  });
}

function circuitIn(draft: Draft, name: string): CircuitDraft | undefined {
  return entriesOf(draft.circuits).find(([each]) => each === name)?.[1];
}

/** The subscription that a hub is in, where the file tells it. */
function subscriptionOfHub(draft: Draft, name: string, findings: Findings): string | undefined {
  const hub = draft.hubs?.[name];
  if (hub?.existing) return subscriptionIn(hub.existing.virtualNetworkId ?? "");
  const isOwn = findings.has(["hubs", name, "subscription"]);
  return (isOwn ? hub?.subscription : draft.subscription)?.toLowerCase();
}
