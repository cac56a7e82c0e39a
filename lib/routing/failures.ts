import { TopologyLookup } from "../topology";
import type { FailureKind, Topology } from "../topology";
import { getOrMake, noteIn } from "../collections";
import { didYouMean } from "../text";
import { ControlPlane } from "./control-plane";
import { sameBest } from "./decision";
import { areSameHops } from "./effective-routes";
import { UnknownElementError } from "./endpoints";
import { Failure, pairName } from "./failure";
import { flowsOf, judge, placesOn } from "./flows";
import type { Flow, FlowResult } from "./flows";
import { PlatformRoutes } from "./platform-routes";
import type { KnownPrefix } from "../net";
import type { Route } from "./route";
import { RoutingNetwork } from "./speakers";
import type { Speaker } from "./speakers";
import { Tracer } from "./trace";
import type { Trace } from "./trace";

/** Something that may fail. */
export interface FailureCase {
  readonly kind: FailureKind;
  /** By what name it is called in `--fail` and in reports. */
  readonly name: string;
}

/** What becomes of a flow that a failure concerns. */
export interface FlowChange {
  readonly before: FlowResult;
  readonly after: FlowResult;
}

/** What a failure does. */
export interface FailureResult {
  readonly failed: readonly FailureCase[];
  /** The flows whose way or verdict is another one than before; all others are as they were. */
  readonly changes: readonly FlowChange[];
  /** How many flows have an end in what failed: nobody expects them to be delivered. */
  readonly ended: number;
}

/** Every single thing that may fail. */
export function singleFailures(topology: Topology): FailureCase[] {
  const { speakers, sessions } = RoutingNetwork.of(topology);
  const named = (kind: FailureKind, elements: readonly { readonly name: string }[]): FailureCase[] =>
    elements.map(({ name }) => ({ kind, name }));
  const { virtualAppliances, virtualNetworks, gateways, circuits, gatewayConnections, routerPeerings } = topology;
  const ofPeerings = new Set(topology.routeServerPeerings.map(({ name }) => name));
  const ofCircuits = new Set(circuits.map(({ name }) => name));
  const peerings = new Set(topology.virtualNetworkPeerings.map(({ from, to }) => pairName(from, to)));
  return [
    ...virtualAppliances.flatMap(({ instances }) => named("appliance instance", instances)),
    ...named(
      "appliance",
      virtualAppliances.filter(({ instances }) => instances.length > 1),
    ),
    ...named(
      "hub",
      virtualNetworks.filter(({ role }) => role === "hub"),
    ),
    ...named("gateway", gateways),
    ...named("circuit", circuits),
    ...named("gateway connection", gatewayConnections),
    ...named(
      "tunnel",
      routerPeerings.filter(({ site }) => site !== undefined),
    ),
    ...named(
      "link to a site",
      sessions.filter(({ element }) => ofCircuits.has(element)),
    ),
    ...named(
      "route server instance",
      speakers.filter(({ kind }) => kind === "route-server"),
    ),
    ...[...peerings].map((name): FailureCase => ({ kind: "peering", name })),
    ...named(
      "BGP session",
      sessions.filter(({ element }) => ofPeerings.has(element)),
    ),
  ];
}

/**
 * What is out of order when something with this name fails: an element of the topology, an instance, a session `A~B` or a
 * peering of two virtual networks `A~B`. With a virtual network all that is in it fails.
 *
 * @throws UnknownElementError if there is no such thing
 */
