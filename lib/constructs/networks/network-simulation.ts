import {
  Simulation,
  appliancesOn,
  placesOn,
  type Branch,
  type FailureResult,
  type FlowResult,
  type SpeakerRoutes,
  type Trace,
} from "../../routing";
import type {
  FlowVerdict,
  SimulatedAdvertisement,
  SimulatedEffectiveRoute,
  SimulatedFailure,
  SimulatedFlow,
  SimulatedRoute,
  SimulatedSpeaker,
  SimulatedTrace,
  SimulatedWay,
} from "./simulation-results";
import type { Topology } from "../../topology";

/**
 * A simulation of a network: the routes of every router, route server and gateway, the paths of packets, and the effect
 * of failures. An element is named as in reports: by the `elementName` of its construct.
 *
 * The simulation uses the policies that the router configurations are rendered from, and Azure's documented behavior.
 */
export class NetworkSimulation {
  /** @internal */
  static _of(topology: Topology): NetworkSimulation {
    return new NetworkSimulation(Simulation.of(topology));
  }

  private constructor(
    /** @internal */
    readonly _simulation: Simulation,
  ) {}

  /** The names of the elements that have failed. */
  get failed(): string[] {
    return [...this._simulation.failed];
  }

  /**
   * A simulation of the same network in which more elements have failed. This simulation does not change.
   * @param names the names of elements, instances (`app-rs/IN_0`), BGP sessions or peerings of virtual networks
   * (`app~west`). A virtual network fails with everything in it.
   * @throws if there is no element of this name
   */
  fail(...names: string[]): NetworkSimulation {
    return new NetworkSimulation(this._simulation.fail(...names));
  }

  /** The names of all BGP speakers. */
  speakers(): string[] {
    return this._simulation.speakers();
  }

  /**
   * The routes that a BGP speaker received and advertised. For an element with several speakers, such as a hub or a
   * route server with its two instances, the routes of each of them.
   * @param element the name of an appliance, instance, route server, gateway, circuit, site or virtual network
   * @throws if there is no BGP speaker of this name
   */
  routesOf(element: string): SimulatedSpeaker[] {
    return this._simulation.routesOf(element).map(speakerOf);
  }

  /**
   * The effective routes of the network interfaces in a subnet.
   * @param subnet `NETWORK/SUBNET`, or the name of a virtual network for its first workload subnet
   * @throws if there is no such subnet
   */
  effectiveRoutes(subnet: string): SimulatedEffectiveRoute[] {
    return [...this._simulation.effectiveRoutes(subnet).routes] as SimulatedEffectiveRoute[];
  }

  /**
   * All possible paths of packets from a source to a destination.
   * @param source a virtual network, a subnet as `NETWORK/SUBNET`, a site, an appliance or an address
   * @param destination the same, or `internet`
   * @throws if there is no source or destination of this name
   */
  trace(source: string, destination: string): SimulatedTrace {
    return traceOf(this._simulation.trace(source, destination));
  }

  /**
   * The outcome of the traffic between two endpoints in both directions.
   * @param source as for `trace`
   * @param destination as for `trace`
   * @throws if there is no endpoint of this name
   */
  flow(source: string, destination: string): SimulatedFlow {
    return flowOf(this._simulation.flow(source, destination));
  }

  /**
   * The outcome of every flow: from each spoke to the sites, the Internet, its hubs and, with spoke-to-spoke traffic,
   * the other spokes.
   */
  flows(): SimulatedFlow[] {
    return this._simulation.flows().map(flowOf);
  }

  /** The effect of every single failure, one at a time. */
  failures(): SimulatedFailure[] {
    return this._simulation.failures().map(failureOf);
  }
}

function speakerOf({ speaker, asn, up, sessions, received, sent }: SpeakerRoutes): SimulatedSpeaker {
  return {
    name: speaker,
    asn,
    up,
    sessions: sessions.map(({ neighbor, up: established, reason }) => ({ neighbor, up: established, reason })),
    received: received.map(({ from, ...route }) => ({ ...route, neighbor: from }) as SimulatedRoute),
    sent: sent.map(({ to, ...route }) => ({ ...route, neighbor: to }) as SimulatedAdvertisement),
  };
}

function traceOf({ from, to, outcome, branches }: Trace): SimulatedTrace {
  return { source: from.name, destination: to.name, verdict: outcome as FlowVerdict, ways: branches.map(wayOf) };
}

function wayOf(branch: Branch): SimulatedWay {
  return {
    places: placesOn(branch),
    appliances: appliancesOn(branch),
    verdict: branch.outcome as FlowVerdict,
    reason: branch.reason,
  };
}

function flowOf({ flow, verdict, forward, back, reason }: FlowResult): SimulatedFlow {
  return {
    name: flow.name,
    verdict: verdict as FlowVerdict,
    forward: traceOf(forward),
    back: back && traceOf(back),
    reason,
  };
}

function failureOf({ failed: [{ kind, name }], changes }: FailureResult): SimulatedFailure {
  return {
    kind,
    name,
    changes: changes.map(({ before, after }) => ({ before: flowOf(before), after: flowOf(after) })),
  };
}
