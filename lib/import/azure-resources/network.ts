import { topology, type Topology } from "../../topology";
import { AddressBook } from "./addresses";
import { appliancesOf } from "./appliances";
import { dualHomedNetworksOf, peeringsOf } from "./dual-homed";
import { Circuits, connectionsOf, gatewaysOf } from "./gateways";
import { Inventory } from "./inventory";
import { Machines } from "./machines";
import { Names } from "./names";
import { NetworkRanges } from "./network-ranges";
import { silentAppliancesOf } from "./next-hops";
import { halvesOf, networkOf } from "./networks";
import { Parts } from "./parts";
import { differentlyConfigured } from "./proof";
import type { Reading } from "./reading";
import { Notes, type ImportReport } from "./report";
import type { AzureResource } from "./resource";
import { peersOf, routeServersOf } from "./route-servers";
import { routerPeeringsOf } from "./router-peerings";
import { Sites } from "./sites";

/** A network that was read from resources of Azure. */
export interface ImportedNetwork {
  readonly topology: Topology;
  readonly report: ImportReport;
  /** Says what each of the resources is in the topology. */
  parts(): Pick<Parts, "at">;
}

/** The types whose resources are elements of a topology, by which they are named. */
const ELEMENTS = [
  "virtualNetworks",
  "virtualHubs",
  "virtualNetworkGateways",
  "expressRouteCircuits",
  "connections",
  "natGateways",
] as const;

/** The network that resources of Azure make up. */
export function networkFromResources(resources: readonly AzureResource[]): ImportedNetwork {
  const inventory = new Inventory(resources);
  const notes = new Notes();
  const names = new Names(ELEMENTS.flatMap((type) => inventory.all(type)));
  const reading: Reading = { inventory, notes, names, addresses: new AddressBook(inventory, notes) };
  const ranges = new NetworkRanges(inventory);
  const machines = new Machines(reading);
  const routeServers = routeServersOf(reading);
  const peers = peersOf(routeServers, reading);
  const appliances = appliancesOf(peers, ranges, machines, reading);
  const gateways = gatewaysOf(reading);
  const sites = new Sites(reading);
  const circuits = new Circuits(reading, sites);
  const gatewayConnections = connectionsOf(gateways, circuits, sites, reading);
  const networks = inventory.all("virtualNetworks");
  const withoutRole = networks.map((resource) => ({ resource, ...networkOf(resource, reading) }));
  const silent = silentAppliancesOf(withoutRole, appliances, { ranges, machines, reading });
  const ofHubs = [...gateways, ...appliances, ...silent.filter(({ isOfHub }) => isOfHub)];
  const hubs = new Set(ofHubs.map(({ network }) => network));
  const virtualNetworks = withoutRole.map(({ resource, ...network }) => ({
    ...network,
    role: hubs.has(resource) ? ("hub" as const) : ("spoke" as const),
  }));
  const dualHomedNetworks = dualHomedNetworksOf(routeServers, appliances, ranges, reading);
  const routerPeerings = routerPeeringsOf(appliances, sites, reading);
  const accepted = new Set(
    appliances.flatMap(({ routers }) =>
      routers.flatMap((router) => ["SITES", "SITES-WITHOUT-TUNNEL"].flatMap((list) => router?.lists.get(list) ?? [])),
    ),
  );
  const read = topology({
    virtualNetworks,
    virtualNetworkPeerings: networks.flatMap((network) => halvesOf(network, reading)),
    routeServers: routeServers.map(({ element }) => element),
    gateways: gateways.map(({ element }) => element),
    circuits: circuits.elements,
    gatewayConnections,
    virtualAppliances: [...appliances, ...silent].map(({ element }) => element),
    routerPeerings,
    routeServerPeerings: peeringsOf(appliances, dualHomedNetworks, reading),
    onPremisesSites: sites.elements(
      virtualNetworks.flatMap(({ addressSpace }) => addressSpace),
      accepted,
    ),
    dualHomedNetworks,
  });
  for (const name of differentlyConfigured(read, appliances)) {
    notes.assume(`${name} is configured as router-config prints it, which differs from its run command`, "routers");
  }
  return { topology: read, report: notes.report(countsOf(read)), parts: () => new Parts(read, reading) };
}

const NOUNS = {
  virtualNetworks: "virtual network",
  virtualNetworkPeerings: "peering half",
  routeServers: "route server",
  routeServerPeerings: "BGP peering",
  virtualAppliances: "appliance",
  gateways: "gateway",
  gatewayConnections: "gateway connection",
  circuits: "circuit",
  onPremisesSites: "site",
} as const;

function countsOf(read: Topology): Record<string, number> {
  const kinds = Object.keys(NOUNS) as (keyof typeof NOUNS)[];
  return Object.fromEntries(kinds.map((kind) => [NOUNS[kind], read[kind].length]));
}
