import { getOrMake } from "../collections";
import type { KnownPrefix } from "../net";
import type { Topology } from "../topology";
import { ControlPlane } from "./control-plane";
import { exportRoute } from "./export-policy";
import { importRejection } from "./import-policy";
import { RoutingNetwork } from "./network";
import type { Route } from "./route";
import type { Direction } from "./sessions";
import { isStub, type Speaker, type SpeakerOf } from "./speakers";

/** A route that an appliance or a site lacks because another one has its ASN. */
export interface LostRoute {
  /**
   * `own-asn`: the route passed another element with the receiver's ASN, so the receiver takes it for its own.
   * `ibgp-to-ibgp`: the sender has it by iBGP, and passes nothing on by iBGP; nobody else sends it to the receiver.
   */
  readonly reason: "own-asn" | "ibgp-to-ibgp";
  readonly prefix: string;
  /** The neighbour that sends, or does not send, the route. */
  readonly sender: string;
  /** The elements with the same ASN: the one that lacks the route, and the other one. */
  readonly receiver: Router["element"];
  readonly other: Router["element"];
}

type Router = SpeakerOf<"appliance"> | SpeakerOf<"site">;

const known = new WeakMap<Topology, readonly LostRoute[]>();

/** What is lost because appliances, or an appliance and a site, have one ASN, when nothing has failed. */
export function routesLostToEqualAsns(topology: Topology): readonly LostRoute[] {
  return getOrMake(known, topology, () => {
    const network = RoutingNetwork.of(topology);
    const routers = network.speakers.all.filter(isRouter);
    const shared = routers.filter((one) =>
      routers.some((other) => other.asn === one.asn && other.element.name !== one.element.name),
    );
    if (shared.length === 0) return [];
    const control = ControlPlane.of(network);
    return shared.flatMap((router) => lostBy(router, control));
  });
}

function isRouter(speaker: Speaker): speaker is Router {
  return speaker.kind === "appliance" || speaker.kind === "site";
}

function lostBy(receiver: Router, control: ControlPlane): LostRoute[] {
  // What stubs advertise is their own, and passed nobody.
  const incoming = control.network
    .at(receiver)
    .incoming.filter(({ sender, session }) => session.down === undefined && !isStub(sender));
  const prefixes = control.origins.prefixes.filter(
    (prefix) => !control.origins.of(prefix, control.failure).has(receiver),
  );
  return incoming.flatMap((direction) =>
    prefixes.flatMap((prefix) => lostOver(direction, receiver, prefix, control) ?? []),
  );
}

function lostOver(
  direction: Direction,
  receiver: Router,
  prefix: KnownPrefix,
  control: ControlPlane,
): LostRoute | undefined {
  const { sender, importPolicy } = direction;
  const [best] = control.locRib(sender, prefix);
  if (!best || best.from?.sender === receiver) return undefined;
  const { accept } = importPolicy ?? {};
  if (accept && receiver.kind === "appliance" && !receiver.prefixLists.permit(accept, prefix)) return undefined;
  const lost = { prefix: prefix.text, sender: sender.name, receiver: receiver.element };
  const route = exportRoute(best, direction);
  if (route === "ibgp-to-ibgp") {
    const isMissing = isMeant(direction, prefix) && control.locRib(receiver, prefix).length === 0;
    return isMissing && isRouter(sender) ? { ...lost, reason: route, other: sender.element } : undefined;
  }
  if (typeof route === "string" || importRejection(route, direction) !== "own-asn") return undefined;
  const passed = passedBy(route, prefix, control);
  const others = passed.filter((each) => each.asn === receiver.asn);
  if (others.length === 0 || others.some(({ element }) => element.name === receiver.element.name)) return undefined;
  return { ...lost, reason: "own-asn", other: others[0].element };
}

/** Whether the policy of the sender, an appliance, lets it advertise the prefix. */
function isMeant({ sender, exportPolicy }: Direction, prefix: KnownPrefix): boolean {
  if (sender.kind !== "appliance" || !exportPolicy) return false;
  const { advertise, withhold } = exportPolicy;
  return sender.prefixLists.permit(advertise, prefix) && !sender.prefixLists.permit(withhold, prefix);
}

/** The appliances and the site that a route passed, the last one first. */
function passedBy(route: Route, prefix: KnownPrefix, control: ControlPlane): readonly Router[] {
  const passed = new Set<Speaker>();
  for (let at: Route | undefined = route; at?.from && !passed.has(at.from.sender);) {
    passed.add(at.from.sender);
    [at] = control.locRib(at.from.sender, prefix);
  }
  return [...passed].filter(isRouter);
}
