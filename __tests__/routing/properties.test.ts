import * as fc from "fast-check";
import { Simulation } from "../../lib/routing";
import { ControlPlane } from "../../lib/routing/control-plane";
import { pairName } from "../../lib/routing/sessions";
import { failureOf } from "../../lib/routing/failures/failure-of";
import type { FailureCase } from "../../lib/routing/failures/failure-kinds";
import { flowsOf, traceFlow, placesOn, type FlowResult } from "../../lib/routing/flows";
import { Propagation, ribOfStub, type Rib } from "../../lib/routing/propagation";
import { exportRoute } from "../../lib/routing/export-policy";
import { RoutingNetwork } from "../../lib/routing/network";
import { isStub } from "../../lib/routing/speakers";
import { routesOfSpeaker } from "../../lib/routing/speaker-routes";
import { carriesRoutes } from "../../lib/routing/static-routes";
import { importRejection } from "../../lib/routing/import-policy";
import { EffectiveRoutes } from "../../lib/routing/effective-routes";
import type { Branch } from "../../lib/routing/branch";
import type { Topology, VirtualAppliance } from "../../lib/topology";
import { anyKindOfNetwork, anyNetwork } from "../support/any-network";
import { fixedCases } from "../support/random-cases";

/** Checks a property of many networks. */
function always(networks: fc.Arbitrary<Topology>, numRuns: number, holds: (network: Topology) => void): void {
  fc.assert(fc.property(networks, holds), fixedCases(numRuns));
}

/** The network with an ASN for each site: static routes stay when something fails, but a network without it has none. */
function withAsns(network: Topology): Topology {
  const onPremisesSites = network.onPremisesSites.map((site, index) => ({ ...site, asn: site.asn ?? 65200 + index }));
  return { ...network, onPremisesSites };
}

/** The RIB of a speaker as text, to compare it with that of another network. */
function textOf(rib: Rib | undefined): string {
  const { adjRibIn = new Map(), locRib = [] } = rib ?? {};
  const written = ({ path, nextHop, communities, from }: (typeof locRib)[number]) =>
    `${from?.session.element} ${from?.sender.name} ${nextHop} ${path.join(" ")} ${communities.join(" ")}`;
  return `best ${locRib.map(written).join(", ")}; kept ${[...adjRibIn.values()].map(written).sort().join(", ")}`;
}

/** The RIBs of all speakers as text, by name. */
function allRibs(control: ControlPlane): object {
  return Object.fromEntries(
    control.network.speakers.all
      .filter((speaker) => !control.failure.speakers.has(speaker))
      .map((speaker) => [
        speaker.name,
        Object.fromEntries(
          control.origins.prefixes
            .map((prefix) => [prefix.text, control.rib(speaker, prefix)] as const)
            .filter(([, rib]) => rib && (rib.locRib.length > 0 || rib.adjRibIn.size > 0))
            .map(([text, rib]) => [text, textOf(rib)]),
        ),
      ]),
  );
}

function written({ flow, verdict, forward, back }: FlowResult): object {
  const ways = (branches: readonly Branch[]) =>
    branches.map((branch) => `${branch.outcome}: ${placesOn(branch).join(" > ")}`).sort();
  return { flow: flow.name, verdict, forward: ways(forward.branches), back: back && ways(back.branches) };
}

