import { TopologyLookup } from "../topology";
import type { Hop, Outcome } from "./branch";
import type { ControlPlane } from "./control-plane";
import type { ChosenRoute, EffectiveRoutes } from "./effective-routes";
import type { Endpoint } from "./endpoints";
import type { AddressOwner } from "./platform-routes";
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
    private readonly control: ControlPlane,
    private readonly effective: EffectiveRoutes,
    private readonly source: Endpoint,
    private readonly target: Endpoint,
  ) {
    this.lookup = TopologyLookup.of(control.network.topology);
  }

  /**
   * The next steps of a packet by the effective route of an interface: several when BGP has equally good next hops.
   * @param hops the places that the packet passed, the one with the interface last
   */
  next(chosen: ChosenRoute | undefined, virtualNetwork: string, hops: readonly Hop[]): readonly Step[] {
    switch (chosen?.source) {
      case undefined:
        return [dropped(`${virtualNetwork} has no route for ${this.target.address.toString()}`)];
      case "system":
        return [this.bySystemRoute(chosen.route, virtualNetwork, hops)];
      case "user":
        return this.byUserRoute(chosen, virtualNetwork, hops);
      case "bgp":
        return chosen.hops.flatMap(({ nextHop, gateway }) =>
          gateway ? { to: "gateway", speaker: gateway } : this.toAddress(String(nextHop), virtualNetwork, hops),
        );
    }
  }

  private bySystemRoute(
    { nextHopType, peer = "", prefix }: Extract<ChosenRoute, { source: "system" }>["route"],
    virtualNetwork: string,
    hops: readonly Hop[],
  ): Step {
    switch (nextHopType) {
      case "VnetLocal":
        return this.arrive(virtualNetwork);
      case "Internet":
        return this.toInternet(hops);
      case "None":
        return dropped(`${virtualNetwork} has no route but ${prefix.toString()} of the platform, which drops it`);
      default:
        return this.whyNotCrossing(virtualNetwork, peer, hops) ?? this.arrive(peer);
    }
  }

  private byUserRoute(
    { route, prefix }: Extract<ChosenRoute, { source: "user" }>,
    virtualNetwork: string,
    hops: readonly Hop[],
  ): readonly Step[] {
    switch (route.nextHopType) {
      case "VirtualAppliance":
        return this.toAddress(String(route.nextHopIp), virtualNetwork, hops);
      case "VnetLocal":
        return [this.arrive(virtualNetwork)];
      case "Internet":
        return [this.toInternet(hops)];
      case "VirtualNetworkGateway":
        return [
          this.toVpnGateway(virtualNetwork) ??
            dropped(`the user route ${prefix.toString()} leads to a VPN gateway that does not exist`),
        ];
      case "None":
        return [dropped(`the user route ${prefix.toString()} in ${virtualNetwork} has the next hop type None`)];
    }
  }

  /**
   * A user route with the next hop type VirtualNetworkGateway leads to a VPN gateway, not to an ExpressRoute gateway.
   */
  private toVpnGateway(virtualNetwork: string): Step | undefined {
    const network = this.effective.bgpSourceOf(virtualNetwork);
    const gateways = network === undefined ? [] : this.lookup.gatewaysIn(network);
    const vpn = gateways.find(({ type }) => type === "Vpn");
    const speaker = vpn && this.control.network.speakers.of(vpn.name)[0];
    return speaker?.kind === "gateway" ? { to: "gateway", speaker } : undefined;
  }

  private toInternet(hops: readonly Hop[]): Step {
    if (this.target.kind !== "internet") {
      const address = this.target.address.toString();
      return dropped(`only the default route matches, and the Internet has no route to ${address}`);
    }
    const { subnet } = this.source;
    if (subnet && this.isWithoutOutboundAccess(hops)) {
      return dropped(
        `${subnet.name} has no default outbound access, so its VMs need an appliance or a NAT gateway to reach the Internet`,
      );
    }
    return { to: "end", outcome: "delivered", place: { place: this.target.name, kind: "internet" } };
  }

  /**
   * Whether a VM sends directly to the Internet from a subnet without default outbound access.
   *
   * https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
   */
  private isWithoutOutboundAccess(hops: readonly Hop[]): boolean {
    const { subnet, address } = this.source;
    const isAppliance = this.effective.platform.ownerOf(address.toString()) !== undefined;
    return hops.at(-1)?.kind === "host" && subnet?.defaultOutboundAccess === false && !isAppliance;
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
    const owner = this.effective.platform.ownerOf(address);
    if (!owner) return [dropped(`the next hop ${address} is not the address of a known appliance`)];
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
    return this.control.network.speakers
      .instancesOf(appliance.name)
      .filter((speaker) => instance === undefined || speaker.name === instance)
      .filter((speaker) => !this.control.failure.speakers.has(speaker));
  }

  /** Why a packet cannot pass from one virtual network to another; `undefined` when it can. */
  private whyNotCrossing(from: string, to: string, hops: readonly Hop[]): Step | undefined {
    const out = this.lookup.half(from, to);
    const back = this.lookup.half(to, from);
    if (!out || !back || this.control.failure.isPeeringDown(from, to)) {
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
