import { getOrMake, noteIn } from "../collections";
import type { KnownPrefix } from "../net";
import type { ControlPlane } from "./control-plane";
import { EffectiveRoutes, areSameHops } from "./effective-routes";
import { INTERNET } from "./endpoints";
import type { Failure } from "./failure";
import type { FailureCase } from "./failures/failure-kinds";
import { failureOf } from "./failures/failure-of";
import { flowsOf, traceFlow, placesOn, type Flow, type FlowResult } from "./flows";
import { areSameRoutes, type Route } from "./route";
import { pairName } from "./sessions";
import type { Speaker } from "./speakers";
import { isStatic } from "./static-routes";
import type { Trace } from "./branch";

/** A flow that a failure changes. */
export interface FlowChange {
  readonly before: FlowResult;
  readonly after: FlowResult;
}

/** What a failure does. */
export interface FailureResult {
  readonly failed: readonly FailureCase[];
  /** The flows that take another path or have another verdict than before. */
  readonly changes: readonly FlowChange[];
  /** How many flows begin or end in what failed. They are not counted as changes, since they cannot be delivered. */
  readonly ended: number;
}

/**
 * What decides where a packet goes: a speaker, or the platform in all networks that use the gateways of the named one.
 */
type Decider = Speaker | string;

/** Finds what each failure changes. Flows that a failure cannot concern are not traced again. */
export class FailureSweep {
  readonly flows: readonly FlowResult[];
  /** The paths of the flows that some failure concerned. */
  private readonly paths: string[] = [];
  private readonly effective: EffectiveRoutes;
  /** The indices of the flows whose path depends on the routes of a decider for a prefix. */
  private readonly byDecider = new Map<Decider, Map<KnownPrefix, Set<number>>>();
  private readonly deciders = new Map<KnownPrefix, Set<Decider>>();
  /** The indices of the flows that pass a place, their ends included, or cross a peering. */
  private readonly byPlace = new Map<string, Set<number>>();

  constructor(private readonly base: ControlPlane) {
    this.effective = new EffectiveRoutes(base);
    this.flows = flowsOf(base).map((flow) => traceFlow(flow, this.effective));
    this.flows.forEach(({ forward, back }, index) => {
      for (const trace of back ? [forward, back] : [forward]) this.note(trace, index);
    });
  }

  /** What one failure, or several at once, change. */
  of(failed: readonly FailureCase[]): FailureResult {
    const failure = failureOf(this.base.network.topology, ...failed.map(({ name }) => name));
    const effective = new EffectiveRoutes(this.base.fail(failure));
    const changes: FlowChange[] = [];
    let ended = 0;
    for (const index of this.concernedBy(effective)) {
      const before = this.flows[index];
      if (endsIn(before.flow, failure)) {
        ended += 1;
        continue;
      }
      const after = traceFlow(before.flow, effective);
      if (this.pathsBefore(index) !== pathsOf(after)) changes.push({ before, after });
    }
    return { failed, changes, ended };
  }

  private pathsBefore(index: number): string {
    return (this.paths[index] ??= pathsOf(this.flows[index]));
  }

  /** The indices of the flows that a failure can change. Everything that the other flows depend on stays the same. */
  private concernedBy(after: EffectiveRoutes): number[] {
    const { failure, impact } = after.control;
    const indices = new Set<number>();
    const add = (found: ReadonlySet<number> | undefined) => found?.forEach((index) => indices.add(index));
    // A static route leads into a tunnel that is down.
    const atStaticRoutes = [...failure.sessions].filter(isStatic).flatMap(({ speakers }) => speakers);
    const speakers = [...failure.speakers, ...failure.egresses, ...atStaticRoutes].map(({ name }) => name);
    const places = [...failure.names, ...failure.peerings, ...failure.virtualNetworks, ...speakers];
    for (const place of places) add(this.byPlace.get(place));
    const addByDecider = (decider: Decider, prefix: KnownPrefix) => {
      if (this.decidesDifferently(decider, prefix, after)) add(this.byDecider.get(decider)?.get(prefix));
    };
    const atOnce = new Set([...impact.speakers].flatMap(decidersBy));
    for (const decider of atOnce) {
      for (const prefix of this.byDecider.get(decider)?.keys() ?? []) addByDecider(decider, prefix);
    }
    for (const prefix of impact.prefixes) {
      const isOpen = this.base.isUnsettled(prefix) || after.control.isUnsettled(prefix);
      this.deciders.get(prefix)?.forEach((decider) => {
        if (isOpen) add(this.byDecider.get(decider)?.get(prefix));
        else if (!atOnce.has(decider)) addByDecider(decider, prefix);
      });
    }
    return [...indices].sort((a, b) => a - b);
  }

