import { getOrMake } from "../collections";
import { GATEWAY_SUBNET } from "../azure";
import { hasAddress, leavesBy } from "./appliance-interfaces";
import { lostAmong, type Branch, type Hop, type Outcome, type Trace } from "./branch";
import type { ControlPlane } from "./control-plane";
import type { ChosenRoute, EffectiveRoutes } from "./effective-routes";
import type { Endpoint } from "./endpoints";
import { PacketFilter } from "./packet-filter";
import { PlatformForwarding, type Step } from "./platform-forwarding";
import { oscillationOn, oscillationText } from "./oscillation";
import type { SubnetRoutes } from "./platform-routes";
import { isFromOutside, type Route } from "./route";
import type { Direction } from "./sessions";
import type { Speaker, SpeakerOf } from "./speakers";

const MAX_BRANCHES = 256;
const packetFilters = new WeakMap<Speaker, PacketFilter>();

/** Follows packets hop by hop. Every interface, gateway and router decides by its own table. */
export function tracePackets(from: Endpoint, to: Endpoint, effective: EffectiveRoutes): Trace {
  const walk = new Walk(effective, from, to);
  walk.start();
  return walk.trace();
}

/**
 * The way back of packets that somewhere left for the Internet: answers come to whoever translated the source address,
 * an appliance or a site, and go on from there to the source. Undefined where the platform translated it at the
 * source's own interface.
 */
export function traceAnswers({ from, to, branches }: Trace, effective: EffectiveRoutes): Trace | undefined {
  const translators = new Set(branches.flatMap((branch) => translatorOn(branch) ?? []));
  if (translators.size === 0) return undefined;
  const walk = new Walk(effective, to, from);
  for (const translator of translators) walk.startAt(translator);
  return walk.trace();
}

/** The name of the place on a path to the Internet, or back from there, where addresses are translated. */
export function translatorOn({ hops }: Branch): string | undefined {
  const inAzure = hops.filter(({ kind }) => kind === "appliance" || kind === "site");
  const isFromInternet = hops[0]?.kind === "internet";
  const last = hops.at(-1)?.kind === "internet" ? inAzure.at(-1) : undefined;
  return (isFromInternet ? inAzure[0] : last)?.place;
}

/** One packet with all its branches, followed depth first. */
class Walk {
  private readonly branches: Branch[] = [];
  /** How many further paths there are. */
  private unlisted = 0;
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

  start(): void {
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
  }

  /** The answer to a packet of which this appliance or site translated the source. */
  startAt(translator: string): void {
    const before: Hop[] = [{ place: this.source.name, kind: this.source.kind }];
    const speaker = this.control.network.speakers.named(translator);
    if (speaker?.kind === "appliance") this.passOn(speaker, before, this.bestRoutes(speaker));
    if (speaker?.kind === "site") this.atSite(speaker, before);
  }

  trace(): Trace {
    const { source: from, target: to, branches } = this;
    const unlisted = this.unlisted > 0 ? this.unlisted : undefined;
    const oscillation = oscillationOn(branches, to, this.effective);
    if (oscillation) {
      return { from, to, branches, unlisted, outcome: "unsettled", reason: oscillationText(oscillation) };
    }
    const lost = lostAmong(branches);
    return { from, to, branches, unlisted, outcome: lost?.outcome ?? "delivered", reason: lost?.reason };
  }

  /** Past the limit, only the first path on which packets are lost is listed, since it decides the outcome. */
  private end(hops: readonly Hop[], outcome: Outcome, reason?: string): void {
    const isDecisive = outcome !== "delivered" && !lostAmong(this.branches);
    if (this.branches.length < MAX_BRANCHES || isDecisive) this.branches.push({ hops, outcome, reason });
    else this.unlisted += 1;
  }

  /** A packet leaves a network interface by the effective routes of its subnet. */
  private leaveInterface(routes: SubnetRoutes, here: Hop, before: readonly Hop[], withUserRoutes = true): void {
    const platformRoute = this.effective.choose(routes, this.target.address.value, withUserRoutes);
    const hops = [...before, hopBy(here, platformRoute)];
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
    const hops = [...before, hopAt(speaker)];
    if (hasPassed(before, speaker)) {
      const isOwnRoute = before.at(-1)?.place === speaker.name;
      const why = isOwnRoute ? "the routes of its own interface lead back to it" : "it comes back";
      return this.end(hops, "looped", `at ${speaker.name} ${why} (next hop ${address})`);
    }
    const isTarget = this.target.kind === "host" && hasAddress(speaker, this.target.address.toString());
    if (isTarget) return this.end(hops, "delivered");
    const routes = this.bestRoutes(speaker);
    const [best] = routes;
    if (best && this.isItsOwn(best))
      return this.end([...hops, { place: this.target.name, kind: "internet" }], "delivered");
    if (speaker.element.deployed && !this.isForwarded(speaker)) {
      const to = this.target.kind === "internet" ? "the Internet" : this.target.address.toString();
      const from = this.source.address.toString();
      return this.end(hops, "dropped", `the packet filter of ${speaker.name} does not forward from ${from} to ${to}`);
    }
    this.passOn(speaker, before, routes);
  }

