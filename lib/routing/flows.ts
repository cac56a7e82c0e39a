import { prefixOf, type Ipv4Prefix } from "../net";
import { TopologyLookup, type OnPremisesSite, type Topology } from "../topology";
import type { ControlPlane } from "./control-plane";
import { Endpoints, type Endpoint } from "./endpoints";
import { lostAmong, type Branch, type Outcome, type Trace } from "./branch";
import type { EffectiveRoutes } from "./effective-routes";
import type { Speaker } from "./speakers";
import { tracePackets } from "./trace";

/** What a flow leads to. */
export type FlowClass = "site" | "internet" | "hub" | "spoke";

/** Traffic between two endpoints in both directions. */
export interface Flow {
  readonly name: string;
  readonly class: FlowClass;
  readonly from: Endpoint;
  readonly to: Endpoint;
}

/** `asymmetric` is delivered, but by other appliances in each direction; a stateful appliance drops such traffic. */
export type FlowVerdict = Outcome | "asymmetric";

/** Whether packets are lost on at least one path. */
export function isLost(verdict: FlowVerdict): boolean {
  return verdict === "dropped" || verdict === "looped";
}

/** What happens to a flow. */
export interface FlowResult {
  readonly flow: Flow;
  readonly verdict: FlowVerdict;
  readonly forward: Trace;
  /** The way back. Absent for the Internet: address translation leads answers back to the same appliance. */
  readonly back?: Trace;
  /** Why it is not delivered, or why it is asymmetric. */
  readonly reason?: string;
  /** A remark on a delivered flow: which instances of an appliance it can pass. */
  readonly note?: string;
}

/** With more pairs of spokes, each spoke is paired only with the next one. */
const MAX_PAIRS = 1000;

/**
 * The flows of a network: from every spoke to every site, to the Internet if an appliance offers it, to the hubs that
 * it is peered with, and to other spokes if spoke-to-spoke traffic is switched on.
 */
export function flowsOf(control: ControlPlane): Flow[] {
  const { topology } = control.network;
  const endpoints = new Endpoints(topology);
  const lookup = TopologyLookup.of(topology);
  const spokes = topology.virtualNetworks
    .filter(({ role }) => role === "spoke")
    .flatMap(({ name }) => endpoints.ofNetwork(name) ?? []);
  const sites = topology.onPremisesSites.flatMap((site) => endpointsOfSite(site, control, endpoints));
  const offersInternet = topology.virtualAppliances.some(({ internetEgress }) => internetEgress);
  const flows: Flow[] = [];
  const add = (flowClass: FlowClass, from: Endpoint, to: Endpoint) =>
    flows.push({ name: `${from.name} to ${to.name}`, class: flowClass, from, to });
  for (const spoke of spokes) {
    for (const site of sites) add("site", spoke, site);
    if (offersInternet) add("internet", spoke, endpoints.internet());
    for (const { to } of lookup.halvesOf(spoke.name)) {
      if (lookup.virtualNetwork(to)?.role !== "hub" || !lookup.areDirectlyConnected(spoke.name, to)) continue;
      const hub = endpoints.ofNetwork(to);
      if (hub) add("hub", spoke, hub);
    }
  }
  for (const [from, to] of pairsOfSpokes(topology)) {
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
function endpointsOfSite({ name, prefixes }: OnPremisesSite, control: ControlPlane, endpoints: Endpoints): Endpoint[] {
  const byRouting = new Map<string, Endpoint>();
  for (const text of prefixes) {
    const prefix = prefixOf(text);
    if (!prefix || prefix.isDefaultRoute) continue;
    const routing = routingOf(prefix, control);
    const end = endpoints.ofSite(name, prefix);
    if (!end || byRouting.has(routing)) continue;
    byRouting.set(routing, byRouting.size === 0 ? end : { ...end, name: `${name} (${text})` });
  }
  return [...byRouting.values()];
}

/** The neighbours from which each speaker has its best routes for a prefix, as text. */
function routingOf(prefix: Ipv4Prefix, control: ControlPlane): string {
  const known = control.origins.find(prefix);
  if (!known) return "";
  const neighborsOf = (speaker: Speaker) => control.locRib(speaker, known).map(({ from }) => from?.sender.id);
  return control.network.speakers.all.map(neighborsOf).join(";");
}

function pairsOfSpokes(topology: Topology): [string, string][] {
  return topology.dualHomedNetworks
    .filter(({ spokeToSpoke }) => spokeToSpoke)
    .flatMap(({ spokes }) => {
      const all = spokes.length * (spokes.length - 1) <= 2 * MAX_PAIRS;
      return spokes.flatMap((from, index): [string, string][] => {
        const others = all ? spokes.slice(index + 1) : spokes.slice(index + 1, index + 2);
        return others.map((to) => [from, to]);
      });
    });
}

/** Traces a flow in both directions. */
export function traceFlow(flow: Flow, effective: EffectiveRoutes): FlowResult {
  const forward = tracePackets(flow.from, flow.to, effective);
  const back = flow.class === "internet" ? undefined : tracePackets(flow.to, flow.from, effective);
  const lostThere = lostAmong(forward.branches);
  const lost = lostThere ?? lostAmong(back?.branches ?? []);
  if (lost) {
    const reason = `${lostThere ? "" : "on the way back, "}${String(lost.reason)}`;
    return { flow, verdict: lost.outcome, forward, back, reason };
  }
  const reason = back && whyAsymmetric(forward, back);
  if (reason !== undefined) return { flow, verdict: "asymmetric", forward, back, reason };
  return { flow, verdict: "delivered", forward, back, note: back && whichInstances(forward, back) };
}

/** The instances of appliances on a branch, in order. */
export function instancesOn({ hops }: Branch): string[] {
  return hops.filter(({ kind }) => kind === "appliance").map(({ place }) => place);
}

/** The appliances on a branch, in order. */
export function appliancesOn({ hops }: Branch): string[] {
  return hops.flatMap(({ appliance }) => appliance ?? []);
}

/** The names of all places on a branch, in order. */
export function placesOn({ hops }: Branch): string[] {
  return hops.map(({ place }) => place);
}

function whyAsymmetric(forward: Trace, back: Trace): string | undefined {
  const waysOn = (branches: readonly Branch[]) =>
    distinctWays(branches, appliancesOn).map((way) => (way === "" ? "no appliance" : way));
  const [there, home] = [waysOn(forward.branches), waysOn(back.branches.map(reversed))];
  const isSymmetric = new Set([...there, ...home]).size === 1;
  return isSymmetric ? undefined : `there by ${there.join(" or ")}, back by ${home.join(" or ")}`;
}

/** Behind a load balancer, or with equal paths to one hub, each connection passes one of several instances. */
function whichInstances(forward: Trace, back: Trace): string | undefined {
  const ways = distinctWays([...forward.branches, ...back.branches.map(reversed)], instancesOn);
  return ways.length < 2 ? undefined : `each direction passes one of ${ways.join(", ")}, maybe not the same one`;
}

function distinctWays(branches: readonly Branch[], placesOf: (branch: Branch) => readonly string[]): string[] {
  return [...new Set(branches.map((branch) => placesOf(branch).join(" and ")))].sort();
}

/** The branch with its places in reverse order. */
export function reversed(branch: Branch): Branch {
  return { ...branch, hops: [...branch.hops].reverse() };
}
