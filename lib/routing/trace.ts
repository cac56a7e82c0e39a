import { GATEWAY_SUBNET } from "../azure";
import { TopologyLookup } from "../topology";
import type { Subnet, Topology } from "../topology";
import { getOrMake } from "../collections";
import type { ControlPlane } from "./control-plane";
import { EffectiveRoutes } from "./effective-routes";
import type { ChosenRoute } from "./effective-routes";
import type { Endpoint } from "./endpoints";
import { PacketFilter } from "./packet-filter";
import type { AddressOwner, SubnetRoutes } from "./platform-routes";
import type { Route } from "./route";
import type { Direction } from "./sessions";
import type { Speaker, SpeakerOf } from "./speakers";

/** How a packet ends. */
export type Outcome = "delivered" | "dropped" | "looped";

/** A place that a packet passes, and the route by which it leaves. */
export interface Hop {
  /** The name of the end, the instance of an appliance, the gateway, the circuit or the site. */
  readonly place: string;
  readonly kind: "host" | "internet" | Speaker["kind"];
  readonly virtualNetwork?: string;
  /** Of an instance: its appliance. */
  readonly appliance?: string;
  /** The platform's route it leaves by, where the platform decides. */
  readonly platformRoute?: ChosenRoute;
  /** The BGP route it leaves by, where the speaker decides. */
  readonly bgpRoute?: Route;
}

/** One of the ways that packets of a flow may take. */
export interface Branch {
  readonly hops: readonly Hop[];
  readonly outcome: Outcome;
  /** Why it does not arrive. */
  readonly reason?: string;
}

/** All the ways that packets from one end to the other may take. */
export interface Trace {
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Several when routes are equally good: each flow takes one of them. */
  readonly branches: readonly Branch[];
  /** `delivered` when every branch is. */
  readonly outcome: Outcome;
}

const MOST_BRANCHES = 256;

/** Follows packets hop by hop: every interface, gateway and router decides by its own table. */
export class Tracer {
  readonly effective: EffectiveRoutes;
  private readonly lookup: TopologyLookup;

  constructor(
    topology: Topology,
    readonly control: ControlPlane,
  ) {
    this.effective = new EffectiveRoutes(topology, control);
    this.lookup = TopologyLookup.of(topology);
  }

  trace(from: Endpoint, to: Endpoint): Trace {
    const walk = new Walk(this.lookup, this.control, this.effective, from, to);
    const branches = walk.start();
    const worst = branches.find(({ outcome }) => outcome !== "delivered");
    return { from, to, branches, outcome: worst?.outcome ?? "delivered" };
  }
}

class Walk {
  private readonly branches: Branch[] = [];

  constructor(
    private readonly lookup: TopologyLookup,
    private readonly control: ControlPlane,
    private readonly effective: EffectiveRoutes,
    private readonly source: Endpoint,
    private readonly target: Endpoint,
  ) {}

  start(): Branch[] {
    const { kind, name, virtualNetwork, subnet, site } = this.source;
    if (kind === "host" && virtualNetwork !== undefined) {
      const routes = this.effective.platform.of(virtualNetwork, subnet);
      this.leaveInterface(routes, { place: name, kind, virtualNetwork }, []);
    } else if (site !== undefined) {
      const [speaker] = this.control.network.speakers.of(site);
      if (speaker?.kind === "site") this.atSite(speaker, []);
    } else {
      this.end(
        [{ place: name, kind: "internet" }],
        "dropped",
        "what comes from the Internet is no part of the network",
      );
    }
    return this.branches;
  }

  private end(hops: readonly Hop[], outcome: Outcome, reason?: string): void {
    if (this.branches.length < MOST_BRANCHES) this.branches.push({ hops, outcome, reason });
  }

