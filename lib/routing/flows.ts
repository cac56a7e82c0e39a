import { Ipv4Prefix, prefixOf } from "../net";
import { TopologyLookup, announcedBy, type OnPremisesSite, type Topology } from "../topology";
import type { ControlPlane } from "./control-plane";
import { Endpoints, type Endpoint } from "./endpoints";
import type { Branch, Trace } from "./branch";
import type { EffectiveRoutes } from "./effective-routes";
import type { Speaker } from "./speakers";
import { spokePairs } from "./spoke-pairs";
import { traceAnswers, tracePackets, translatorOn } from "./trace";

/** What a flow leads to. */
export type FlowClass = "site" | "internet" | "hub" | "spoke";

/** Traffic between two endpoints in both directions. */
export interface Flow {
  readonly name: string;
  readonly class: FlowClass;
  readonly from: Endpoint;
  readonly to: Endpoint;
}

/**
 * `asymmetric` is delivered, but by other appliances in each direction; a stateful appliance drops such traffic.
 * `unsettled` depends on routes that keep changing.
 */
export type FlowVerdict = Trace["outcome"] | "asymmetric";

/** Whether packets are lost on at least one path, or may be at any time because the routes never settle. */
export function isLost(verdict: FlowVerdict): boolean {
  return verdict !== "delivered" && verdict !== "asymmetric";
}

/** What happens to a flow. */
export interface FlowResult {
  readonly flow: Flow;
  readonly verdict: FlowVerdict;
  readonly forward: Trace;
  /**
   * The way back. From the Internet, it starts where the source address was translated, and is absent where the
   * platform did that at the source's own interface.
   */
  readonly back?: Trace;
  /** Why it is not delivered, or why it is asymmetric. */
  readonly reason?: string;
  /** A remark on a delivered flow: which instances of an appliance it can pass. */
  readonly note?: string;
}

/**
 * The flows of a network: from every spoke to every site, to the Internet if somebody offers it, to the hubs that it is
 * peered with, and to the spokes that it is meant to reach.
 */
export function flowsOf(control: ControlPlane): Flow[] {
  const { topology } = control.network;
  const endpoints = new Endpoints(topology);
  const lookup = TopologyLookup.of(topology);
  const spokes = topology.virtualNetworks
    .filter(({ role }) => role === "spoke")
    .flatMap(({ name }) => endpoints.ofNetwork(name) ?? []);
  const sites = topology.onPremisesSites.flatMap((site) => endpointsOfSite(site, control, endpoints));
  const internet = internetEndpoints(control, endpoints);
  const flows: Flow[] = [];
  const add = (flowClass: FlowClass, from: Endpoint, to: Endpoint) =>
    flows.push({ name: `${from.name} to ${to.name}`, class: flowClass, from, to });
  for (const spoke of spokes) {
    for (const site of sites) add("site", spoke, site);
    for (const end of internet) add("internet", spoke, end);
    for (const { to } of lookup.halvesOf(spoke.name)) {
      if (lookup.virtualNetwork(to)?.role !== "hub" || !lookup.areDirectlyConnected(spoke.name, to)) continue;
      const hub = endpoints.ofNetwork(to);
      if (hub) add("hub", spoke, hub);
    }
  }
  for (const [from, to] of spokePairs(topology).pairs) {
    const one = endpoints.ofNetwork(from);
    const other = endpoints.ofNetwork(to);
    if (one && other) add("spoke", one, other);
  }
  return flows;
}

/** The traffic between any two endpoints. */
export function flowBetween(topology: Topology, from: Endpoint, to: Endpoint): Flow {
  const lookup = TopologyLookup.of(topology);
  const ends = [from, to];
  const isHub = ({ virtualNetwork = "" }: Endpoint) => lookup.virtualNetwork(virtualNetwork)?.role === "hub";
  const outside = (["internet", "site"] as const).find((kind) => ends.some((end) => end.kind === kind));
  const flowClass = outside ?? (ends.some(isHub) ? "hub" : "spoke");
  return { name: `${from.name} to ${to.name}`, class: flowClass, from, to };
}

/** One endpoint for each group of a site's prefixes that all speakers route alike. */
function endpointsOfSite(site: OnPremisesSite, control: ControlPlane, endpoints: Endpoints): Endpoint[] {
  const { name } = site;
  const byRouting = new Map<string, Endpoint>();
  const ranges = announcedBy(site)
    .flatMap((text) => prefixOf(text) ?? [])
    .filter(({ isDefaultRouteOrHalf }) => !isDefaultRouteOrHalf);
  for (const prefix of ranges) {
    const routing = ranges.length === 1 ? "" : routingOf(prefix, control);
    const end = endpoints.ofSite(name, prefix);
    if (!end || byRouting.has(routing)) continue;
    byRouting.set(routing, byRouting.size === 0 ? end : { ...end, name: `${name} (${prefix.toString()})` });
  }
  return [...byRouting.values()];
}

