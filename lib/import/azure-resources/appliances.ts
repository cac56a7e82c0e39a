import { grouped } from "../../collections";
import { addressOf } from "../../net";
import type { ApplianceInstance, VirtualAppliance } from "../../topology";
import { rangeOf, type Endpoint } from "./addresses";
import type { Machine, Machines } from "./machines";
import { USUAL_TIMERS, type OwnRouter } from "./own-router";
import type { NetworkRanges } from "./network-ranges";
import type { Reading } from "./reading";
import type { Peer, ReadRouteServer } from "./route-servers";
import type { AzureResource } from "./resource";

/** An appliance with the route servers that all of its instances speak BGP with. */
export interface ReadAppliance {
  readonly element: VirtualAppliance;
  readonly network: AzureResource;
  readonly routeServers: readonly ReadRouteServer[];
  /** What its instances are configured with, as far as this library does so. */
  readonly routers: readonly (OwnRouter | undefined)[];
}

interface Router {
  readonly network: AzureResource;
  readonly asn: number;
  readonly address: string;
  readonly routeServers: readonly ReadRouteServer[];
}

/**
 * The appliances that speak BGP: the peers with one ASN in one virtual network. Routers with other route servers than
 * the rest are appliances of their own, because every instance of an appliance peers with the same ones.
 */
export function appliancesOf(
  peers: readonly Peer[],
  networks: NetworkRanges,
  machines: Machines,
  reading: Reading,
): ReadAppliance[] {
  const routers = routersOf(peers, networks, machines, reading);
  return grouped(routers, ({ network, asn, routeServers }) =>
    [network.id, asn, ...routeServers.map(({ resource }) => resource.id).sort()].join(" "),
  ).map((instances) => applianceOf(instances, machines, reading));
}

function routersOf(peers: readonly Peer[], networks: NetworkRanges, machines: Machines, { notes }: Reading): Router[] {
  const located = peers.flatMap((peer) => {
    const { routeServer, address } = peer;
    const network = networks.holding(address, routeServer.network);
    if (network) return { ...peer, network };
    const { name, virtualNetwork } = routeServer.element;
    notes.doNotKnow(
      `the router ${address} that ${name} peers with: no virtual network in the input has this address`,
      name,
      virtualNetwork,
    );
    return [];
  });
  const speaking = grouped(located, ({ network, address, asn }) => `${network.id} ${address} ${asn}`).map((same) => ({
    ...same[0],
    routeServers: [...new Set(same.map(({ routeServer }) => routeServer))],
  }));
  const known = new Set(speaking.map(({ network, address }) => `${network.id} ${address}`));
  const silent = machines.configured().filter(({ network, address }) => !known.has(`${network.id} ${address}`));
  return [...speaking, ...silent.map((each) => ({ ...each, asn: each.router.asn, routeServers: [] }))];
}

function applianceOf(instances: readonly [Router, ...Router[]], machines: Machines, reading: Reading): ReadAppliance {
  const [{ network, asn, routeServers }] = instances;
  const { names, addresses } = reading;
  const found = instances.map(({ address }) => machines.at(address, network));
  const elements = instances.map(({ address }, index) => instanceOf(address, found[index], network, reading));
  const frontend = frontendBefore(found, network, reading);
  const loadBalancerIp = frontend && addresses.addressAt(frontend);
  const subnet =
    found.find((each) => each !== undefined)?.endpoint.subnet ?? subnetHolding(instances[0].address, network, reading);
  const [known] = found;
  const routers = found.map((machine) => machine?.router);
  const [router] = routers;
  const single = elements.length === 1 ? elements[0].name : undefined;
  const element: VirtualAppliance = {
    name:
      single ??
      names.give(commonName(found.flatMap((machine) => machine?.name ?? [])) ?? `${names.of(network)}-as${asn}`),
    path: known?.endpoint.resource.source ?? routeServers[0]?.resource.source,
    virtualNetwork: names.of(network),
    asn,
    instances: elements,
    ...(loadBalancerIp !== undefined && { loadBalancerIp }),
    ...subnetGatewayOf(subnet),
    deployed: routers.every((each) => each !== undefined),
    ...(known?.image && { image: known.image }),
    ...(known?.size !== undefined && { size: known.size }),
    internetEgress: router?.networks.includes(DEFAULT_ROUTE) ?? false,
    ...originateOf(router),
    sites: [],
    timers: router?.timers ?? USUAL_TIMERS,
  };
  return { element, network, routeServers, routers };
}

function instanceOf(
  address: string,
  machine: Machine | undefined,
  network: AzureResource,
  { names }: Reading,
): ApplianceInstance {
  const name = names.give(machine?.name ?? `${names.of(network)}-${address}`);
  return { name, privateIp: address, ...(machine?.zone !== undefined && { zone: machine.zone }) };
}

/** The frontend of the load balancer that the machines are behind. */
function frontendBefore(
  machines: readonly (Machine | undefined)[],
  network: AzureResource,
  reading: Reading,
): Endpoint | undefined {
  const { inventory, addresses } = reading;
  const pools = machines.flatMap((machine) => machine?.endpoint.pools ?? []);
  for (const pool of pools) {
    const balancer = inventory.parentOf(pool);
    const frontends = balancer ? addresses.endpointsOf(balancer.id) : [];
    const inside = frontends.find(({ subnet }) => subnet && inventory.parentOf(subnet.id) === network);
    if (inside) return inside;
  }
  return undefined;
}

function subnetHolding(address: string, network: AzureResource, { inventory }: Reading): AzureResource | undefined {
  const host = addressOf(address);
  return host && inventory.childrenOf(network, "subnets").find((subnet) => rangeOf(subnet)?.containsAddress(host));
}

function subnetGatewayOf(subnet: AzureResource | undefined): Pick<VirtualAppliance, "subnetGateway"> {
  const range = rangeOf(subnet);
  return range && range.size > 1 ? { subnetGateway: range.addressAt(1).toString() } : {};
}

const DEFAULT_ROUTE = "0.0.0.0/0";

function originateOf(router: OwnRouter | undefined): Pick<VirtualAppliance, "originate"> {
  const others = router?.networks.filter((prefix) => prefix !== DEFAULT_ROUTE) ?? [];
  return others.length > 0 ? { originate: others } : {};
}

/** What the names of machines begin with, without a number: `vm-west-nva` of `vm-west-nva-1` and `vm-west-nva-2`. */
function commonName(names: readonly string[]): string | undefined {
  const [first = "", ...others] = names;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  const common = first.slice(0, length).replace(/[-_.\d]+$/, "");
  return common === "" ? undefined : common;
}