  /** A packet leaves a network interface by the routes that the platform has for its subnet. */
  private leaveInterface(routes: SubnetRoutes, here: Hop, before: readonly Hop[], withUserRoutes = true): void {
    const { virtualNetwork } = routes;
    const chosen = this.effective.choose(routes, this.target.address.value, withUserRoutes);
    const { place, kind, appliance } = here;
    const hops = [...before, { place, kind, virtualNetwork, appliance, platformRoute: chosen }];
    if (!chosen)
      return this.end(hops, "dropped", `${virtualNetwork} has no route for ${this.target.address.toString()}`);
    switch (chosen.source) {
      case "system":
        return this.bySystemRoute(chosen.route, virtualNetwork, hops);
      case "user":
        return this.byUserRoute(chosen, virtualNetwork, hops);
      case "bgp":
        for (const { nextHop, gateway } of chosen.hops) {
          if (gateway) this.atGateway(gateway, hops);
          else this.toAddress(String(nextHop), virtualNetwork, hops);
        }
    }
  }

  private bySystemRoute(
    { nextHopType, peer, prefix }: Extract<ChosenRoute, { source: "system" }>["route"],
    virtualNetwork: string,
    hops: readonly Hop[],
  ): void {
    switch (nextHopType) {
      case "VnetLocal":
        return this.arrive(hops, virtualNetwork);
      case "Internet":
        return this.toInternet(hops);
      case "None":
        return this.end(
          hops,
          "dropped",
          `${virtualNetwork} has no route but ${prefix.toString()} of the platform, which drops it`,
        );
      default:
        if (this.crosses(virtualNetwork, String(peer), hops)) this.arrive(hops, String(peer));
    }
  }

  private byUserRoute(
    { route, prefix }: Extract<ChosenRoute, { source: "user" }>,
    virtualNetwork: string,
    hops: readonly Hop[],
  ): void {
    switch (route.nextHopType) {
      case "VirtualAppliance":
        return this.toAddress(String(route.nextHopIp), virtualNetwork, hops);
      case "VnetLocal":
        return this.arrive(hops, virtualNetwork);
      case "Internet":
        return this.toInternet(hops);
      case "VirtualNetworkGateway": {
        const network = this.effective.bgpSourceOf(virtualNetwork);
        const gateways = network === undefined ? [] : this.lookup.gatewaysIn(network);
        const vpn = gateways.find(({ type }) => type === "Vpn");
        const speaker = vpn && this.control.network.speakers.of(vpn.name)[0];
        if (speaker?.kind === "gateway") return this.atGateway(speaker, hops);
        return this.end(
          hops,
          "dropped",
          `the user route ${prefix.toString()} leads to a VPN gateway that is not there`,
        );
      }
      case "None":
        return this.end(hops, "dropped", `the user route ${prefix.toString()} in ${virtualNetwork} leads to nowhere`);
    }
  }

  private toInternet(hops: readonly Hop[]): void {
    if (this.target.kind === "internet") {
      if (this.isShutIn(hops)) {
        const { name } = this.source.subnet as Subnet;
        return this.end(
          hops,
          "dropped",
          `${name} has no default outbound access, so its VMs need a way out through an appliance or of their own`,
        );
      }
      return this.end([...hops, { place: this.target.name, kind: "internet" }], "delivered");
    }
    this.end(
      hops,
      "dropped",
      `only the default route matches, and the Internet does not know ${this.target.address.toString()}`,
    );
  }

  /**
   * Whether a VM itself would have to reach the Internet from a subnet that gives it no way out.
   *
   * https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
   */
  private isShutIn(hops: readonly Hop[]): boolean {
    const { subnet, address } = this.source;
    const isAppliance = this.effective.platform.ownerOf(address.toString()) !== undefined;
    return hops.at(-1)?.kind === "host" && subnet?.defaultOutboundAccess === false && !isAppliance;
  }

  /** What is inside the network of an interface is there, unless the address is nobody's. */
  private arrive(hops: readonly Hop[], virtualNetwork: string): void {
    const { name, kind, address } = this.target;
    if (kind === "host" && this.target.virtualNetwork === virtualNetwork) {
      return this.end([...hops, { place: name, kind, virtualNetwork }], "delivered");
    }
    this.end(hops, "dropped", `it is sent into ${virtualNetwork}, where ${address.toString()} is not`);
  }

