import type { KnownPrefix } from "../net";
import { fewNames } from "../text";
import type { Branch, Hop } from "./branch";
import type { ControlPlane } from "./control-plane";
import type { EffectiveRoutes } from "./effective-routes";
import type { Endpoint } from "./endpoints";
import { isStub, type Speaker } from "./speakers";

/** A prefix whose routes never settle. What the simulation shows of it is one of several states. */
export interface Oscillation {
  readonly prefix: string;
  /** The names of the speakers whose routes keep changing, in order. */
  readonly speakers: readonly string[];
}

/** An oscillation in words. */
export function oscillationText({ prefix, speakers }: Oscillation): string {
  return `the routes for ${prefix} never settle: those of ${fewNames(speakers)} keep changing`;
}

/** Every prefix whose routes never settle. */
export function oscillationsIn(control: ControlPlane): Oscillation[] {
  return control.origins.prefixes.flatMap((prefix) => oscillationOf(prefix, control) ?? []);
}

/** The prefixes whose routes never settle at one of these speakers. */
export function oscillationsAt(speakers: readonly Speaker[], control: ControlPlane): Oscillation[] {
  return control.origins.prefixes
    .filter((prefix) => speakers.some((speaker) => isUnsettled(speaker, prefix, control)))
    .flatMap((prefix) => oscillationOf(prefix, control) ?? []);
}

/** The oscillation that some place on the paths to a destination depends on. Its routes may change at any time. */
export function oscillationOn(
  branches: readonly Branch[],
  { address }: Endpoint,
  effective: EffectiveRoutes,
): Oscillation | undefined {
  const { control } = effective;
  for (const prefix of control.origins.covering(address.value)) {
    if (!control.isUnsettled(prefix)) continue;
    const isOpen = (hop: Hop) =>
      decidesBy(hop, prefix) && decidersAt(hop, effective).some((speaker) => isUnsettled(speaker, prefix, control));
    if (branches.some(({ hops }) => hops.some(isOpen))) return oscillationOf(prefix, control);
  }
  return undefined;
}

/** The speakers that program the interfaces of a virtual network. */
export function speakersProgramming(virtualNetwork: string, { control, platform }: EffectiveRoutes): Speaker[] {
  const source = platform.gatewayNetworkOf(virtualNetwork);
  const all = source === undefined ? [] : control.network.speakers.in(source);
  return all.filter(({ kind }) => kind === "route-server" || kind === "gateway");
}

function oscillationOf(prefix: KnownPrefix, control: ControlPlane): Oscillation | undefined {
  const { unstable } = control.ribsFor(prefix);
  return unstable.length === 0 ? undefined : { prefix: prefix.text, speakers: unstable.map(({ name }) => name) };
}

/** Whether the routes of a speaker for a prefix keep changing. Those of a stub follow its neighbours'. */
function isUnsettled(speaker: Speaker, prefix: KnownPrefix, control: ControlPlane): boolean {
  const { unstable } = control.ribsFor(prefix);
  if (unstable.length === 0) return false;
  const senders = isStub(speaker) ? control.network.at(speaker).incoming.map(({ sender }) => sender) : [];
  return [speaker, ...senders].some((each) => unstable.includes(each));
}

/** Whether a place uses the routes for this prefix: it does not where it has a longer one, or a user route. */
function decidesBy({ platformRoute, bgpRoute }: Hop, { prefix }: KnownPrefix): boolean {
  if (bgpRoute) return bgpRoute.prefix.prefix.length <= prefix.length;
  if (!platformRoute) return true;
  const { length } = platformRoute.prefix;
  return length < prefix.length || (length === prefix.length && platformRoute.source !== "user");
}

/** The speakers whose routes decide where a packet goes from here. */
function decidersAt({ place, virtualNetwork }: Hop, effective: EffectiveRoutes): readonly Speaker[] {
  const own = effective.control.network.speakers.named(place);
  const programming = virtualNetwork === undefined ? [] : speakersProgramming(virtualNetwork, effective);
  return own ? [own, ...programming] : programming;
}