/** The Internet if somebody offers it, and an address in its other half if the halves of the default route differ. */
function internetEndpoints(control: ControlPlane, endpoints: Endpoints): Endpoint[] {
  if (!control.origins.prefixes.some(({ prefix }) => prefix.isDefaultRouteOrHalf)) return [];
  const [lower, upper] = [0, 2 ** 31].map((first) => routingOf(Ipv4Prefix.containing(first, 1), control));
  return lower === upper ? [endpoints.internet()] : [endpoints.internet(), endpoints.lowerInternet()];
}

/** The neighbours from which each speaker has its best routes for a prefix, as text. */
function routingOf(prefix: Ipv4Prefix, control: ControlPlane): string {
  const known = control.origins.find(prefix);
  if (!known) return "";
  const neighborsOf = (speaker: Speaker) => control.locRib(speaker, known).map(({ from }) => from?.sender.id);
  return control.network.speakers.all.map(neighborsOf).join(";");
}

/** Traces a flow in both directions. */
export function traceFlow(flow: Flow, effective: EffectiveRoutes): FlowResult {
  const forward = tracePackets(flow.from, flow.to, effective);
  const isToInternet = flow.to.kind === "internet";
  const back = isToInternet ? traceAnswers(forward, effective) : tracePackets(flow.to, flow.from, effective);
  const lost = [forward, back].find((trace) => trace && isLost(trace.outcome));
  if (lost) {
    const reason = `${lost === forward ? "" : "on the way back, "}${String(lost.reason)}`;
    return { flow, verdict: lost.outcome, forward, back, reason };
  }
  const reason = back && (isToInternet ? whyAnswersDiffer(forward, back) : whyAsymmetric(forward, back));
  if (reason !== undefined) return { flow, verdict: "asymmetric", forward, back, reason };
  const notes = [back && whichInstances(forward, back), unlistedNote(forward), back && unlistedNote(back)];
  return { flow, verdict: "delivered", forward, back, note: notes.filter(Boolean).join("; ") || undefined };
}

/** The instances of appliances on a branch, in order. */
export function instancesOn({ hops }: Branch): string[] {
  return hops.filter(({ kind }) => kind === "appliance").map(({ place }) => place);
}

/** The appliances on a branch, in order. */
export function appliancesOn({ hops }: Branch): string[] {
  return hops.map(({ appliance }) => appliance).filter((name) => name !== undefined);
}

/** The names of all places on a branch, in order. */
export function placesOn({ hops }: Branch): string[] {
  return hops.map(({ place }) => place);
}

/** An answer comes to the place that translated the source address. What one place translates is compared by itself. */
function whyAnswersDiffer(forward: Trace, back: Trace): string | undefined {
  const translators = new Set(back.branches.map(translatorOn));
  const by = (trace: Trace, name?: string): Trace => ({
    ...trace,
    branches: trace.branches.filter((branch) => translatorOn(branch) === name),
  });
  return [...translators].map((name) => whyAsymmetric(by(forward, name), by(back, name))).find(Boolean);
}

function whyAsymmetric(forward: Trace, back: Trace): string | undefined {
  const [there, home] = waysOf(forward, back, appliancesOn);
  if (new Set([...there, ...home]).size === 1) return undefined;
  const text = (ways: string[]) => ways.map((way) => (way === "" ? "no appliance" : way)).join(" or ");
  return `there by ${text(there)}, back by ${text(home)}`;
}

/** Behind a load balancer, or with equal paths to one hub, each connection passes one of several instances. */
function whichInstances(forward: Trace, back: Trace): string | undefined {
  const ways = [...new Set(waysOf(forward, back, instancesOn).flat())].sort();
  return ways.length < 2 ? undefined : `each direction passes one of ${ways.join(", ")}, maybe not the same one`;
}

function unlistedNote({ from, to, unlisted = 0 }: Trace): string | undefined {
  return unlisted === 0 ? undefined : `${unlisted} more equal paths from ${from.name} to ${to.name} are not listed`;
}

/** The different ways there, and the different ways back in the direction of the ways there, each in order. */
function waysOf(forward: Trace, back: Trace, placesOf: (branch: Branch) => string[]): [string[], string[]] {
  const there = forward.branches.map((branch) => placesOf(branch).join(" and "));
  const home = back.branches.map((branch) => placesOf(branch).reverse().join(" and "));
  return [[...new Set(there)].sort(), [...new Set(home)].sort()];
}

/** The branch with its places in reverse order. */
export function reversed(branch: Branch): Branch {
  return { ...branch, hops: [...branch.hops].reverse() };
}
