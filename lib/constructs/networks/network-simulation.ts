import { Simulation, appliancesOn, placesOn } from "../../routing";
import type { Branch, FailureResult, FlowResult, SpeakerRoutes, Trace } from "../../routing";
import type {
  EffectiveRouteState,
  FlowVerdict,
  SimulatedEffectiveRoute,
  SimulatedFailure,
  SimulatedFlow,
  SimulatedRouteStatus,
  SimulatedSpeaker,
  SimulatedTrace,
  SimulatedWay,
} from "./simulation-results";
import type { Topology } from "../../topology";

/**
 * What a network will do: which routes every router, route server and gateway has, which way packets take, and what still
 * works when something fails. Elements are given by the names that reports have for them, a construct's `elementName`.
 *
 * It runs the policies that the router configurations are written from; Azure behaves as it is documented to.
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

  /**
   * The names of what is out of order.
   */
  get failed(): string[] {
    return [...this._simulation.failed];
  }

  /**
   * The same network with more of it out of order; this one stays as it is.
   *
   * @param names of elements, instances (`app-rs/IN_0`), BGP sessions or peerings of virtual networks (`app~west`); with a
   * virtual network all that is in it fails
   * @throws if there is no such thing
   */
  fail(...names: string[]): NetworkSimulation {
    return new NetworkSimulation(this._simulation.fail(...names));
  }

  /**
   * The names of everything that speaks BGP.
   */
  speakers(): string[] {
    return this._simulation.speakers();
  }

  /**
   * What a speaker was sent, kept and passed on; of an element with several, such as a route server with its two instances
   * or a hub, of each.
   *
   * @param element the name of an appliance, instance, route server, gateway, circuit, site or virtual network
   * @throws if nothing with this name speaks BGP
   */
  routesOf(element: string): SimulatedSpeaker[] {
    return this._simulation.routesOf(element).map(speakerOf);
  }

  /**
   * The effective routes of every interface in a subnet.
   *
   * @param subnet `NETWORK/SUBNET`, or the name of a virtual network for its first subnet for workloads
   * @throws if there is no such subnet
   */
  effectiveRoutes(subnet: string): SimulatedEffectiveRoute[] {
    return this._simulation.effectiveRoutes(subnet).routes.map((route) => ({
      ...route,
      nextHops: [...route.nextHops],
      state: route.state as EffectiveRouteState,
    }));
  }

  /**
   * The ways of packets from one end to the other.
   *
   * @param source a virtual network, a subnet as `NETWORK/SUBNET`, a site, an appliance or an address
   * @param destination the same, or `internet`
   * @throws if there is no such end
   */
  trace(source: string, destination: string): SimulatedTrace {
    return traceOf(this._simulation.trace(source, destination));
  }

  /**
   * What becomes of the traffic between two ends, there and back. They are given as those of `trace`.
   *
   * @param source one end
   * @param destination the other end
   * @throws if there is no such end
   */
  flow(source: string, destination: string): SimulatedFlow {
    return flowOf(this._simulation.flow(source, destination));
  }

  /**
   * What becomes of every flow: from each spoke to the sites, the Internet, its hubs and, where that is meant, other spokes.
   */
  flows(): SimulatedFlow[] {
    return this._simulation.flows().map(flowOf);
  }

  /**
   * What each single failure changes: one at a time, everything that can fail does.
   */
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
    received: received.map(({ from, ...route }) => ({
      ...route,
      neighbor: from,
      path: [...route.path],
      communities: [...route.communities],
      status: route.status as SimulatedRouteStatus,
    })),
    sent: sent.map(({ to, ...route }) => ({ ...route, neighbor: to, path: route.path && [...route.path] })),
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