  private decidesDifferently(decider: Decider, prefix: KnownPrefix, after: EffectiveRoutes): boolean {
    const speakers = typeof decider === "string" ? this.base.network.speakers.in(decider) : [decider];
    if (!speakers.some((speaker) => after.control.hasOtherRoutes(speaker, prefix))) return false;
    if (typeof decider === "string") {
      return !areSameHops(this.effective.programmed(decider, prefix), after.programmed(decider, prefix));
    }
    const best = this.base.locRib(decider, prefix);
    const other = after.control.locRib(decider, prefix);
    // An appliance sends directly to its sites; all else leaves by its interface, whatever its BGP route is.
    return decider.kind === "appliance" ? siteOf(best) !== siteOf(other) : !areSameRoutes(best, other);
  }

  /** Notes what a flow depends on in one direction. */
  private note({ branches, from, to }: Trace, index: number): void {
    if (from.subnet?.natGateway !== undefined) noteIn(this.byPlace, from.subnet.natGateway, index);
    const prefixes = this.base.origins.covering(to.address.value);
    for (const { hops } of branches) {
      hops.forEach(({ place, virtualNetwork }, position) => {
        noteIn(this.byPlace, place, index);
        const speaker = this.base.network.speakers.named(place);
        if (speaker) this.noteDecider(speaker, prefixes, index);
        if (virtualNetwork === undefined) return;
        const gatewayNetwork = this.effective.platform.gatewayNetworkOf(virtualNetwork) ?? virtualNetwork;
        this.noteDecider(gatewayNetwork, prefixes, index);
        noteIn(this.byPlace, pairName(virtualNetwork, gatewayNetwork), index);
        // The network of the next hop; that of the destination, whose peering may carry nothing and still count; and
        // those whose ranges keep BGP routes for the destination from being programmed.
        const system = this.effective.platform.systemOf(virtualNetwork).covering(to.address.value);
        const others = [hops.at(position + 1)?.virtualNetwork, to.virtualNetwork, ...system.map(({ peer }) => peer)];
        for (const other of others) {
          noteIn(this.byPlace, pairName(virtualNetwork, other ?? ""), index);
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

/** The deciders that depend on the routes of a speaker. */
function decidersBy(speaker: Speaker): Decider[] {
  return "virtualNetwork" in speaker.element ? [speaker, speaker.element.virtualNetwork] : [speaker];
}

/** The site to which an appliance with these best routes sends directly. */
function siteOf([best]: readonly Route[]): Speaker | undefined {
  return best?.from?.sender.kind === "site" ? best.from.sender : undefined;
}

/** Whether a failure takes an end of a flow away. Between two peered networks their peering counts as an end, too. */
function endsIn({ from, to }: Flow, failure: Failure): boolean {
  const ends = [from, to].map(({ virtualNetwork, site }) => virtualNetwork ?? site ?? INTERNET);
  const isGone = (end: string) => failure.names.includes(end) || failure.virtualNetworks.has(end);
  return ends.some(isGone) || failure.isPeeringDown(ends[0], ends[1]);
}

/** The paths of a flow with their outcomes as text. The verdict follows from these. */
function pathsOf({ forward, back }: FlowResult): string {
  const paths = [forward, back].map((trace) => [
    trace?.outcome,
    ...(trace?.branches.map((branch) => [branch.outcome, ...placesOn(branch)].join(" ")).sort() ?? []),
  ]);
  return JSON.stringify(paths);
}
