import { TopologyLookup, collectTopology } from "../topology";
import type { Scope, Subnet, Topology } from "../topology";
import { didYouMean } from "../text";
import { ControlPlane } from "./control-plane";
import { effectiveRouteTable } from "./effective-route-table";
import type { EffectiveRouteTable } from "./effective-route-table";
import { Endpoints, UnknownElementError } from "./endpoints";
import type { Endpoint } from "./endpoints";
import { Failure } from "./failure";
import { FailureSweep } from "./failure-sweep";
import type { FailureResult } from "./failure-sweep";
import { singleFailures } from "./failures/failure-kinds";
import type { FailureCase } from "./failures/failure-kinds";
import { failureOf } from "./failures/failure-of";
import { flowBetween, flowsOf, followFlow } from "./flows";
import type { FlowResult } from "./flows";
import { RoutingNetwork } from "./network";
import { routesOfSpeaker } from "./speaker-routes";
import type { SpeakerRoutes } from "./speaker-routes";
import type { Speaker } from "./speakers";
import { Tracer } from "./trace";
import type { Trace } from "./branch";

/**
 * What a network will do: which routes everybody has, which way packets take, and what still works when something fails. It
 * runs the very policies that the router configurations are written from; how Azure behaves is as documented, or as
 * published labs observed it.
 */
export class Simulation {
  /** The network of a scope (an app, a stack, a construct) or of a topology, with nothing out of order. */
  static of(network: Scope | Topology): Simulation {
    const topology = "node" in network ? collectTopology(network) : network;
    return new Simulation(topology, ControlPlane.of(RoutingNetwork.of(topology)));
  }

  private constructor(
    readonly topology: Topology,
    private readonly control: ControlPlane,
  ) {}

  /** The names of what is out of order. */
  get failed(): readonly string[] {
    return this.control.failure.names;
  }

  /**
   * The same network with more of it out of order: elements, instances (`app-rs/IN_0`), sessions (`A~B`) or peerings of
   * virtual networks (`A~B`), by name. With a virtual network all that is in it fails.
   *
   * @throws UnknownElementError if one of them is not there
   */
  fail(...names: readonly string[]): Simulation {
    const failure = names
      .map((name) => failureOf(this.topology, name))
      .reduce((sum, each) => sum.and(each), Failure.NONE);
    return new Simulation(this.topology, this.control.fail(failure));
  }

  /**
   * What a speaker was sent, kept and passed on; of an element with several, such as a route server with its two instances,
   * of each.
   *
   * @throws UnknownElementError if there is no such speaker
   */
  routesOf(name: string): SpeakerRoutes[] {
    return this.speakersNamed(name).map((speaker) => routesOfSpeaker(speaker, this.control));
  }

  /** The names of everything that speaks BGP. */
  speakers(): string[] {
    return this.control.network.speakers.all.map(({ name }) => name);
  }

  /**
   * The effective routes of every interface in a subnet, `NETWORK/SUBNET`, or in the first subnet for workloads of a virtual
   * network.
   *
   * @throws UnknownElementError if there is no such network or subnet
   */
  effectiveRoutes(name: string): EffectiveRouteTable {
    const { virtualNetwork, subnet } = this.interfacesAt(name);
    return effectiveRouteTable(this.topology, this.control, virtualNetwork, subnet);
  }

  /**
   * The ways of packets from one end to the other: virtual networks, subnets as `NETWORK/SUBNET`, sites, addresses or
   * `internet`.
   *
   * @throws UnknownElementError if there is no such end
   */
  trace(from: string, to: string): Trace {
    return new Tracer(this.topology, this.control).trace(this.find(from), this.find(to));
  }

  /**
   * What becomes of the traffic between two ends, there and back. They are named as those of a trace.
   *
   * @throws UnknownElementError if there is no such end
   */
  flow(from: string, to: string): FlowResult {
    const flow = flowBetween(this.topology, this.find(from), this.find(to));
    return followFlow(flow, new Tracer(this.topology, this.control));
  }

  /**
   * The end of traffic that has this name: a virtual network, a subnet as `NETWORK/SUBNET`, a site, an instance of an
   * appliance, an address or `internet`.
   *
   * @throws UnknownElementError if there is no such end
   */
  find(name: string): Endpoint {
    return new Endpoints(this.topology).find(name);
  }

  /** What becomes of every flow: from each spoke to the sites, the Internet, its hubs and other spokes, and back. */
  flows(): FlowResult[] {
    const tracer = new Tracer(this.topology, this.control);
    const whole = ControlPlane.of(this.control.network);
    return flowsOf(this.topology, whole).map((flow) => followFlow(flow, tracer));
  }

  /** Everything that can fail by itself. */
  singleFailures(): FailureCase[] {
    return singleFailures(this.control.network);
  }

  /** What each of these failures, by default every single one, changes for which flows. */
  failures(cases: readonly (readonly FailureCase[])[] = this.singleFailures().map((each) => [each])): FailureResult[] {
    const sweep = new FailureSweep(this.topology, this.control);
    return cases.map((failed) => sweep.of(failed));
  }

  /** The prefixes that never settle, each with the speakers whose routes for it go on changing. */
  oscillations(): { readonly prefix: string; readonly speakers: readonly string[] }[] {
    return this.control.origins.prefixes.flatMap((prefix) => {
      const { unstable } = this.control.ribsFor(prefix);
      return unstable.length === 0 ? [] : [{ prefix: prefix.text, speakers: unstable.map(({ name }) => name) }];
    });
  }

  /** Where the interfaces are, whatever addresses they have. */
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
    const found = speaker ? [speaker] : speakers.of(name);
    if (found.length > 0) return found;
    const inside = speakers.in(name);
    if (inside.length > 0) return inside;
    throw new UnknownElementError(`nothing called "${name}" speaks BGP; ${didYouMean(name, this.speakers())}`);
  }
}