export function failureOf(topology: Topology, name: string): Failure {
  const network = RoutingNetwork.of(topology);
  const lookup = TopologyLookup.of(topology);
  const speaker = network.speaker(name);
  const speakers = [...(speaker ? [speaker] : []), ...network.speakersOf(name), ...network.speakersIn(name)];
  const session = network.session(name);
  const sessions = [...(session ? [session] : []), ...network.sessionsOf(name)];
  const [one = "", other = ""] = name.split("~");
  const isPeering = lookup.half(one, other) !== undefined || lookup.half(other, one) !== undefined;
  if (speakers.length === 0 && sessions.length === 0 && !isPeering) {
    const elements = elementNames(topology);
    if (!elements.includes(name)) {
      const known = new Set([...elements, ...singleFailures(topology).map((each) => each.name)]);
      throw new UnknownElementError(
        `there is nothing called "${name}" that could fail; ${didYouMean(name, [...known])}`,
      );
    }
  }
  // A gateway's own sessions fail with it.
  return new Failure([name], speakers, speakers.length > 0 ? [] : sessions, isPeering ? [pairName(one, other)] : []);
}

/** The names of all elements and instances, also of those that speak with nobody. */
function elementNames(topology: Topology): string[] {
  return [
    ...topology.virtualNetworks,
    ...topology.virtualAppliances,
    ...topology.virtualAppliances.flatMap(({ instances }) => instances),
    ...topology.routeServers,
    ...topology.gateways,
    ...topology.circuits,
    ...topology.onPremisesSites,
    ...topology.gatewayConnections,
    ...topology.routerPeerings,
    ...topology.routeServerPeerings,
  ].map(({ name }) => name);
}

/** Who decides where a packet goes: a speaker, or the platform in all networks that have the gateways of the named one. */
type Decider = Speaker | string;

/** Asks of every failure what becomes of every flow. */
export class FailureSweep {
  readonly flows: readonly FlowResult[];
  private readonly tracer: Tracer;
  /** The flows whose way hangs on what somebody decides about a prefix. */
  private readonly byDecider = new Map<Decider, Map<KnownPrefix, Set<number>>>();
  private readonly deciders = new Map<KnownPrefix, Set<Decider>>();
  /** The flows that pass a place or cross a peering, or end in a network or at a site. */
  private readonly byPlace = new Map<string, Set<number>>();

  constructor(
    private readonly topology: Topology,
    private readonly base: ControlPlane = ControlPlane.of(RoutingNetwork.of(topology)),
    flows: readonly Flow[] = flowsOf(topology, base),
  ) {
    const tracer = new Tracer(topology, base);
    this.tracer = tracer;
    this.flows = flows.map((flow) => judge(flow, tracer));
    this.flows.forEach(({ flow, forward, back }, index) => {
      for (const { virtualNetwork, site } of [flow.from, flow.to]) {
        noteIn(this.byPlace, virtualNetwork ?? site ?? "", index);
      }
      for (const trace of back ? [forward, back] : [forward]) this.note(trace, index);
    });
  }

  /** What a failure, or several at once, changes. */
  of(failed: readonly FailureCase[]): FailureResult {
    const failure = failed
      .map(({ name }) => failureOf(this.topology, name))
      .reduce((sum, each) => sum.and(each), Failure.NONE);
    const tracer = new Tracer(this.topology, this.base.fail(failure));
    const changes: FlowChange[] = [];
    let ended = 0;
    for (const index of this.concernedBy(tracer)) {
      const before = this.flows[index];
      if (endsIn(before.flow, failure)) {
        ended += 1;
        continue;
      }
      const after = judge(before.flow, tracer);
      if (!isSameResult(before, after)) changes.push({ before, after });
    }
    return { failed, changes, ended };
  }

  /** The flows that a failure can change: nothing that the others go by is any different. */
  private concernedBy(tracer: Tracer): number[] {
    const { failure, bereft, affected } = tracer.control;
    const indices = new Set<number>();
    const add = (found: ReadonlySet<number> | undefined) => found?.forEach((index) => indices.add(index));
    for (const place of [...failure.names, ...failure.peerings]) add(this.byPlace.get(place));
    for (const { name } of failure.speakers) add(this.byPlace.get(name));
    for (const decider of [...bereft].flatMap(decidersBy)) {
      for (const [prefix, found] of this.byDecider.get(decider) ?? []) {
        if (this.decidesOtherwise(decider, prefix, tracer)) add(found);
      }
    }
    for (const prefix of affected) {
      for (const decider of this.deciders.get(prefix) ?? []) {
        if (this.decidesOtherwise(decider, prefix, tracer)) add(this.byDecider.get(decider)?.get(prefix));
      }
    }
    return [...indices].sort((a, b) => a - b);
  }

