import type { Topology } from "../topology";
import { JsonReader, UnreadableTextError } from "../import";
import type { HubDefinition } from "./hub-definition";
import type { LockedVirtualNetwork, NetworkLock } from "./lock-definition";
import type { NetworkFile } from "./read";
import type { SpokeDefinition } from "./spoke-definition";
import { ownSubscriptionOf } from "./stack-layout";

/** Says everything that is wrong with a text that should have been a lock file. */
class InvalidLockError extends UnreadableTextError {}

const reader = new JsonReader<NetworkLock>("lock", {
  expected: "a lock file",
  mistakes: (text, document) => {
    if (!document && /^<{7} /m.test(text)) return "has a merge conflict; keep the lines of both sides, each once";
    return document && "topology" in document ? "is no lock file; dual-homed synth writes it" : undefined;
  },
  error: InvalidLockError,
});

/**
 * Reads a lock file, in the form that `schema/lock.schema.json` describes.
 * @param file what error messages call it
 * @throws an `UnreadableTextError` that says everything that is wrong
 */
export function readNetworkLock(text: string, file: string): NetworkLock {
  return reader.read(text, file);
}

/** What is to be remembered of a network. */
export function lockOf({ network }: NetworkFile, topology: Topology): NetworkLock {
  const { name = "network", stacks = "one", naming, subscription: usual } = network;
  const made = topology.virtualNetworks.flatMap((each): [string, LockedVirtualNetwork][] => {
    const definition = definitionOf(network, each.name);
    if (!definition || definition.existing) return [];
    const { location, resourceGroupName } = definition;
    const subscription = (ownSubscriptionOf(definition) ?? usual)?.toLowerCase();
    const subnets = each.subnets.map((subnet): [string, string] => [subnet.name, subnet.addressPrefix]);
    const { addressSpace } = each;
    return [
      [each.name, { location, addressSpace, resourceGroupName, subscription, subnets: Object.fromEntries(subnets) }],
    ];
  });
  return { version: 1, name, stacks, naming, virtualNetworks: Object.fromEntries(made) };
}

/** What is remembered of a hub or spoke. */
export function lockedNetwork(lock: NetworkLock | undefined, name: string): LockedVirtualNetwork | undefined {
  return new Map(Object.entries(lock?.virtualNetworks ?? {})).get(name);
}

/** A hub or spoke of the file. */
function definitionOf(
  { hubs, spokes = {} }: NetworkFile["network"],
  name: string,
): HubDefinition | SpokeDefinition | undefined {
  return [hubs, spokes].map((section) => new Map(Object.entries(section)).get(name)).find((each) => each !== undefined);
}
