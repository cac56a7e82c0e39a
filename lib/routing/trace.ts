import { getOrMake } from "../collections";
import { TopologyLookup } from "../topology";
import { lostAmong, type Branch, type Hop, type Outcome, type Trace } from "./branch";
import type { ControlPlane } from "./control-plane";
import type { EffectiveRoutes } from "./effective-routes";
import type { Endpoint } from "./endpoints";
import { PacketFilter } from "./packet-filter";
import { PlatformForwarding, type Step } from "./platform-forwarding";
import type { SubnetRoutes } from "./platform-routes";
import { isFromOutside, type Route } from "./route";
import type { Direction } from "./sessions";
import type { Speaker, SpeakerOf } from "./speakers";

const MAX_BRANCHES = 256;
const packetFilters = new WeakMap<Speaker, PacketFilter>();

/** Follows packets hop by hop. Every interface, gateway and router decides by its own table. */
export function tracePackets(from: Endpoint, to: Endpoint, effective: EffectiveRoutes): Trace {
  const branches = new Walk(effective, from, to).start();
  return { from, to, branches, outcome: lostAmong(branches)?.outcome ?? "delivered" };
}

/** One packet with all its branches, followed depth first. */
class Walk {
  private readonly branches: Branch[] = [];
  private readonly control: ControlPlane;
  private readonly platform: PlatformForwarding;

  constructor(
    private readonly effective: EffectiveRoutes,
    private readonly source: Endpoint,
    private readonly target: Endpoint,
  ) {
    this.control = effective.control;
    this.platform = new PlatformForwarding(effective, source, target);
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
      this.end([{ place: name, kind: "internet" }], "dropped", "packets from the Internet are not traced");
    }
    return this.branches;
  }

  private end(hops: readonly Hop[], outcome: Outcome, reason?: string): void {
    if (this.branches.length < MAX_BRANCHES) this.branches.push({ hops, outcome, reason });
  }

  /** A packet leaves a network interface by the effective routes of its subnet. */
  private leaveInterface(routes: SubnetRoutes, here: Hop, before: readonly Hop[], withUserRoutes = true): void {
    const platformRoute = this.effective.choose(routes, this.target.address.value, withUserRoutes);
    const hops = [...before, { ...here, platformRoute }];
    for (const step of this.platform.next(platformRoute, routes.virtualNetwork, hops)) this.take(step, hops);
  }

  private take(step: Step, hops: readonly Hop[]): void {
    switch (step.to) {
      case "end":
        return this.end(step.place ? [...hops, step.place] : hops, step.outcome, step.reason);
      case "appliance":
        return this.atAppliance(step.speaker, step.address, hops);
      case "gateway":
        return this.byLearnedRoutes(step.speaker, hops);
    }
  }

  private atAppliance(speaker: SpeakerOf<"appliance">, address: string, before: readonly Hop[]): void {
    const here = hopAt(speaker);
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
      return this.end(hops, "dropped", `the packet filter of ${speaker.name} does not forward from ${from} to ${to}`);
    }
    // Packets to a site of its own do not leave by its interface in Azure.
    const [best] = this.bestRoutes(speaker);
    if (best?.from?.sender.kind === "site") return this.onTo(best, before, here);
    const { virtualNetwork } = speaker.element;
    const subnet = this.effective.platform.subnetHolding(virtualNetwork, speaker.address);
    this.leaveInterface(this.effective.platform.of(virtualNetwork, subnet), here, before);
  }

  private isForwarded(speaker: SpeakerOf<"appliance">): boolean {
    const destination = this.target.kind === "internet" ? undefined : this.target.address.value;
    const filter = getOrMake(packetFilters, speaker, () => new PacketFilter(speaker.policy));
    return filter.forwards(this.source.address.value, destination);
  }

  /** The routes of a speaker for the longest prefix with the destination that has usable routes. */
  private bestRoutes(speaker: Speaker, isUsable: (route: Route) => boolean = () => true): readonly Route[] {
    for (const prefix of this.control.origins.covering(this.target.address.value)) {
      const usable = this.control.locRib(speaker, prefix).filter(isUsable);
      if (usable.length > 0) return usable;
    }
    return [];
  }

  /** A packet from a circuit or a site: the routes of GatewaySubnet decide. FastPath bypasses its user routes. */
  private intoGateway(speaker: SpeakerOf<"gateway">, connection: string, before: readonly Hop[]): void {
    if (this.cannotPass(speaker, before)) return;
    const { virtualNetwork } = speaker.element;
    const lookup = TopologyLookup.of(this.control.network.topology);
    const fastPath = lookup.connectionsOf(speaker.name).some((each) => each.name === connection && each.fastPath);
    const subnet = lookup.subnet(virtualNetwork, "GatewaySubnet");
    this.leaveInterface(this.effective.platform.of(virtualNetwork, subnet), hopAt(speaker), before, !fastPath);
  }

  private atSite(speaker: SpeakerOf<"site">, before: readonly Hop[]): void {
    if (this.target.site !== speaker.name) return this.byLearnedRoutes(speaker, before);
    this.end([...before, { ...hopAt(speaker), place: this.target.name }], "delivered");
  }

  /** A circuit or a site sends by the routes that it learned. So does a gateway with packets that come from Azure. */
  private byLearnedRoutes(speaker: Speaker, before: readonly Hop[]): void {
    if (this.cannotPass(speaker, before)) return;
    const isGateway = speaker.kind === "gateway";
    const routes = this.bestRoutes(speaker, isGateway ? isFromOutside : ({ from }) => from !== undefined);
    for (const route of routes) this.onTo(route, before, hopAt(speaker));
    if (routes.length > 0) return;
    const address = this.target.address.toString();
    const to = isGateway ? address : `${this.target.name} (${address})`;
    this.end([...before, hopAt(speaker)], "dropped", `${speaker.name} has no route to ${to}`);
  }

  /** On from a place to the speaker that a route was learned from. */
  private onTo(route: Route, before: readonly Hop[], here: Hop): void {
    const { sender, session } = route.from as Direction;
    const hops = [...before, { ...here, bgpRoute: route }];
    if (this.control.failure.isDown(session)) {
      return this.end(hops, "dropped", `${here.place} has a static route, but the tunnel to ${sender.name} is down`);
    }
    switch (sender.kind) {
      case "circuit":
        return this.byLearnedRoutes(sender, hops);
      case "site":
        return this.atSite(sender, hops);
      case "gateway":
        return this.intoGateway(sender, session.element, hops);
      case "appliance":
        return this.atAppliance(sender, sender.address, hops);
      case "route-server":
        return this.end(hops, "dropped", `${sender.name} is a route server, which forwards nothing`);
    }
  }

  private cannotPass(speaker: Speaker, before: readonly Hop[]): boolean {
    const isDown = this.control.failure.speakers.has(speaker);
    if (isDown) this.end([...before, hopAt(speaker)], "dropped", `${speaker.name} is down`);
    else if (!hasPassed(before, speaker)) return false;
    else this.end([...before, hopAt(speaker)], "looped", `it comes back to ${speaker.name}`);
    return true;
  }
}

function hopAt({ name: place, kind, element }: Speaker): Hop {
  const virtualNetwork = "virtualNetwork" in element ? element.virtualNetwork : undefined;
  return { place, kind, virtualNetwork, appliance: kind === "appliance" ? element.name : undefined };
}

function hasPassed(hops: readonly Hop[], { name, kind }: Speaker): boolean {
  return hops.some((hop) => hop.place === name && hop.kind === kind);
}
