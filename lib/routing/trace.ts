import { getOrMake } from "../collections";
import { TopologyLookup, type Topology } from "../topology";
import type { Branch, Hop, Outcome, Trace } from "./branch";
import type { ControlPlane } from "./control-plane";
import { EffectiveRoutes } from "./effective-routes";
import type { Endpoint } from "./endpoints";
import { PacketFilter } from "./packet-filter";
import { PlatformForwarding, type Step } from "./platform-forwarding";
import type { SubnetRoutes } from "./platform-routes";
import type { Route } from "./route";
import type { Direction } from "./sessions";
import type { Speaker, SpeakerOf } from "./speakers";

const MAX_BRANCHES = 256;

/** Follows packets hop by hop. Every interface, gateway and router decides by its own table. */
export class Tracer {
  readonly effective: EffectiveRoutes;

  constructor(
    topology: Topology,
    readonly control: ControlPlane,
  ) {
    this.effective = new EffectiveRoutes(topology, control);
  }

  trace(from: Endpoint, to: Endpoint): Trace {
    const branches = new Walk(this.control, this.effective, from, to).start();
    const worst = branches.find(({ outcome }) => outcome !== "delivered");
    return { from, to, branches, outcome: worst?.outcome ?? "delivered" };
  }
}

/** One packet with all its branches, followed depth first. */
class Walk {
  private readonly branches: Branch[] = [];
  private readonly lookup: TopologyLookup;
  private readonly platform: PlatformForwarding;

  constructor(
    private readonly control: ControlPlane,
    private readonly effective: EffectiveRoutes,
    private readonly source: Endpoint,
    private readonly target: Endpoint,
  ) {
    this.lookup = TopologyLookup.of(control.network.topology);
    this.platform = new PlatformForwarding(control, effective, source, target);
  }

  start(): Branch[] {
    const { name, virtualNetwork, subnet, site } = this.source;
    if (virtualNetwork !== undefined) {
      const routes = this.effective.platform.of(virtualNetwork, subnet);
      this.leaveInterface(routes, { place: name, kind: "host", virtualNetwork }, []);
    } else if (site !== undefined) {
      const [speaker] = this.control.network.speakers.of(site);
      if (speaker?.kind === "site") this.atSite(speaker, []);
    } else {
      this.drop([{ place: name, kind: "internet" }], "packets from the Internet are not traced");
    }
    return this.branches;
  }

  private end(hops: readonly Hop[], outcome: Outcome, reason?: string): void {
    if (this.branches.length < MAX_BRANCHES) this.branches.push({ hops, outcome, reason });
  }

  private drop(hops: readonly Hop[], reason: string): void {
    this.end(hops, "dropped", reason);
  }

  /** A packet leaves a network interface by the effective routes of its subnet. */
  private leaveInterface(routes: SubnetRoutes, here: Hop, before: readonly Hop[], withUserRoutes = true): void {
    const { virtualNetwork } = routes;
    const platformRoute = this.effective.choose(routes, this.target.address.value, withUserRoutes);
    const { place, kind, appliance } = here;
    const hops = [...before, { place, kind, virtualNetwork, appliance, platformRoute }];
    for (const step of this.platform.next(platformRoute, virtualNetwork, hops)) this.take(step, hops);
  }

  private take(step: Step, hops: readonly Hop[]): void {
    switch (step.to) {
      case "end":
        return this.end(step.place ? [...hops, step.place] : hops, step.outcome, step.reason);
      case "appliance":
        return this.atAppliance(step.speaker, step.address, hops);
      case "gateway":
        return this.atGateway(step.speaker, hops);
    }
  }

  private atAppliance(speaker: SpeakerOf<"appliance">, address: string, before: readonly Hop[]): void {
    const { name: appliance, virtualNetwork } = speaker.element;
    const here: Hop = { place: speaker.name, kind: "appliance", virtualNetwork, appliance };
    const hops = [...before, here];
    if (hasPassed(before, speaker)) {
      const isOwnRoute = before.at(-1)?.place === speaker.name;
      const why = isOwnRoute ? "the routes of its own interface lead back to it" : "it comes back";
      return this.end(hops, "looped", `at ${speaker.name} ${why} (next hop ${address})`);
    }
    const isTarget = this.target.kind === "host" && this.target.address.toString() === speaker.address;
    if (isTarget) return this.end(hops, "delivered");
    if (speaker.element.deployed && !this.isForwarded(speaker)) {
      const to = this.target.kind === "internet" ? "the Internet" : this.target.address.toString();
      const from = this.source.address.toString();
      return this.drop(hops, `the packet filter of ${speaker.name} does not forward from ${from} to ${to}`);
    }
    const toSite = this.routeToSite(speaker);
    if (toSite) return this.onTo(toSite, [...before, { ...here, bgpRoute: toSite }]);
    const subnet = this.effective.platform.subnetHolding(virtualNetwork, speaker.address);
    this.leaveInterface(this.effective.platform.of(virtualNetwork, subnet), here, before);
  }

