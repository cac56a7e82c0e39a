import { TopologyLookup, collectTopology, type FailureKind, type Scope, type Subnet, type Topology } from "../topology";
import { didYouMean } from "../text";
import { ControlPlane } from "./control-plane";
import { EffectiveRoutes } from "./effective-routes";
import { effectiveRouteTable, type EffectiveRouteTable } from "./effective-route-table";
import { Endpoints, UnknownElementError, type Endpoint } from "./endpoints";
import { FailureSweep, type FailureResult } from "./failure-sweep";
import { failureCases, type FailureCase } from "./failures/failure-kinds";
import { failureOf } from "./failures/failure-of";
import { flowBetween, flowsOf, traceFlow, type FlowResult } from "./flows";
import { oscillationsAt, oscillationsIn, speakersProgramming, type Oscillation } from "./oscillation";
import { RoutingNetwork } from "./network";
import { returningRoutes, type ReturningRoute } from "./returning-routes";
import type { MisleadingRoute } from "./session-path";
import { routesOfSpeaker, type SpeakerRoutes } from "./speaker-routes";
import type { Speaker } from "./speakers";
import { spokePairs } from "./spoke-pairs";
import { tracePackets } from "./trace";
import type { Trace } from "./branch";

/** A session that a user route keeps down. */
export interface MisledSession {
  readonly name: string;
  readonly speakers: readonly Pick<Speaker, "name" | "kind">[];
  readonly route: MisleadingRoute;
}

/**
 * Simulates a network: the routes of every speaker, the paths of packets, and what still works when something fails. It
 * runs the same policies from which the router configurations are rendered. Azure behaves as documented, or as
 * published labs observed it where the documentation is silent.
 */
export class Simulation {
  /** The network of a scope (an app, a stack, a construct) or of a topology, without a failure. */
  static of(network: Scope | Topology): Simulation {
    const topology = "node" in network ? collectTopology(network) : network;
    return new Simulation(topology, ControlPlane.of(RoutingNetwork.of(topology)));
  }

  private readonly effective: EffectiveRoutes;

  private constructor(
    readonly topology: Topology,
    private readonly control: ControlPlane,
  ) {
    this.effective = new EffectiveRoutes(control);
  }

  /** The names of what has failed. */
  get failed(): readonly string[] {
    return this.control.failure.names;
  }

  /**
   * Simulates the same network with further failures, by name: elements, instances (`app-rs/IN_0`), sessions (`A~B`) or
   * peerings of virtual networks (`A~B`). When a virtual network fails, everything in it fails.
   * @throws UnknownElementError if a name is unknown
   */
  fail(...names: readonly string[]): Simulation {
    return new Simulation(this.topology, this.control.fail(failureOf(this.topology, ...names)));
  }

  /**
   * The routes that a speaker receives, selects and advertises. An element can have several speakers, such as the two
   * instances of a route server.
   * @param name a speaker, an element or a virtual network
   * @throws UnknownElementError if there is no such speaker
   */
  routesOf(name: string): SpeakerRoutes[] {
    return this.speakersNamed(name).map((speaker) => routesOfSpeaker(speaker, this.control));
  }

  /** The names of all BGP speakers. */
  speakers(): string[] {
    return this.control.network.speakers.all.map(({ name }) => name);
  }

  /**
   * The effective routes of a network interface.
   * @param name a subnet as `NETWORK/SUBNET`, or a virtual network, which stands for its first workload subnet
   * @throws UnknownElementError if there is no such network or subnet
   */
  effectiveRoutes(name: string): EffectiveRouteTable {
    const { virtualNetwork, subnet } = this.interfacesAt(name);
    return effectiveRouteTable(this.effective, virtualNetwork, subnet);
  }

  /**
   * The paths of packets from one endpoint to another. The names are those of `find`.
   * @throws UnknownElementError if there is no such endpoint
   */
  trace(from: string, to: string): Trace {
    return tracePackets(this.find(from), this.find(to), this.effective);
  }

  /**
   * What happens to the traffic between two endpoints in both directions. The names are those of `find`.
   * @throws UnknownElementError if there is no such endpoint
   */
  flow(from: string, to: string): FlowResult {
    return traceFlow(flowBetween(this.topology, this.find(from), this.find(to)), this.effective);
  }

