import { few } from "../text";
import { originatesDefault } from "../policy";
import type { TopologyLookup, UserRoute } from "../topology";
import { hasAddress, leavesBy } from "./appliance-interfaces";
import type { Hop, Outcome } from "./branch";
import type { ChosenRoute, EffectiveRoutes } from "./effective-routes";
import type { Endpoint } from "./endpoints";
import type { AddressOwner, SystemRoute } from "./platform-routes";
import type { SpeakerOf } from "./speakers";

/** Where a packet goes from one place. */
export type Step =
  | { readonly to: "end"; readonly outcome: Outcome; readonly reason?: string; readonly place?: Hop }
  | { readonly to: "appliance"; readonly speaker: SpeakerOf<"appliance">; readonly address: string }
  | { readonly to: "gateway"; readonly speaker: SpeakerOf<"gateway"> };

/** What Azure does with the packets of a flow that leave a network interface. */
export class PlatformForwarding {
  private readonly lookup: TopologyLookup;

  constructor(
    private readonly effective: EffectiveRoutes,
    private readonly source: Endpoint,
    private readonly target: Endpoint,
  ) {
    this.lookup = effective.lookup;
  }

  /**
   * The next steps of a packet by the effective route of an interface: several when BGP has equally good next hops.
   * @param hops the places that the packet passed, the one with the interface last
   */
  next(chosen: ChosenRoute, virtualNetwork: string, hops: readonly Hop[]): readonly Step[] {
    switch (chosen.source) {
      case "system":
        return [this.bySystemRoute(chosen.route, virtualNetwork, hops)];
      case "user":
        return this.byUserRoute(chosen.route, virtualNetwork, hops);
      case "bgp":
        return chosen.hops.flatMap(({ nextHop, gateway }) =>
          gateway ? { to: "gateway", speaker: gateway } : this.toAddress(String(nextHop), virtualNetwork, hops),
        );
    }
  }

  private bySystemRoute(route: SystemRoute, virtualNetwork: string, hops: readonly Hop[]): Step {
    const { nextHopType, peer = "", prefix } = route;
    switch (nextHopType) {
      case "VnetLocal":
        return this.arrive(virtualNetwork);
      case "Internet":
        return this.toInternet(hops);
      case "None":
        return dropped(
          `${virtualNetwork} has no route but ${prefix.toString()} of the platform, which drops it` +
            this.closedCircuits(virtualNetwork),
        );
      default:
        return this.whyNotCrossing(virtualNetwork, peer, hops) ?? this.arrive(peer);
    }
  }

  /** What to add where two networks share a circuit that carries no traffic between them. */
  private closedCircuits(virtualNetwork: string): string {
    const ends = [virtualNetwork, this.target.virtualNetwork ?? ""].map((end) =>
      this.effective.platform.gatewayNetworkOf(end),
    );
    for (const { name } of this.lookup.topology.circuits) {
      const gateways = this.lookup.gatewaysOn(name).filter((gateway) => ends.includes(gateway.virtualNetwork));
      const closed = gateways.filter((gateway) => !gateway.remoteVirtualNetworkTraffic).map((gateway) => gateway.name);
      if (new Set(gateways.map((gateway) => gateway.virtualNetwork)).size < 2 || closed.length === 0) continue;
      return `; the circuit ${name} joins no virtual networks, as remoteVirtualNetworkTraffic is not on at ${few(closed)}`;
    }
    return "";
  }

  private byUserRoute(route: UserRoute, virtualNetwork: string, hops: readonly Hop[]): readonly Step[] {
    switch (route.nextHopType) {
      case "VirtualAppliance":
        return route.nextHopIp === undefined
          ? [dropped(`the user route ${route.addressPrefix} in ${virtualNetwork} has no next hop address`)]
          : this.toAddress(route.nextHopIp, virtualNetwork, hops);
      case "VnetLocal":
        return [this.arrive(virtualNetwork)];
      case "Internet":
        return [this.toInternet(hops)];
      case "VirtualNetworkGateway":
        return [
          this.toVpnGateway(virtualNetwork) ??
            dropped(`the user route ${route.addressPrefix} leads to a VPN gateway that does not exist`),
        ];
      case "None":
        return [dropped(`the user route ${route.addressPrefix} in ${virtualNetwork} has the next hop type None`)];
    }
  }

  /**
   * A user route with the next hop type VirtualNetworkGateway leads to a VPN gateway, not to an ExpressRoute gateway.
   */
  private toVpnGateway(virtualNetwork: string): Step | undefined {
    const network = this.effective.bgpSourceOf(virtualNetwork) ?? "";
    const gateways = this.effective.control.network.speakers.in(network).filter((each) => each.kind === "gateway");
    const speaker = gateways.find(({ element }) => element.type === "Vpn");
    return speaker && { to: "gateway", speaker };
  }

  private toInternet(hops: readonly Hop[]): Step {
    if (this.target.kind !== "internet") {
      const address = this.target.address.toString();
      return dropped(`only the default route matches, and the Internet has no route to ${address}`);
    }
    const reason = this.whyNotToInternet(hops.at(-1));
    if (reason !== undefined) return dropped(reason);
    return { to: "end", outcome: "delivered", place: { place: this.target.name, kind: "internet" } };
  }

