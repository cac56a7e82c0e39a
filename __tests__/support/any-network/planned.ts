import { Ipv4Prefix } from "../../../lib/net";
import type { GatewayType, VirtualAppliance } from "../../../lib/topology";
import type { DualHomedPlan, HubPlan, NetworkPlan, SitePlan, SpokePlan } from "./plan";

/** As the library ranks hubs: each next one prepends twice more. */
const PREPENDS_PER_RANK = 2;

const HUBS = ["west", "north", "east", "south"];
const SPOKES = ["app", "data", "web", "batch"];
const SITES = ["datacentre", "branch", "plant"];

/** A hub with what it is made of. */
export interface PlannedHub extends HubPlan {
  readonly name: string;
  readonly range: string;
  readonly appliances: readonly VirtualAppliance[];
  /** How often its appliances prepend towards its own route server and its sites. */
  readonly prepend: number;
  readonly gateways: readonly GatewayType[];
  readonly sites: readonly PlannedSite[];
}

export interface PlannedSite extends SitePlan {
  readonly name: string;
}

export interface PlannedNetwork extends Omit<DualHomedPlan, "hubs"> {
  readonly name: string;
  readonly hubs: readonly PlannedHub[];
}

export interface PlannedSpoke extends SpokePlan {
  readonly name: string;
  readonly range: string;
  /** The hub whose gateways it uses, of a spoke with one hub. */
  readonly hub?: PlannedHub;
  /** The spoke whose route server it uses, which is not its own. */
  readonly remote?: string;
  readonly inNetwork: PlannedNetwork;
}

/** A plan with names and ranges. */
export interface Planned {
  readonly hubs: readonly PlannedHub[];
  /** The hubs that have gateways, and so route servers. */
  readonly served: readonly PlannedHub[];
  readonly sites: readonly PlannedSite[];
  readonly spokes: readonly PlannedSpoke[];
  readonly networks: readonly PlannedNetwork[];
}

export function planned(plan: NetworkPlan): Planned {
  const sites = plan.sites.map((site, index) => ({
    ...site,
    name: SITES[index],
    hubs: [...new Set(site.hubs.map((hub) => hub % plan.hubs.length))],
  }));
  const hubs = plan.hubs.map((_, index) => plannedHub(plan, index, sites));
  const served = hubs.filter(({ gateways }) => gateways.length > 0);
  const networks = plan.networks.map((network, index): PlannedNetwork => ({
    ...network,
    name: index === 0 ? "network" : `network-${index + 1}`,
    hubs: hubsOf(plan, network).map((hub) => hubs[hub]),
  }));
  return { hubs, served, sites, networks, spokes: plannedSpokes(plan, networks, served) };
}

export function addressIn(range: string, offset: number): string {
  return Ipv4Prefix.parse(range).addressAt(offset).toString();
}

export function prependOf({ ranked, hubs }: PlannedNetwork, { name }: PlannedHub): number {
  return ranked ? hubs.findIndex((hub) => hub.name === name) * PREPENDS_PER_RANK : 0;
}

function plannedSpokes(
  plan: NetworkPlan,
  networks: readonly PlannedNetwork[],
  served: readonly PlannedHub[],
): PlannedSpoke[] {
  return plan.spokes.map((spoke, index) => {
    const common = {
      ...spoke,
      name: SPOKES[index],
      range: `10.${100 + index}.0.0/24`,
      inNetwork: networks[index === 0 ? 0 : spoke.network % networks.length],
    };
    // The first one has a route server of its own, which others may use.
    if (index === 0) return { ...common, uses: "own" };
    if (spoke.uses === "gateways" && served.length > 0) return { ...common, hub: served[index % served.length] };
    if (spoke.uses === "remote") return { ...common, remote: SPOKES[0], inNetwork: networks[0] };
    return { ...common, uses: "own" };
  });
}

/** The hubs of a dual-homed network, in its order. */
function hubsOf({ hubs }: NetworkPlan, network: DualHomedPlan): number[] {
  return [...new Set(network.hubs.map((hub) => hub % hubs.length))];
}

function plannedHub(plan: NetworkPlan, index: number, sites: readonly PlannedSite[]): PlannedHub {
  const hub = plan.hubs[index];
  const own = sites.filter((site) => site.hubs.includes(index));
  const gateways: Record<HubPlan["kind"], GatewayType[]> = {
    "express-route": ["ExpressRoute"],
    vpn: ["Vpn"],
    coexisting: ["ExpressRoute", "Vpn"],
    plain: [],
  };
  const network = plan.networks.find((each) => hubsOf(plan, each).includes(index));
  const rank = network?.ranked ? hubsOf(plan, network).indexOf(index) : 0;
  return {
    ...hub,
    name: HUBS[index],
    range: `10.${10 + index}.0.0/24`,
    prepend: rank * PREPENDS_PER_RANK,
    gateways: gateways[hub.kind],
    sites: own,
    appliances: (hub.secondAppliance ? [0, 1] : [0]).map((number) => applianceOf(hub, index, number, own)),
  };
}

function applianceOf(hub: HubPlan, index: number, number: number, sites: readonly PlannedSite[]): VirtualAppliance {
  const name = number === 0 ? HUBS[index] : `${HUBS[index]}-${number + 1}`;
  const range = `10.${10 + index}.0.0/24`;
  // A vendor's appliance may reach sites by means of its own.
  const reachesSites = hub.kind === "plain" && !hub.deployed && !hub.tunnels;
  return {
    name: `nva-${name}`,
    virtualNetwork: HUBS[index],
    asn: 65001 + index + 10 * number,
    instances: Array.from({ length: hub.instances }, (_, instance) => ({
      name: `vm-nva-${name}-${instance + 1}`,
      privateIp: addressIn(range, 4 + 8 * number + instance),
    })),
    loadBalancerIp: hub.loadBalancer && hub.instances > 1 ? addressIn(range, 8 + 8 * number) : undefined,
    subnetGateway: addressIn(range, 1),
    deployed: hub.deployed,
    internetEgress: hub.internetEgress,
    sites: reachesSites ? sites.map((site) => site.name) : [],
    timers: hub.timers,
  };
}
