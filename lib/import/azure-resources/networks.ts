import type { NextHopType, RouteTable, Subnet, UserRoute, VirtualNetwork, VirtualNetworkPeering } from "../../topology";
import { ipv4Only, ipv4RangesOf } from "./addresses";
import type { Reading } from "./reading";
import { textOf, textsOf, Unknown, valueAt, type AzureResource, type Value } from "./resource";

/** A virtual network, but for its role. */
export function networkOf(resource: AzureResource, reading: Reading): Omit<VirtualNetwork, "role"> {
  const { names, notes, inventory } = reading;
  const name = names.of(resource);
  const addressSpace = ipv4Only(textsOf(valueAt(resource.properties, "addressSpace", "addressPrefixes")));
  if (addressSpace.length === 0) notes.doNotKnow(`the address space of ${name}`, name);
  const dnsServers = textsOf(valueAt(resource.properties, "dhcpOptions", "dnsServers"));
  return {
    name,
    path: resource.source,
    ...(resource.location !== undefined && { location: resource.location }),
    addressSpace,
    subnets: inventory.childrenOf(resource, "subnets").flatMap((subnet) => subnetOf(subnet, name, reading) ?? []),
    ...(dnsServers.length > 0 && { dnsServers }),
    ...(resource.existing && { existing: true }),
  };
}

function subnetOf(resource: AzureResource, network: string, reading: Reading): Subnet | undefined {
  const { notes, inventory, names } = reading;
  const { properties } = resource;
  const [addressPrefix] = ipv4RangesOf(resource) as readonly (string | undefined)[];
  if (addressPrefix === undefined) {
    notes.doNotKnow(`the range of subnet ${resource.name} of ${network}`, network);
    return undefined;
  }
  const gateway = idAt(properties, "natGateway");
  const natGateway = inventory.find(gateway);
  const [natGatewayZone] = textsOf(natGateway?.zones) as readonly (string | undefined)[];
  const routeTable = routeTableOf(resource, network, reading);
  return {
    name: resource.name,
    addressPrefix,
    ...(routeTable && { routeTable }),
    ...(idAt(properties, "networkSecurityGroup") !== undefined && { networkSecurityGroup: true }),
    ...(properties.defaultOutboundAccess === false && { defaultOutboundAccess: false }),
    ...(gateway !== undefined && { natGateway: natGateway ? names.of(natGateway) : lastPart(gateway) }),
    ...(natGatewayZone !== undefined && { natGatewayZone }),
  };
}

/** The id that a property refers to. Where it is not known, a text that says so. */
export function idAt(properties: Value, name: string): string | undefined {
  const id = valueAt(properties, name, "id");
  return id instanceof Unknown ? id.why : textOf(id);
}

/** Why what a property refers to cannot be found. */
function whyMissing(properties: Value, name: string): string {
  const id = valueAt(properties, name, "id");
  return id instanceof Unknown ? `: ${id.why}` : `: ${textOf(id) ?? "it"} is not in the input`;
}

export function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

function routeTableOf(subnet: AzureResource, network: string, reading: Reading): RouteTable | undefined {
  const { inventory, notes } = reading;
  const id = idAt(subnet.properties, "routeTable");
  if (id === undefined) return undefined;
  const table = inventory.find(id);
  if (!table) {
    notes.doNotKnow(
      `the routes of ${subnet.name} of ${network}: its route table ${lastPart(id)} is not in the input`,
      network,
    );
    return undefined;
  }
  const routes = inventory.childrenOf(table, "routes").flatMap((route) => {
    const read = routeOf(route, reading);
    if (read instanceof Unknown) notes.doNotKnow(`route ${route.name} of ${table.name}: ${read.why}`, network);
    return read instanceof Unknown || read === undefined ? [] : read;
  });
  return { bgpRoutePropagation: table.properties.disableBgpRoutePropagation !== true, routes };
}

const NEXT_HOP_TYPES: Readonly<Record<string, NextHopType>> = {
  virtualappliance: "VirtualAppliance",
  virtualnetworkgateway: "VirtualNetworkGateway",
  vnetlocal: "VnetLocal",
  internet: "Internet",
  none: "None",
};

/** Nothing for a service tag or an IPv6 range: the model has neither. */
function routeOf({ properties, name }: AzureResource, { addresses, notes }: Reading): UserRoute | Unknown | undefined {
  const { addressPrefix, nextHopType, nextHopIpAddress } = properties;
  const nextHopIp = addresses.resolve(nextHopIpAddress);
  if (nextHopIp === undefined && nextHopIpAddress instanceof Unknown) return nextHopIpAddress;
  const type = NEXT_HOP_TYPES[textOf(nextHopType)?.toLowerCase() ?? ""] as NextHopType | undefined;
  const range = textOf(addressPrefix);
  if (type === undefined || range === undefined) return new Unknown("its range or next hop is not known yet");
  if (!range.includes("/") || range.includes(":")) {
    notes.leaveOut(`route ${name} to ${range}: service tags and IPv6 are not part of the model`);
    return undefined;
  }
  return { addressPrefix: range, nextHopType: type, ...(nextHopIp !== undefined && { nextHopIp }) };
}

/** The halves of a network's peerings, as far as the other network is in the input. */
export function halvesOf(network: AzureResource, reading: Reading): VirtualNetworkPeering[] {
  const { inventory, names, notes } = reading;
  const from = names.of(network);
  return inventory.childrenOf(network, "virtualNetworkPeerings").flatMap((half) => {
    const id = idAt(half.properties, "remoteVirtualNetwork");
    const remote = inventory.find(id);
    if (!remote) {
      const why = half.properties.remoteVirtualNetwork ? whyMissing(half.properties, "remoteVirtualNetwork") : "";
      notes.doNotKnow(`the network that ${from} is peered with by ${half.name}${why}`, from);
      return [];
    }
    const to = names.of(remote);
    const flag = (name: string, usual: boolean) => {
      const value = half.properties[name];
      if (value instanceof Unknown) notes.doNotKnow(`${name} of ${half.name}`, from, to, `${from}->${to}`);
      return flagOf(value, usual);
    };
    return {
      from,
      to,
      path: half.source,
      allowVirtualNetworkAccess: flag("allowVirtualNetworkAccess", true),
      allowForwardedTraffic: flag("allowForwardedTraffic", false),
      allowGatewayTransit: flag("allowGatewayTransit", false),
      useRemoteGateways: flag("useRemoteGateways", false),
    };
  });
}

export function flagOf(value: Value, usual: boolean): boolean {
  return typeof value === "boolean" ? value : usual;
}
