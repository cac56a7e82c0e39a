import { addressOf } from "../../net";
import type { VirtualAppliance, VirtualNetwork } from "../../topology";
import type { Endpoint } from "./addresses";
import type { ReadAppliance } from "./appliances";
import type { Machines } from "./machines";
import type { NetworkRanges } from "./network-ranges";
import { USUAL_TIMERS } from "./own-router";
import type { Reading } from "./reading";
import type { AzureResource } from "./resource";

/** An appliance that speaks no BGP, such as a firewall to which user routes lead. */
export interface SilentAppliance {
  readonly element: VirtualAppliance;
  readonly network: AzureResource;
  /** Whether routes of other virtual networks lead to it, as they lead to hubs. */
  readonly isOfHub: boolean;
}

interface Finding {
  readonly ranges: NetworkRanges;
  readonly machines: Machines;
  readonly reading: Reading;
}

/** The next hops of user routes that no appliance with BGP has. */
export function silentAppliancesOf(
  networks: readonly { readonly resource: AzureResource; readonly subnets: VirtualNetwork["subnets"] }[],
  speaking: readonly ReadAppliance[],
  finding: Finding,
): SilentAppliance[] {
  const { ranges } = finding;
  const known = new Set(
    speaking.flatMap(({ element }) => [element.loadBalancerIp, ...element.instances.map(({ privateIp }) => privateIp)]),
  );
  const found = new Map<string, { address: string; network: AzureResource; isOfHub: boolean }>();
  for (const { resource, subnets } of networks) {
    const routes = subnets.flatMap(({ routeTable }) => routeTable?.routes ?? []);
    for (const { nextHopIp: address } of routes) {
      if (address === undefined || known.has(address) || !addressOf(address)) continue;
      const network = ranges.holding(address, resource);
      if (!network) continue;
      const key = `${network.id} ${address}`;
      found.set(key, { address, network, isOfHub: found.get(key)?.isOfHub === true || network !== resource });
    }
  }
  return [...found.values()].flatMap(({ address, network, isOfHub }) => {
    const element = applianceAt(address, network, known, finding);
    return element ? { element, network, isOfHub } : [];
  });
}

/** Nothing for a load balancer before routers that have another one for BGP: the model has one. */
function applianceAt(
  address: string,
  network: AzureResource,
  known: ReadonlySet<string | undefined>,
  { machines, reading }: Finding,
): VirtualAppliance | undefined {
  const { names, notes, addresses } = reading;
  const endpoint = machines.endpointAt(address, network);
  const behind = endpoint && isBalancer(endpoint) ? addresses.inPoolsOf(endpoint.resource) : [];
  const members = behind.flatMap((each) => {
    const ip = addresses.addressAt(each);
    return ip === undefined ? [] : { ip, machine: machines.behind(each) };
  });
  if (members.some(({ ip }) => known.has(ip))) return undefined;
  const place = `${names.of(network)}-${address}`;
  const own = { ip: address, machine: endpoint && machines.behind(endpoint) };
  const instances = (members.length > 0 ? members : [own]).map(({ ip, machine }) => ({
    name: names.give(machine?.name ?? place),
    privateIp: ip,
    ...(machine?.zone !== undefined && { zone: machine.zone }),
  }));
  const name = instances.length === 1 ? instances[0].name : names.give(endpoint?.resource.name ?? place);
  notes.assume(`${name} (${address}) is an appliance without BGP: user routes lead to it`);
  return {
    name,
    ...(endpoint && { path: endpoint.resource.source }),
    virtualNetwork: names.of(network),
    instances,
    ...(members.length > 0 && { loadBalancerIp: address }),
    deployed: false,
    internetEgress: false,
    sites: [],
    timers: USUAL_TIMERS,
  };
}

function isBalancer({ resource }: Endpoint): boolean {
  return resource.type.toLowerCase().endsWith("/loadbalancers");
}
