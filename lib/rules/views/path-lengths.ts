import type { GatewayType, Topology, VirtualAppliance } from "../../topology";
import { TopologyLookup } from "../../topology";
import type { HubSessions } from "./spoke-sessions";

/** What a path holds before the site's own ASN when it comes to an appliance through a gateway, by the type of the gateway. */
export const ASNS_OF_GATEWAY: Readonly<Record<GatewayType, readonly string[]>> = {
  ExpressRoute: ["route server", "circuit"],
  Vpn: ["route server"],
};

/** Tells how long the paths are that hubs announce to spokes. */
export class PathLengths {
  private static readonly known = new WeakMap<Topology, PathLengths>();

  /** Those of a topology, made once for each. */
  static of(topology: Topology): PathLengths {
    let lengths = PathLengths.known.get(topology);
    if (!lengths) PathLengths.known.set(topology, (lengths = new PathLengths(TopologyLookup.of(topology))));
    return lengths;
  }

  private readonly learned = new Map<string, ReadonlyMap<string, readonly string[]>>();

  private constructor(private readonly lookup: TopologyLookup) {}

  /** The sites that the hubs lead to, each once. */
  sitesOf(hubs: readonly HubSessions[]): Set<string> {
    return new Set(
      hubs.flatMap(({ sessions }) => sessions.flatMap(({ appliance }) => [...this.learnedBy(appliance).keys()])),
    );
  }

  /**
   * How many ASNs a path to a site has through a hub before the site's own, at a spoke's route server, when all works.
   * None when the hub does not lead to the site.
   */
  through({ sessions }: HubSessions, site: string): number | undefined {
    const lengths = sessions.flatMap(({ peering, appliance }) => {
      const asns = this.learnedBy(appliance).get(site);
      if (!asns) return [];
      const kept = peering.asPathRewrite === "remove" ? asns.filter((each) => each !== "route server") : asns;
      return [1 + peering.prepend + kept.length];
    });
    return lengths.length > 0 ? Math.min(...lengths) : undefined;
  }

  /** What the paths to each site hold when the appliance learns them: nothing where it reaches the site by itself. */
  private learnedBy(appliance: VirtualAppliance): ReadonlyMap<string, readonly string[]> {
    let learned = this.learned.get(appliance.name);
    if (!learned) {
      const own = new Set(appliance.sites);
      const sites = this.lookup.sitesReachedBy(appliance);
      const byType = this.sitesBehindGateways(appliance.virtualNetwork);
      learned = new Map(
        sites.map((site) => [site, own.has(site) ? [] : ASNS_OF_GATEWAY[this.chosen(appliance, byType, site)]]),
      );
      this.learned.set(appliance.name, learned);
    }
    return learned;
  }

  /** The gateway whose route to a site the route server beside it passes on. */
  private chosen(
    { virtualNetwork }: VirtualAppliance,
    byType: ReadonlyMap<GatewayType, ReadonlySet<string>>,
    site: string,
  ): GatewayType {
    const preference = this.lookup.routeServersIn(virtualNetwork)[0]?.routingPreference;
    const ranked: GatewayType[] = preference === "ExpressRoute" ? ["ExpressRoute", "Vpn"] : ["Vpn", "ExpressRoute"];
    return ranked.find((type) => byType.get(type)?.has(site)) ?? ranked[0];
  }

  private sitesBehindGateways(virtualNetwork: string): Map<GatewayType, Set<string>> {
    const byType = new Map<GatewayType, Set<string>>();
    for (const { name, type } of this.lookup.gatewaysIn(virtualNetwork)) {
      const sites = byType.get(type) ?? new Set();
      for (const { circuit, site } of this.lookup.connectionsOf(name)) {
        if (site !== undefined) sites.add(site);
        const behind = circuit === undefined ? [] : (this.lookup.circuit(circuit)?.sites ?? []);
        for (const each of behind) sites.add(each);
      }
      byType.set(type, sites);
    }
    return byType;
  }
}
