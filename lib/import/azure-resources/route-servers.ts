import { ROUTE_SERVER_SUBNET, routeServerAddressesIn } from "../../azure";
import { addressOf } from "../../net";
import type { RouteServer, RoutingPreference } from "../../topology";
import { rangeOf } from "./addresses";
import { flagOf, idAt } from "./networks";
import type { Reading } from "./reading";
import { numberOf, textOf, textsOf, Unknown, type AzureResource } from "./resource";

/** A route server with the resource that it was read from. */
export interface ReadRouteServer {
  readonly element: RouteServer;
  readonly resource: AzureResource;
  readonly network: AzureResource;
}

/** A router that a route server speaks BGP with. */
export interface Peer {
  readonly routeServer: ReadRouteServer;
  readonly asn: number;
  readonly address: string;
  readonly source: string;
}

const PREFERENCES: Readonly<Record<string, RoutingPreference>> = {
  expressroute: "ExpressRoute",
  vpngateway: "VpnGateway",
  aspath: "ASPath",
};

export function routeServersOf(reading: Reading): ReadRouteServer[] {
  const { inventory, names, notes } = reading;
  return inventory.all("virtualHubs").flatMap((resource) => {
    const { properties, name } = resource;
    if (properties.virtualWan !== undefined) {
      notes.leaveOut(`${name}: Virtual WAN is not part of the model`);
      return [];
    }
    const [configuration] = inventory.childrenOf(resource, "ipConfigurations") as readonly (
      AzureResource | undefined
    )[];
    const subnetId = configuration && idAt(configuration.properties, "subnet");
    const network = inventory.parentOf(subnetId);
    if (!network) {
      notes.doNotKnow(`route server ${name}: its virtual network is not in the input`);
      return [];
    }
    const subnet =
      inventory.find(subnetId) ??
      inventory.childrenOf(network, "subnets").find((each) => each.name === ROUTE_SERVER_SUBNET);
    const range = rangeOf(subnet);
    const told = textsOf(properties.virtualRouterIps).filter((each) => addressOf(each));
    const addresses = told.length > 0 || !range || range.length > 29 ? told : routeServerAddressesIn(range);
    if (addresses.length === 0) notes.doNotKnow(`the addresses of ${name}`, names.of(resource));
    const element: RouteServer = {
      name: names.of(resource),
      path: resource.source,
      virtualNetwork: names.of(network),
      addresses,
      branchToBranch: flagOf(properties.allowBranchToBranchTraffic, false),
      routingPreference: PREFERENCES[textOf(properties.hubRoutingPreference)?.toLowerCase() ?? ""] ?? "ExpressRoute",
      ...(resource.existing && { existing: true }),
    };
    return { element, resource, network };
  });
}

/** The routers that route servers speak BGP with, as far as their addresses are known. */
export function peersOf(routeServers: readonly ReadRouteServer[], reading: Reading): Peer[] {
  const { inventory, addresses, notes } = reading;
  return routeServers.flatMap((routeServer) =>
    inventory.childrenOf(routeServer.resource, "bgpConnections").flatMap(({ name, properties, source }) => {
      const address = addresses.resolve(properties.peerIp);
      const asn = numberOf(properties.peerAsn);
      if (address !== undefined && asn !== undefined) return { routeServer, address, asn, source };
      const value = address === undefined ? properties.peerIp : properties.peerAsn;
      const why = value instanceof Unknown ? value.why : "it has no address or ASN";
      const { element } = routeServer;
      notes.doNotKnow(`the router behind ${name} of ${element.name}: ${why}`, element.name, element.virtualNetwork);
      return [];
    }),
  );
}