  private decidesOtherwise(decider: Decider, prefix: KnownPrefix, after: Tracer): boolean {
    if (typeof decider === "string") {
      const hops = this.tracer.effective.programmed(decider, prefix);
      return !areSameHops(hops, after.effective.programmed(decider, prefix));
    }
    const best = this.base.holding(decider, prefix)?.best ?? [];
    const other = after.control.holding(decider, prefix)?.best ?? [];
    // An appliance sends to a site by itself, and all else by its interface, whatever its route is.
    return decider.kind === "appliance" ? exitBy(best) !== exitBy(other) : !sameBest(best, other);
  }

  /** Who decides about the way of a flow in one direction, and what it passes. */
  private note({ branches, to }: Trace, index: number): void {
    const prefixes = this.base.origins.covering(to.address.value);
    const platform = PlatformRoutes.of(this.topology);
    for (const { hops } of branches) {
      hops.forEach(({ place, virtualNetwork }, position) => {
        noteIn(this.byPlace, place, index);
        const speaker = this.base.network.speaker(place);
        if (speaker) this.noteDecider(speaker, prefixes, index);
        if (virtualNetwork === undefined) return;
        const gatewayNetwork = platform.gatewayNetworkOf(virtualNetwork) ?? virtualNetwork;
        this.noteDecider(gatewayNetwork, prefixes, index);
        noteIn(this.byPlace, pairName(virtualNetwork, gatewayNetwork), index);
        const next = hops.at(position + 1)?.virtualNetwork;
        if (next !== undefined && next !== virtualNetwork) {
          noteIn(this.byPlace, pairName(virtualNetwork, next), index);
        }
      });
    }
  }

  private noteDecider(decider: Decider, prefixes: readonly KnownPrefix[], index: number): void {
    const byPrefix = getOrMake(this.byDecider, decider, () => new Map<KnownPrefix, Set<number>>());
    for (const prefix of prefixes) {
      noteIn(byPrefix, prefix, index);
      noteIn(this.deciders, prefix, decider);
    }
  }
}

/** Those whose decisions may be others when a speaker's routes are. */
function decidersBy(speaker: Speaker): Decider[] {
  return "virtualNetwork" in speaker.element ? [speaker, speaker.element.virtualNetwork] : [speaker];
}

function exitBy(best: readonly Route[]): string {
  if (best.length === 0) return "nowhere";
  const sender = best[0].from?.sender;
  return sender?.kind === "site" ? sender.name : "interface";
}

/** The direct peering of two networks is an end of what goes between them, too. */
function endsIn({ from, to }: Flow, failure: Failure): boolean {
  const names = new Set(failure.names);
  const [one, other] = [from.virtualNetwork, to.virtualNetwork];
  return (
    [from, to].some(({ virtualNetwork, site }) => names.has(virtualNetwork ?? "") || names.has(site ?? "")) ||
    (one !== undefined && other !== undefined && failure.isPeeringDown(one, other))
  );
}

function isSameResult(one: FlowResult, other: FlowResult): boolean {
  return (
    one.verdict === other.verdict &&
    waysOf(one.forward) === waysOf(other.forward) &&
    waysOf(one.back) === waysOf(other.back)
  );
}

/** The ways of a trace as one text, to compare. */
function waysOf(trace: Trace | undefined): string {
  return (trace?.branches ?? [])
    .map((branch) => `${branch.outcome}:${placesOn(branch).join(">")}`)
    .sort()
    .join("|");
}