  /** To an appliance, or the load balancer before several, at the next hop of a route. */
  private toAddress(address: string, virtualNetwork: string, hops: readonly Hop[]): void {
    const owner = this.effective.platform.ownerOf(address);
    if (!owner) return this.end(hops, "dropped", `the next hop ${address} is no appliance that is known`);
    if (owner.virtualNetwork !== virtualNetwork && !this.crosses(virtualNetwork, owner.virtualNetwork, hops)) return;
    const instances = this.instancesAt(owner);
    if (instances.length === 0) {
      return this.end(
        hops,
        "dropped",
        `the next hop ${address} is ${owner.instance ?? owner.appliance.name}, which is down`,
      );
    }
    for (const instance of instances) this.atAppliance(instance, address, hops);
  }

  /** A load balancer sends nothing to an instance that is down. */
  private instancesAt({ appliance, instance }: AddressOwner): SpeakerOf<"appliance">[] {
    return this.control.network.speakers
      .instancesOf(appliance.name)
      .filter((speaker) => instance === undefined || speaker.name === instance)
      .filter((speaker) => !this.control.failure.speakers.has(speaker));
  }

  /** Whether a packet may pass from one network to another; it ends here when not. */
  private crosses(from: string, to: string, hops: readonly Hop[]): boolean {
    const out = this.lookup.half(from, to);
    const back = this.lookup.half(to, from);
    if (!out || !back || this.control.failure.isPeeringDown(from, to)) {
      this.end(hops, "dropped", `${from} is not peered with ${to}, so the next hop there cannot be reached`);
      return false;
    }
    if (!out.allowVirtualNetworkAccess || !back.allowVirtualNetworkAccess) {
      this.end(hops, "dropped", `the peering of ${from} with ${to} does not allow access to the network`);
      return false;
    }
    const isOwn = this.lookup.rangesOf(from).some((range) => range.containsAddress(this.source.address));
    // A gateway is part of the network that uses it.
    const isFromItsGateway = back.useRemoteGateways && hops.at(-1)?.kind === "gateway";
    if (!isOwn && !isFromItsGateway && !back.allowForwardedTraffic) {
      this.end(hops, "dropped", `${to} does not allow forwarded traffic from ${from}`);
      return false;
    }
    return true;
  }

  private atAppliance(speaker: SpeakerOf<"appliance">, address: string, before: readonly Hop[]): void {
    const { name: appliance, virtualNetwork } = speaker.element;
    const here: Hop = { place: speaker.name, kind: "appliance", virtualNetwork, appliance };
    if (passed(before, speaker)) {
      const why =
        before.at(-1)?.place === speaker.name ? "the routes of its own interface lead back to it" : "it comes back";
      return this.end([...before, here], "looped", `at ${speaker.name} ${why} (next hop ${address})`);
    }
    const isTarget = this.target.kind === "host" && this.target.address.toString() === speaker.address;
    if (isTarget) return this.end([...before, here], "delivered");
    if (speaker.element.deployed && !this.isForwarded(speaker)) {
      const pair = `${this.source.address.toString()} to ${this.target.kind === "internet" ? "the Internet" : this.target.address.toString()}`;
      return this.end(
        [...before, here],
        "dropped",
        `the packet filter of ${speaker.name} does not forward from ${pair}`,
      );
    }
    const own = this.ownRoute(speaker);
    if (own) {
      const hops = [...before, { ...here, bgpRoute: own }];
      const next = own.from?.sender;
      return next?.kind === "site" ? this.atSite(next, hops) : this.end(hops, "dropped", "no site is there");
    }
    const subnet = this.effective.platform.subnetHolding(virtualNetwork, speaker.address);
    this.leaveInterface(this.effective.platform.of(virtualNetwork, subnet), here, before);
  }

  private isForwarded(speaker: SpeakerOf<"appliance">): boolean {
    const destination = this.target.kind === "internet" ? undefined : this.target.address.value;
    return packetFilterOf(speaker).forwards(this.source.address.value, destination);
  }

  /** The route of an appliance that does not pass the platform: to a site, by a tunnel or a vendor's means. */
  private ownRoute(speaker: Speaker): Route | undefined {
    const best = this.bestRoutes(speaker);
    return best[0]?.from?.sender.kind === "site" ? best[0] : undefined;
  }

