import type { Part, SubnetPart } from "../import";
import { addressOf, prefixOf } from "../net";
import { pairName, Simulation } from "../routing";
import { TopologyLookup, type FailureKind, type Topology, type VirtualAppliance } from "../topology";
import { GATEWAY_SUBNET, ROUTE_SERVER_SUBNET } from "../azure";

/** What does not work while parts of a network are changed. */
export interface Outage {
  /** By the names that failures have. */
  readonly failed: readonly string[];
  /** The appliances without their load balancers. */
  readonly balancers: readonly string[];
  /** The routes that are not there: of all prefixes where none is given. */
  readonly routes: readonly (SubnetPart & { readonly prefix?: string })[];
}

const NOTHING: Outage = { failed: [], balancers: [], routes: [] };

/** What does not work without some parts of a network. */
export function outageOf(parts: readonly Part[], topology: Topology): Outage {
  const each = parts.map((part) => withoutPart(part, topology));
  return {
    failed: [...new Set(each.flatMap(({ failed }) => failed))].sort(),
    balancers: [...new Set(each.flatMap(({ balancers }) => balancers))].sort(),
    routes: each.flatMap(({ routes }) => routes),
  };
}

function withoutPart(part: Part, topology: Topology): Outage {
  switch (part.kind) {
    case "load balancer":
      return { ...NOTHING, balancers: [part.appliance] };
    case "routes":
      return { ...NOTHING, routes: part.subnets.map((subnet) => ({ ...subnet, prefix: part.prefix })) };
    case "peering":
      return { ...NOTHING, failed: [pairName(part.from, part.to)] };
    case "BGP connection":
      return { ...NOTHING, failed: sessionsOf(part.routeServer, part.instance, topology) };
    case "subnet":
      return { ...NOTHING, failed: insideOf(part, topology) };
    default:
      return { ...NOTHING, failed: [part.name] };
  }
}

/** The sessions of one instance of an appliance with both of a route server. */
function sessionsOf(routeServer: string, instance: string, topology: Topology): string[] {
  const cases = Simulation.of(topology).singleFailures(["BGP session"]);
  const names = new Set(["IN_0", "IN_1"].map((each) => pairName(instance, `${routeServer}/${each}`)));
  return cases.flatMap(({ name }) => (names.has(name) ? name : []));
}

/** What is in a subnet, as far as it passes packets on. */
function insideOf({ virtualNetwork, subnet }: SubnetPart, topology: Topology): string[] {
  const lookup = TopologyLookup.of(topology);
  if (subnet === ROUTE_SERVER_SUBNET) return lookup.routeServersIn(virtualNetwork).map(({ name }) => name);
  if (subnet === GATEWAY_SUBNET) return lookup.gatewaysIn(virtualNetwork).map(({ name }) => name);
  const range = prefixOf(lookup.subnet(virtualNetwork, subnet)?.addressPrefix);
  return lookup
    .appliancesIn(virtualNetwork)
    .flatMap(({ instances }) => instances)
    .flatMap(({ name, privateIp }) => {
      const address = addressOf(privateIp);
      return address && range?.containsAddress(address) ? name : [];
    });
}

/** A network in which something does not work. */
export function simulated(whole: Simulation, { failed, balancers, routes }: Outage): Simulation {
  if (balancers.length === 0 && routes.length === 0) return whole.fail(...failed);
  return Simulation.of(withoutBalancers(withoutRoutes(whole.topology, routes), balancers)).fail(...failed);
}

function withoutRoutes(topology: Topology, gone: Outage["routes"]): Topology {
  return {
    ...topology,
    virtualNetworks: topology.virtualNetworks.map((network) => ({
      ...network,
      subnets: network.subnets.map((subnet) => {
        const its = gone.filter((each) => each.virtualNetwork === network.name && each.subnet === subnet.name);
        if (!subnet.routeTable || its.length === 0) return subnet;
        const stays = (range: string) => !its.some(({ prefix = range }) => prefix === range);
        const routes = subnet.routeTable.routes.filter(({ addressPrefix }) => stays(addressPrefix));
        return { ...subnet, routeTable: { ...subnet.routeTable, routes } };
      }),
    })),
  };
}

/** The address of a load balancer leads to nobody: to an appliance that has no instances. */
function withoutBalancers(topology: Topology, gone: readonly string[]): Topology {
  const empty = topology.virtualAppliances
    .filter(({ name }) => gone.includes(name))
    .map(({ name, virtualNetwork, loadBalancerIp, timers }): VirtualAppliance => {
      const rest = { deployed: false, internetEgress: false, sites: [], instances: [], timers };
      return { name: `load balancer of ${name}`, virtualNetwork, loadBalancerIp, ...rest };
    });
  return { ...topology, virtualAppliances: [...topology.virtualAppliances, ...empty] };
}

/** A hub, say, that is to be survived takes its appliances with it: so these are to be survived, too. */
const KINDS: Readonly<Partial<Record<Part["kind"], readonly FailureKind[]>>> = {
  "appliance instance": ["appliance instance", "appliance", "hub", "region"],
  gateway: ["gateway", "hub", "region"],
  "gateway connection": ["gateway connection", "gateway", "circuit", "hub", "region"],
  circuit: ["circuit", "peering location"],
  "NAT gateway": ["NAT gateway", "hub", "region"],
  peering: ["peering", "hub", "region"],
  "BGP connection": ["BGP session", "appliance instance", "appliance", "hub", "region"],
};

/** The failures that take a part away, by itself or with others; none for what fails only as the end of a flow. */
export function failuresOf(part: Part, topology: Topology): readonly FailureKind[] {
  const isHub = (name = "") => TopologyLookup.of(topology).virtualNetwork(name)?.role === "hub";
  if (part.kind === "virtual network") return isHub(part.name) ? ["hub", "region"] : [];
  if (part.kind === "route server") {
    const network = TopologyLookup.of(topology).routeServer(part.name)?.virtualNetwork;
    return isHub(network) ? ["route server", "hub", "region"] : [];
  }
  return KINDS[part.kind] ?? [];
}