  /**
   * Packets to a site of an appliance's own, or into an overlay, do not leave by an interface in Azure as they are; all
   * others do.
   */
  private passOn(speaker: SpeakerOf<"appliance">, before: readonly Hop[], routes: readonly Route[]): void {
    const here = hopAt(speaker);
    const [best] = routes as readonly (Route | undefined)[];
    const { virtualNetwork } = speaker.element;
    const by = leavesBy(speaker, this.target.address.value, best?.prefix.prefix.length);
    if (by === speaker.address && best?.from) {
      if (best.from.sender.kind === "site") return this.onTo(best, before, here);
      if (best.from.session.overlay) {
        for (const route of routes) if (route.from?.session.overlay) this.onTo(route, before, here);
        return;
      }
    }
    const subnet = this.effective.platform.subnetHolding(virtualNetwork, by);
    this.leaveInterface(this.effective.platform.of(virtualNetwork, subnet), here, before);
  }

  /** Whether the target is an address that the appliance originates, of no virtual network and no site. */
  private isItsOwn({ from, prefix }: Route): boolean {
    return from === undefined && this.target.kind === "internet" && !prefix.prefix.isDefaultRouteOrHalf;
  }

  private isForwarded(speaker: SpeakerOf<"appliance">): boolean {
    const destination = this.target.kind === "internet" ? undefined : this.target.address.value;
    const filter = getOrMake(packetFilters, speaker, () => new PacketFilter(speaker.policy));
    return filter.forwards(this.source.address.value, destination);
  }

  /** The routes of a speaker for the longest prefix with the destination that has usable routes. */
  private bestRoutes(speaker: Speaker, isUsable?: (route: Route) => boolean): readonly Route[] {
    for (const prefix of this.control.origins.covering(this.target.address.value)) {
      const best = this.control.locRib(speaker, prefix);
      const usable = isUsable ? best.filter(isUsable) : best;
      if (usable.length > 0) return usable;
    }
    return [];
  }

  /** A packet from a circuit or a site: the routes of GatewaySubnet decide. FastPath bypasses its user routes. */
  private intoGateway(speaker: SpeakerOf<"gateway">, connection: string, before: readonly Hop[]): void {
    if (this.cannotPass(speaker, before)) return;
    const lookup = this.effective.lookup;
    const fastPath = lookup.connectionsOf(speaker.name).some((each) => each.name === connection && each.fastPath);
    this.fromGatewaySubnet(speaker, before, !fastPath);
  }

  private fromGatewaySubnet(speaker: SpeakerOf<"gateway">, before: readonly Hop[], withUserRoutes = true): void {
    const { virtualNetwork } = speaker.element;
    const subnet = this.effective.lookup.subnet(virtualNetwork, GATEWAY_SUBNET);
    this.leaveInterface(this.effective.platform.of(virtualNetwork, subnet), hopAt(speaker), before, withUserRoutes);
  }

  /**
   * Whether a gateway passes a packet that came from Azure on to a network of Azure: a VPN gateway does, for networks
   * that are peered with its own. That is how spokes reach each other by user routes to it.
   *
   * https://learn.microsoft.com/training/modules/configure-vnet-peering/5-determine-service-chaining-uses
   */
  private isPassedOn({ element }: SpeakerOf<"gateway">): boolean {
    const { virtualNetwork } = this.target;
    if (element.type !== "Vpn" || virtualNetwork === undefined) return false;
    return this.effective.lookup.areDirectlyConnected(element.virtualNetwork, virtualNetwork);
  }

  private atSite(speaker: SpeakerOf<"site">, before: readonly Hop[]): void {
    const { site, name, kind } = this.target;
    if (site === speaker.name) return this.end([...before, { ...hopAt(speaker), place: name }], "delivered");
    // A site that announces the default route has a way to the Internet.
    const [best] = kind === "internet" ? this.bestRoutes(speaker) : [];
    if (!best || best.from) return this.byLearnedRoutes(speaker, before);
    this.end([...before, hopAt(speaker), { place: name, kind }], "delivered");
  }

  /** A circuit or a site sends by the routes that it learned. So does a gateway with packets that come from Azure. */
  private byLearnedRoutes(speaker: Speaker, before: readonly Hop[]): void {
    if (this.cannotPass(speaker, before)) return;
    const isGateway = speaker.kind === "gateway";
    if (speaker.kind === "gateway" && this.isPassedOn(speaker)) return this.fromGatewaySubnet(speaker, before);
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
    const hops = [...before, hopBy(here, undefined, route)];
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

/** The hop by which a packet leaves a place. Written field by field, since nothing else of a path is made as often. */
function hopBy(
  { place, kind, virtualNetwork, appliance }: Hop,
  platformRoute: ChosenRoute | undefined,
  bgpRoute?: Route,
): Hop {
  return { place, kind, virtualNetwork, appliance, platformRoute, bgpRoute };
}

function hopAt({ name: place, kind, element }: Speaker): Hop {
  const virtualNetwork = "virtualNetwork" in element ? element.virtualNetwork : undefined;
  return { place, kind, virtualNetwork, appliance: kind === "appliance" ? element.name : undefined };
}

function hasPassed(hops: readonly Hop[], { name, kind }: Speaker): boolean {
  return hops.some((hop) => hop.place === name && hop.kind === kind);
}