  /** The routes a speaker uses for the destination: those for the longest prefix it has any for. */
  private bestRoutes(speaker: Speaker, isUsable: (route: Route) => boolean = () => true): readonly Route[] {
    for (const prefix of this.control.origins.covering(this.target.address.value)) {
      const usable = this.control.locRib(speaker, prefix).filter(isUsable);
      if (usable.length > 0) return usable;
    }
    return [];
  }

  /** From inside: the gateway sends it on to a circuit or a site. */
  private atGateway(speaker: SpeakerOf<"gateway">, before: readonly Hop[]): void {
    const here: Hop = { place: speaker.name, kind: "gateway", virtualNetwork: speaker.element.virtualNetwork };
    if (this.cannotPass(speaker, here, before)) return;
    const isOutside = ({ from }: Route) => from?.sender.kind === "circuit" || from?.sender.kind === "site";
    const routes = this.bestRoutes(speaker, isOutside);
    if (routes.length === 0) return this.end([...before, here], "dropped", `${speaker.name} has no route to it`);
    for (const route of routes) this.beyond(route, [...before, { ...here, bgpRoute: route }]);
  }

  /** From a circuit or a site: by the routes of GatewaySubnet, which FastPath passes by. */
  private intoGateway(speaker: SpeakerOf<"gateway">, connection: string, before: readonly Hop[]): void {
    const { virtualNetwork } = speaker.element;
    const here: Hop = { place: speaker.name, kind: "gateway", virtualNetwork };
    if (this.cannotPass(speaker, here, before)) return;
    const fastPath = this.lookup.connectionsOf(speaker.name).some((each) => each.name === connection && each.fastPath);
    const subnet = this.lookup.subnet(virtualNetwork, GATEWAY_SUBNET);
    this.leaveInterface(this.effective.platform.of(virtualNetwork, subnet), here, before, !fastPath);
  }

  private atCircuit(speaker: SpeakerOf<"circuit">, before: readonly Hop[]): void {
    const here: Hop = { place: speaker.name, kind: "circuit" };
    if (this.cannotPass(speaker, here, before)) return;
    this.byOwnRoutes(speaker, here, before);
  }

  private atSite(speaker: SpeakerOf<"site">, before: readonly Hop[]): void {
    const here: Hop = { place: speaker.name, kind: "site" };
    if (this.target.site === speaker.name)
      return this.end([...before, { ...here, place: this.target.name }], "delivered");
    if (this.cannotPass(speaker, here, before)) return;
    this.byOwnRoutes(speaker, here, before);
  }

  private byOwnRoutes(speaker: Speaker, here: Hop, before: readonly Hop[]): void {
    const routes = this.bestRoutes(speaker, (route) => route.from !== undefined);
    if (routes.length === 0) {
      const { name, address } = this.target;
      return this.end([...before, here], "dropped", `${speaker.name} has no route to ${name} (${address.toString()})`);
    }
    for (const route of routes) this.beyond(route, [...before, { ...here, bgpRoute: route }]);
  }

  /** On to the speaker that a route was learned from. */
  private beyond(route: Route, hops: readonly Hop[]): void {
    const { sender, session } = route.from as Direction;
    switch (sender.kind) {
      case "circuit":
        return this.atCircuit(sender, hops);
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

  private cannotPass(speaker: Speaker, here: Hop, before: readonly Hop[]): boolean {
    if (this.control.failure.speakers.has(speaker)) {
      this.end([...before, here], "dropped", `${speaker.name} is down`);
      return true;
    }
    if (passed(before, speaker)) {
      this.end([...before, here], "looped", `it comes back to ${speaker.name}`);
      return true;
    }
    return false;
  }
}

function passed(hops: readonly Hop[], speaker: Speaker): boolean {
  return hops.some(({ place, kind }) => place === speaker.name && kind === speaker.kind);
}

const packetFilters = new WeakMap<Speaker, PacketFilter>();

function packetFilterOf(speaker: SpeakerOf<"appliance">): PacketFilter {
  return getOrMake(packetFilters, speaker, () => new PacketFilter(speaker.policy));
}
