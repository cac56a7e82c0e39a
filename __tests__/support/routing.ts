import { Ipv4Prefix } from "../../lib/net";
import type { Route } from "../../lib/routing/route";
import { RoutingNetwork } from "../../lib/routing/network";
import type { Direction } from "../../lib/routing/sessions";
import type { Speaker } from "../../lib/routing/speakers";
import type { Topology } from "../../lib/topology";

/** A speaker of a network, by its name. */
export function speakerOf(topology: Topology, name: string): Speaker {
  const speaker = RoutingNetwork.of(topology).speakers.named(name);
  if (!speaker) throw new Error(`no speaker ${name}`);
  return speaker;
}

/** One direction of a session of a network, by the names of its speakers. */
export function directionOf(topology: Topology, sender: string, receiver: string): Direction {
  const outgoing = RoutingNetwork.of(topology).at(speakerOf(topology, sender)).outgoing;
  const found = outgoing.find((each) => each.receiver.name === receiver);
  if (!found) throw new Error(`no session from ${sender} to ${receiver}`);
  return found;
}

/** A route by hand: originated where it is, unless `from` says otherwise. */
export function route(prefix: string, fields: Partial<Omit<Route, "prefix">> = {}): Route {
  return { prefix: { id: 0, prefix: Ipv4Prefix.parse(prefix), text: prefix }, path: [], communities: [], ...fields };
}
