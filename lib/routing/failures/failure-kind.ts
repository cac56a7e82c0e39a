import type { OutOfOrder } from "../failure";
import type { RoutingNetwork } from "../network";

/** A kind of failure. */
export interface FailureKindDefinition {
  /** The names of all cases of this kind in a network. */
  cases(network: RoutingNetwork): readonly string[];
  /** What the case with this name puts out of order. */
  outOfOrder(name: string, network: RoutingNetwork): OutOfOrder;
}

/** The names of elements. */
export function namesOf(elements: readonly { readonly name: string }[]): string[] {
  return elements.map(({ name }) => name);
}

/** The speaker with this name, such as one instance of an appliance. */
export function speakerNamed(name: string, { speakers }: RoutingNetwork): OutOfOrder {
  const speaker = speakers.named(name);
  return { speakers: speaker && [speaker] };
}

/** All speakers of the element with this name. */
export function speakersOf(name: string, { speakers }: RoutingNetwork): OutOfOrder {
  return { speakers: speakers.of(name) };
}

/** The virtual network with this name, with everything in it. */
export function virtualNetworkNamed(name: string, { speakers }: RoutingNetwork): OutOfOrder {
  return { virtualNetworks: [name], speakers: speakers.in(name) };
}

/** The sessions with this name. */
export function sessionsNamed(name: string, network: RoutingNetwork): OutOfOrder {
  return { sessions: network.sessionsNamed(name) };
}

/** All sessions of the element with this name. */
export function sessionsOf(name: string, network: RoutingNetwork): OutOfOrder {
  return { sessions: network.sessionsOf(name) };
}