  private isForwarded(speaker: SpeakerOf<"appliance">): boolean {
    const destination = this.target.kind === "internet" ? undefined : this.target.address.value;
    return packetFilterOf(speaker).forwards(this.source.address.value, destination);
  }

  /** The route of an appliance to a site of its own. Such packets do not leave by its interface in Azure. */
  private routeToSite(speaker: SpeakerOf<"appliance">): Route | undefined {
    const [best] = this.bestRoutes(speaker);
    return best?.from?.sender.kind === "site" ? best : undefined;
  }

  /** The routes of a speaker for the longest prefix with the destination that has usable routes. */
  private bestRoutes(speaker: Speaker, isUsable: (route: Route) => boolean = () => true): readonly Route[] {
    for (const prefix of this.control.origins.covering(this.target.address.value)) {
      const usable = this.control.locRib(speaker, prefix).filter(isUsable);
      if (usable.length > 0) return usable;
    }
    return [];
  }

  /** A packet from Azure: the gateway sends it to a circuit or a site. */
  private atGateway(speaker: SpeakerOf<"gateway">, before: readonly Hop[]): void {
    const here: Hop = { place: speaker.name, kind: "gateway", virtualNetwork: speaker.element.virtualNetwork };
    if (this.cannotPass(speaker, here, before)) return;
    const isOutside = ({ from }: Route) => from?.sender.kind === "circuit" || from?.sender.kind === "site";
    const routes = this.bestRoutes(speaker, isOutside);
    if (routes.length === 0)
      return this.drop([...before, here], `${speaker.name} has no route to ${this.target.address.toString()}`);
    for (const route of routes) this.onTo(route, [...before, { ...here, bgpRoute: route }]);
  }

  /** A packet from a circuit or a site: the routes of GatewaySubnet decide. FastPath bypasses its user routes. */
  private intoGateway(speaker: SpeakerOf<"gateway">, connection: string, before: readonly Hop[]): void {
    const { virtualNetwork } = speaker.element;
    const here: Hop = { place: speaker.name, kind: "gateway", virtualNetwork };
    if (this.cannotPass(speaker, here, before)) return;
    const fastPath = this.lookup.connectionsOf(speaker.name).some((each) => each.name === connection && each.fastPath);
    const subnet = this.lookup.subnet(virtualNetwork, "GatewaySubnet");
    this.leaveInterface(this.effective.platform.of(virtualNetwork, subnet), here, before, !fastPath);
  }

  private atSite(speaker: SpeakerOf<"site">, before: readonly Hop[]): void {
    const here: Hop = { place: speaker.name, kind: "site" };
    if (this.target.site === speaker.name) {
      return this.end([...before, { ...here, place: this.target.name }], "delivered");
    }
    this.byLearnedRoutes(speaker, here, before);
  }

  /** A circuit or a site sends by the routes that it learned. */
  private byLearnedRoutes(speaker: Speaker, here: Hop, before: readonly Hop[]): void {
    if (this.cannotPass(speaker, here, before)) return;
    const routes = this.bestRoutes(speaker, (route) => route.from !== undefined);
    if (routes.length === 0) {
      const { name, address } = this.target;
      return this.drop([...before, here], `${speaker.name} has no route to ${name} (${address.toString()})`);
    }
    for (const route of routes) this.onTo(route, [...before, { ...here, bgpRoute: route }]);
  }

  /** On to the speaker that a route was learned from. */
  private onTo(route: Route, hops: readonly Hop[]): void {
    const { sender, session } = route.from as Direction;
    switch (sender.kind) {
      case "circuit":
        return this.byLearnedRoutes(sender, { place: sender.name, kind: "circuit" }, hops);
      case "site":
        return this.atSite(sender, hops);
      case "gateway":
        return this.intoGateway(sender, session.element, hops);
      case "appliance":
        return this.atAppliance(sender, sender.address, hops);
      case "route-server":
        return this.drop(hops, `${sender.name} is a route server, which forwards nothing`);
    }
  }

  private cannotPass(speaker: Speaker, here: Hop, before: readonly Hop[]): boolean {
    if (this.control.failure.speakers.has(speaker)) {
      this.drop([...before, here], `${speaker.name} is down`);
      return true;
    }
    if (hasPassed(before, speaker)) {
      this.end([...before, here], "looped", `it comes back to ${speaker.name}`);
      return true;
    }
    return false;
  }
}

function hasPassed(hops: readonly Hop[], { name, kind }: Speaker): boolean {
  return hops.some((hop) => hop.place === name && hop.kind === kind);
}

const packetFilters = new WeakMap<Speaker, PacketFilter>();

function packetFilterOf(speaker: SpeakerOf<"appliance">): PacketFilter {
  return getOrMake(packetFilters, speaker, () => new PacketFilter(speaker.policy));
}