  /**
   * Finds an endpoint by its name: a virtual network, a subnet as `NETWORK/SUBNET`, a site, an instance of an
   * appliance, an address or `internet`.
   * @throws UnknownElementError if there is no such endpoint
   */
  find(name: string): Endpoint {
    return new Endpoints(this.topology).find(name);
  }

  /** What happens to every flow: from each spoke to the sites, the Internet, its hubs and other spokes, and back. */
  flows(): FlowResult[] {
    return flowsOf(ControlPlane.of(this.control.network)).map((flow) => traceFlow(flow, this.effective));
  }

  /** Of how many pairs of spokes that are meant to reach each other the flows are: of all, or of a sample of many. */
  spokePairs(): { readonly traced: number; readonly total: number } {
    const { pairs, total } = spokePairs(this.topology);
    return { traced: pairs.length, total };
  }

  /**
   * Every single failure of some kinds.
   * @default - of every kind, except of peering locations and regions, which take many elements at once
   */
  singleFailures(kinds?: readonly FailureKind[]): FailureCase[] {
    return failureCases(this.control.network, kinds);
  }

  /**
   * What failures change.
   * @param cases each entry is a list of failures that happen at once
   * @default - every single failure
   */
  failures(cases: readonly (readonly FailureCase[])[] = this.singleFailures().map((each) => [each])): FailureResult[] {
    const sweep = new FailureSweep(this.control);
    return cases.map((failed) => sweep.of(failed));
  }

  /** The routes that appliances announce and by which their own subnets send the packets back to them. */
  returningRoutes(): ReturningRoute[] {
    return returningRoutes(this.effective);
  }

  /** The sessions that a user route keeps down, with that route. */
  misledSessions(): MisledSession[] {
    return this.control.network.sessions.flatMap(({ name, speakers, misleading }) =>
      misleading
        ? [{ name, speakers: speakers.map(({ name: speaker, kind }) => ({ name: speaker, kind })), route: misleading }]
        : [],
    );
  }

  /** The prefixes for which the network does not converge, each with the speakers whose routes keep changing. */
  oscillations(): Oscillation[] {
    return oscillationsIn(this.control);
  }

  /**
   * Those of them that change routes of a speaker, or the effective routes of a network interface.
   * @param name as for `routesOf`, or as for `effectiveRoutes`
   * @throws UnknownElementError if there is nothing of this name
   */
  oscillationsAt(name: string): Oscillation[] {
    const { speakers } = this.control.network;
    const isSpeaker = speakers.named(name) !== undefined || speakers.of(name).length > 0;
    const deciding = isSpeaker
      ? this.speakersNamed(name)
      : speakersProgramming(this.interfacesAt(name).virtualNetwork, this.effective);
    return oscillationsAt(deciding, this.control);
  }

  /** The virtual network and the subnet of an interface. */
  private interfacesAt(name: string): { readonly virtualNetwork: string; readonly subnet?: Subnet } {
    const endpoints = new Endpoints(this.topology);
    if (TopologyLookup.of(this.topology).virtualNetwork(name)) {
      return { virtualNetwork: name, subnet: endpoints.ofNetwork(name)?.subnet };
    }
    for (const { name: virtualNetwork, subnets } of this.topology.virtualNetworks) {
      const subnet = subnets.find((each) => `${virtualNetwork}/${each.name}` === name);
      if (subnet) return { virtualNetwork, subnet };
    }
    const { virtualNetwork, subnet } = endpoints.find(name);
    if (virtualNetwork !== undefined) return { virtualNetwork, subnet };
    const known = this.topology.virtualNetworks.map((each) => each.name);
    throw new UnknownElementError(`"${name}" is no virtual network or subnet; ${didYouMean(name, known)}`);
  }

  private speakersNamed(name: string): readonly Speaker[] {
    const { speakers } = this.control.network;
    const speaker = speakers.named(name);
    const found = [speaker ? [speaker] : [], speakers.of(name), speakers.in(name)].find(({ length }) => length > 0);
    if (found) return found;
    throw new UnknownElementError(`nothing called "${name}" speaks BGP; ${didYouMean(name, this.speakers())}`);
  }
}