function allFlows(simulation: Simulation): object[] {
  return simulation
    .flows()
    .map(written)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function controlOf(network: Topology): ControlPlane {
  return ControlPlane.of(RoutingNetwork.of(network));
}

/** With nothing out of order, and with every single failure. */
function simulationsOf(network: Topology): Simulation[] {
  const whole = Simulation.of(network);
  return [whole, ...whole.singleFailures().map(({ name }) => whole.fail(name))];
}

function branchesOf(simulation: Simulation): Branch[] {
  return simulation.flows().flatMap(({ forward, back }) => [...forward.branches, ...(back?.branches ?? [])]);
}

/** The same network with its elements in another order, one that depends on the network alone. */
function reordered(network: Topology): Topology {
  const turned = Object.entries(network).map(([kind, elements]: [string, unknown]) => {
    if (!Array.isArray(elements)) return [kind, elements];
    const items = elements as readonly unknown[];
    return [kind, [...items.slice(1), ...items.slice(0, 1)].reverse()];
  });
  return Object.fromEntries(turned) as Topology;
}

/** The network without something that may fail, or nothing where it cannot be taken out of a topology. */
function takenOut(network: Topology, { kind, name }: FailureCase): Topology | undefined {
  const others = <T extends object>(elements: readonly T[], ...fields: string[]): T[] =>
    elements.filter((element) => !fields.some((field) => (element as Record<string, unknown>)[field] === name));
  const { virtualNetworkPeerings, virtualAppliances } = network;
  switch (kind) {
    case "peering":
      return {
        ...network,
        virtualNetworkPeerings: virtualNetworkPeerings.filter(({ from, to }) => pairName(from, to) !== name),
      };
    case "appliance instance": {
      const {
        name: appliance,
        instances,
        loadBalancerIp,
      } = virtualAppliances.find((each) =>
        each.instances.some((instance) => instance.name === name),
      ) as VirtualAppliance;
      // Alone behind a load balancer an instance has one next hop for everything.
      if (instances.length === 2 && loadBalancerIp !== undefined) return undefined;
      if (instances.length === 1) return takenOut(network, { kind: "appliance", name: appliance });
      const gone = instances.findIndex((instance) => instance.name === name);
      const rest = <T>(each: readonly T[] = []) => each.filter((_, index) => index !== gone);
      return {
        ...network,
        virtualAppliances: virtualAppliances.map((each) =>
          each.name === appliance ? { ...each, instances: rest(instances) } : each,
        ),
        routerPeerings: network.routerPeerings.map((peering) =>
          peering.virtualAppliance === appliance
            ? {
                ...peering,
                bgpAddresses: rest(peering.bgpAddresses),
                routerBgpAddresses: rest(peering.routerBgpAddresses),
              }
            : peering,
        ),
      };
    }
    case "appliance":
    case "gateway":
    case "circuit":
    case "gateway connection":
    case "tunnel":
      return {
        ...network,
        gateways: others(network.gateways, "name"),
        circuits: others(network.circuits, "name"),
        gatewayConnections: others(network.gatewayConnections, "name", "gateway", "circuit"),
        virtualAppliances: others(virtualAppliances, "name"),
        routeServerPeerings: others(network.routeServerPeerings, "virtualAppliance"),
        routerPeerings: others(network.routerPeerings, "name", "virtualAppliance", "peer"),
      };
    default:
      return undefined;
  }
}

describe("the simulation of any network", () => {
  it("is the same whatever the order of the elements", () => {
    always(anyKindOfNetwork, 30, (network) => {
      const other = reordered(network);
      expect(allRibs(controlOf(other))).toEqual(allRibs(controlOf(network)));
      expect(allFlows(Simulation.of(other))).toEqual(allFlows(Simulation.of(network)));
    });
  });

  it("ends where nobody who is told again what it was told decides otherwise", () => {
    always(anyKindOfNetwork, 50, (topology) => {
      const control = controlOf(topology);
      const { network, origins } = control;
      for (const prefix of origins.prefixes) {
        if (control.ribsFor(prefix).unstable.length > 0) continue;
        const originators = origins.of(prefix, control.failure);
        const differing = network.speakers.all.flatMap((speaker) => {
          const incoming = network.sessions
            .filter(({ down }) => down === undefined)
            .flatMap(({ directions }) => directions.filter(({ receiver }) => receiver === speaker));
          const accepted = incoming.flatMap((direction) => {
            const best = control.rib(direction.sender, prefix)?.locRib[0];
            const route = best && exportRoute(best, direction);
            return !route || typeof route === "string" || importRejection(route, direction) ? [] : [route];
          });
          const own = originators.has(speaker) ? [{ prefix, path: [], communities: [] }] : [];
          const expected: Rib = {
            adjRibIn: new Map(accepted.flatMap((route) => (route.from ? [[route.from, route] as const] : []))),
            locRib: network.at(speaker).decision.best([...own, ...accepted]),
          };
          const [is, shouldBe] = [textOf(control.rib(speaker, prefix)), textOf(expected)];
          return is === shouldBe ? [] : [{ speaker: speaker.name, is, shouldBe }];
        });
        expect({ prefix: prefix.text, differing }).toEqual({ prefix: prefix.text, differing: [] });
      }
    });
  });

  it("lets nobody keep a route that holds the speaker's own ASN", () => {
    let dropped = false;
    always(anyKindOfNetwork, 50, (network) => {
      const control = controlOf(network);
      const keeping = control.network.speakers.all.flatMap((speaker) =>
        control.origins.prefixes
          .flatMap((prefix) => [...(control.rib(speaker, prefix)?.adjRibIn.values() ?? [])])
          .filter(({ path }) => path.includes(speaker.asn))
          .map(({ prefix }) => `${speaker.name} keeps ${prefix.text}`),
      );
      expect(keeping).toEqual([]);
      dropped ||= control.network.speakers.all.some((speaker) =>
        routesOfSpeaker(speaker, control).received.some(({ path }) => path.includes(speaker.asn)),
      );
    });
    // Routes with the own ASN arrive at all: without them, nothing above could fail.
    expect(dropped).toBe(true);
  });

  it("does after a failure what it would do if it had been simulated with it from the start", () => {
    always(anyKindOfNetwork, 15, (network) => {
      const whole = controlOf(network);
      for (const { name } of Simulation.of(network).singleFailures()) {
        const control = whole.fail(failureOf(network, name));
        for (const prefix of control.origins.prefixes) {
          const afresh = new Propagation(whole.network, prefix, control.failure).run(
            whole.origins.of(prefix, control.failure),
          );
          if (afresh.unstable.length > 0) continue;
          const differing = whole.network.speakers.all.flatMap((speaker) => {
            if (control.failure.speakers.has(speaker)) return [];
            const actual = textOf(control.rib(speaker, prefix));
            const expected = textOf(
              isStub(speaker)
                ? ribOfStub(speaker, { state: afresh, designed: whole.ribsFor(prefix) }, whole.network, control.failure)
                : afresh.ribs.get(speaker),
            );
            return actual === expected ? [] : [{ speaker: speaker.name, actual, expected }];
          });
          expect({ failed: name, prefix: prefix.text, differing }).toEqual({
            failed: name,
            prefix: prefix.text,
            differing: [],
          });
        }
      }
    });
  });

  it("does after a failure what it does of a network that never had what failed", () => {
    always(anyNetwork.map(withAsns), 15, (network) => {
      for (const failed of Simulation.of(network).singleFailures()) {
        const rest = takenOut(network, failed);
        if (!rest) continue;
        const control = controlOf(network).fail(failureOf(network, failed.name));
        expect({ failed, held: allRibs(control) }).toEqual({ failed, held: allRibs(controlOf(rest)) });
      }
    });
  });

  it("reports of a failure just the flows whose results differ when all are judged again", () => {
    always(anyKindOfNetwork, 15, (network) => {
      const simulation = Simulation.of(network);
      const whole = controlOf(network);
      const flows = flowsOf(whole);
      const before = flows.map((flow) => traceFlow(flow, new EffectiveRoutes(whole)));
      for (const result of simulation.failures()) {
        const [{ name }] = result.failed;
        const failure = failureOf(network, name);
        const effective = new EffectiveRoutes(whole.fail(failure));
        const ends = new Set(
          flows.filter(
            ({ from, to }) =>
              [from, to].some((end) => end.virtualNetwork === name || end.site === name) ||
              failure.isPeeringDown(from.virtualNetwork ?? "", to.virtualNetwork ?? ""),
          ),
        );
        const changed = before.flatMap((was) => {
          if (ends.has(was.flow)) return [];
          const is = traceFlow(was.flow, effective);
          return JSON.stringify(written(was)) === JSON.stringify(written(is)) ? [] : [[written(was), written(is)]];
        });
        expect([name, result.changes.map(({ before: was, after }) => [written(was), written(after)])]).toEqual([
          name,
          changed,
        ]);
        expect([name, result.ended]).toEqual([name, ends.size]);
      }
    });
  });

  it("lets nothing go through what failed", () => {
    always(anyKindOfNetwork, 15, (network) => {
      const whole = Simulation.of(network);
      for (const { name } of whole.singleFailures()) {
        const failure = failureOf(network, name);
        const control = controlOf(network).fail(failure);
        // A static route stays, and leads nowhere.
        const heard = control.network.speakers.all.flatMap((speaker) =>
          control.origins.prefixes.flatMap((prefix) => [...(control.rib(speaker, prefix)?.adjRibIn.keys() ?? [])]),
        );
        const dead = new Set([...failure.speakers].map((speaker) => speaker.name));
        const delivered = branchesOf(whole.fail(name)).filter(({ outcome }) => outcome === "delivered");
        const through = delivered.filter(({ hops }) =>
          hops.some(
            ({ place, virtualNetwork: one }, index) =>
              (dead.has(place) && index > 0 && index < hops.length - 1) ||
              failure.isPeeringDown(one ?? "", hops.at(index + 1)?.virtualNetwork ?? ""),
          ),
        );
        expect({
          name,
          heard: heard.flatMap((direction) => (carriesRoutes(direction, failure) ? [] : direction.session.name)),
          through: through.map(placesOn),
        }).toEqual({ name, heard: [], through: [] });
      }
    });
  });
});

describe("the simulation of any network that the library makes", () => {
  it("always settles", () => {
    always(anyNetwork, 20, (network) => {
      for (const simulation of simulationsOf(network)) expect(simulation.oscillations()).toEqual([]);
    });
  });

  it("shows no interface a route server as its next hop", () => {
    always(anyNetwork, 40, (network) => {
      const routeServers = new Set(network.routeServers.flatMap(({ addresses }) => addresses));
      const simulation = Simulation.of(network);
      for (const { name, subnets } of network.virtualNetworks) {
        for (const subnet of subnets) {
          const { routes } = simulation.effectiveRoutes(`${name}/${subnet.name}`);
          expect(routes.filter(({ nextHops }) => nextHops.some((hop) => routeServers.has(hop)))).toEqual([]);
        }
      }
    });
  });

  it("never sends a packet round in circles, whatever single thing fails", () => {
    always(anyNetwork, 15, (network) => {
      // Where its peering with a hub is down, the route server of another spoke goes on announcing a spoke to that hub.
      const own = new Set(network.routeServers.map(({ virtualNetwork }) => virtualNetwork));
      const spokes = network.virtualNetworks.filter(({ name, role }) => role === "spoke" && !own.has(name));
      const excepted = new Set(
        network.virtualNetworkPeerings
          .filter(({ from, to }) => spokes.some(({ name }) => name === from || name === to))
          .map(({ from, to }) => pairName(from, to)),
      );
      for (const simulation of simulationsOf(network)) {
        if (simulation.failed.some((name) => excepted.has(name))) continue;
        const looped = branchesOf(simulation).filter(({ outcome }) => outcome === "looped");
        expect({ failed: simulation.failed, looped: looped.map(placesOn) }).toEqual({
          failed: simulation.failed,
          looped: [],
        });
      }
    });
  });

  it("lets no hub carry what goes between another hub and somebody else", () => {
    always(anyNetwork, 15, (network) => {
      const hubs = new Set(network.virtualNetworks.filter(({ role }) => role === "hub").map(({ name }) => name));
      // Microsoft's edge joins networks on one circuit whose gateways accept that: there, gateways may, but appliances may not.
      const areJoined = network.gateways.filter((gateway) => gateway.remoteVirtualNetworkTraffic).length > 1;
      for (const simulation of simulationsOf(network)) {
        const byTwo = branchesOf(simulation).filter(({ hops }) => {
          const counting = hops.filter(({ kind }) => !areJoined || kind === "appliance");
          return new Set(counting.flatMap(({ virtualNetwork: at }) => (at && hubs.has(at) ? at : []))).size > 1;
        });
        expect({ failed: simulation.failed, byTwo: byTwo.map(placesOn) }).toEqual({
          failed: simulation.failed,
          byTwo: [],
        });
      }
    });
  });
});