  /** Why the last place before the Internet does not reach it; `undefined` when it does. */
  private whyNotToInternet(sender: Hop | undefined): string | undefined {
    const untranslated = this.whyUntranslated(sender);
    if (untranslated !== undefined) return untranslated;
    const { failure } = this.effective.control;
    const { subnet, address } = this.source;
    const owner = this.effective.platform.ownerOf(address.toString());
    const instance = sender?.kind === "host" ? owner?.instance : sender?.place;
    if ([...failure.egresses].some(({ name }) => name === instance))
      return `${String(instance)} has no way to the Internet`;
    if (sender?.kind !== "host" || owner || !subnet) return undefined;
    const { name, natGateway, defaultOutboundAccess } = subnet;
    // It takes precedence over the default outbound access.
    if (natGateway !== undefined) {
      return failure.natGateways.has(natGateway) ? `the NAT gateway ${natGateway} of ${name} is down` : undefined;
    }
    // https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
    if (defaultOutboundAccess !== false) return undefined;
    return `${name} has no default outbound access, so its VMs need an appliance or a NAT gateway to reach the Internet`;
  }

  /**
   * Why packets that an appliance passes on to the Internet come to nothing. One that this library deploys translates
   * source addresses only where it offers the Internet. An existing one may do so unasked, but not without a way out.
   */
  private whyUntranslated(here: Hop | undefined): string | undefined {
    const speaker = here?.kind === "appliance" ? this.effective.control.network.speakers.named(here.place) : undefined;
    if (speaker?.kind !== "appliance" || hasAddress(speaker, this.source.address.toString())) return undefined;
    const { element, policy } = speaker;
    if (element.internetEgress || originatesDefault(policy)) return undefined;
    if (element.deployed) {
      return `${speaker.name} has no Internet egress: it does not translate the source address, and nothing answers to that`;
    }
    const by = leavesBy(speaker, this.target.address.value);
    const subnet = this.effective.platform.subnetHolding(element.virtualNetwork, by);
    if (subnet?.defaultOutboundAccess !== false) return undefined;
    return `${speaker.name} has no Internet egress, and ${subnet.name} has no default outbound access`;
  }

  /** A packet in the virtual network of its target is delivered. */
  private arrive(virtualNetwork: string): Step {
    const { name, kind, address } = this.target;
    if (kind === "host" && this.target.virtualNetwork === virtualNetwork) {
      return { to: "end", outcome: "delivered", place: { place: name, kind, virtualNetwork } };
    }
    return dropped(`it is sent into ${virtualNetwork}, which does not contain ${address.toString()}`);
  }

  /** To the appliance, or to the load balancer of several instances, with the next hop's address. */
  private toAddress(address: string, virtualNetwork: string, hops: readonly Hop[]): readonly Step[] {
    const { platform } = this.effective;
    const owner = platform.ownerOf(address);
    if (!owner) {
      const unknown = `the next hop ${address} is not the address of a known appliance`;
      return [dropped(platform.whyNotForwarded(address) ?? unknown)];
    }
    if (owner.virtualNetwork !== virtualNetwork) {
      const blocked = this.whyNotCrossing(virtualNetwork, owner.virtualNetwork, hops);
      if (blocked) return [blocked];
    }
    const instances = this.instancesAt(owner);
    if (instances.length === 0) {
      return [dropped(`the next hop ${address} is ${owner.instance ?? owner.appliance.name}, which is down`)];
    }
    return instances.map((speaker) => ({ to: "appliance", speaker, address }));
  }

  /** A load balancer sends nothing to an instance that is down. */
  private instancesAt({ appliance, instance }: AddressOwner): SpeakerOf<"appliance">[] {
    const { network, failure } = this.effective.control;
    return network.speakers
      .instancesOf(appliance.name)
      .filter((speaker) => instance === undefined || speaker.name === instance)
      .filter((speaker) => !failure.speakers.has(speaker));
  }

  /** Why a packet cannot pass from one virtual network to another; `undefined` when it can. */
  private whyNotCrossing(from: string, to: string, hops: readonly Hop[]): Step | undefined {
    const out = this.lookup.half(from, to);
    const back = this.lookup.half(to, from);
    if (!out || !back || this.effective.control.failure.isPeeringDown(from, to)) {
      return dropped(`${from} is not peered with ${to}, so the next hop there cannot be reached`);
    }
    if (!out.allowVirtualNetworkAccess || !back.allowVirtualNetworkAccess) {
      return dropped(`the peering of ${from} with ${to} does not allow access to the network`);
    }
    const isOwn = this.lookup.rangesOf(from).some((range) => range.containsAddress(this.source.address));
    // A gateway counts as a part of the network that uses it.
    const isFromItsGateway = back.useRemoteGateways && hops.at(-1)?.kind === "gateway";
    if (isOwn || isFromItsGateway || back.allowForwardedTraffic) return undefined;
    return dropped(`${to} does not allow forwarded traffic from ${from}`);
  }
}

function dropped(reason: string): Step {
  return { to: "end", outcome: "dropped", reason };
}
