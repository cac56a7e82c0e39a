import { InvalidAddressError, Ipv4Address, Ipv4Prefix } from "../../net";
import { type Element, type PeeringPolicy, type Topology, PREFIX_SOURCES, UNCHANGED_NEXT_HOP } from "../../topology";
import { routeTablesOf, subnetsOf, userRoutesIn } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";

/** A text that should be an address or a range. */
interface Written {
  readonly element: Element;
  readonly field: string;
  readonly text: string;
  readonly read: (text: string) => unknown;
}

const address = (text: string) => Ipv4Address.parse(text);
const range = (text: string) => Ipv4Prefix.parse(text);

/** The destination of a user route may be a service tag, such as `AzureCloud.WestEurope`, instead of a range. */
const SERVICE_TAG = /^[A-Za-z][A-Za-z0-9.]*$/;
const destination = (text: string) => SERVICE_TAG.test(text) || range(text);

function source(text: string): unknown {
  if ((PREFIX_SOURCES as readonly string[]).includes(text)) return text;
  if (/\d/.test(text)) return range(text);
  throw new InvalidAddressError(`"${text}" names no prefixes; expected ${PREFIX_SOURCES.join(", ")} or a range`);
}

function listed(element: Element, field: string, texts: readonly string[], read: (text: string) => unknown): Written[] {
  return texts.map((text, index) => ({ element, field: `${field}[${index}]`, text, read }));
}

function optional(element: Element, field: string, text: string | undefined): Written[] {
  return text === undefined ? [] : [{ element, field, text, read: address }];
}

function ofPolicy(peering: Element & PeeringPolicy): Written[] {
  return [
    ...listed(peering, "accept", peering.accept, source),
    ...listed(peering, "advertise", peering.advertise, source),
    ...listed(peering, "withhold", peering.withhold ?? [], source),
    ...(peering.nextHop === UNCHANGED_NEXT_HOP ? [] : optional(peering, "nextHop", peering.nextHop)),
  ];
}

function everyAddress(topology: Topology): Written[] {
  return [
    ...topology.virtualNetworks.flatMap((network) => listed(network, "addressSpace", network.addressSpace, range)),
    ...subnetsOf(topology).map(({ network, subnet, field }) => ({
      element: network,
      field: `${field}.addressPrefix`,
      text: subnet.addressPrefix,
      read: range,
    })),
    ...routeTablesOf(topology)
      .flatMap(userRoutesIn)
      .flatMap(({ network, route, routeField }) => [
        { element: network, field: `${routeField}.addressPrefix`, text: route.addressPrefix, read: destination },
        ...optional(network, `${routeField}.nextHopIp`, route.nextHopIp),
      ]),
    ...topology.routeServers.flatMap((server) => listed(server, "addresses", server.addresses, address)),
    ...topology.virtualAppliances.flatMap((appliance) => [
      ...appliance.instances.flatMap((instance) => optional(instance, "privateIp", instance.privateIp)),
      ...optional(appliance, "loadBalancerIp", appliance.loadBalancerIp),
      ...optional(appliance, "subnetGateway", appliance.subnetGateway),
      ...listed(appliance, "originate", appliance.originate ?? [], range),
    ]),
    ...topology.routeServerPeerings.flatMap(ofPolicy),
    ...topology.routerPeerings.flatMap((peering) => [
      ...ofPolicy(peering),
      ...listed(peering, "routerBgpAddresses", peering.routerBgpAddresses ?? [], address),
      ...listed(peering, "bgpAddresses", peering.bgpAddresses ?? [], address),
      ...optional(peering, "tunnel.routerAddress", peering.tunnel?.routerAddress),
    ]),
    ...topology.onPremisesSites.flatMap((site) => listed(site, "prefixes", site.prefixes, range)),
  ];
}

function whatIsWrong(written: Written): string | undefined {
  try {
    written.read(written.text);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidAddressError) return error.message;
    throw error;
  }
}

export const addressesAreWellFormed: Rule = {
  id: "ARS003",
  severity: "error",
  title: "Every address and range is IPv4, and every range is in CIDR notation",
  why: "Azure refuses malformed addresses. Route Server does not support IPv6, not even in the virtual network that hosts it.",
  fix: "Write addresses as 10.0.0.4 and ranges as 10.0.0.0/24, with no bits set after the prefix length.",
  page: "cidr",
  acknowledgeable: false,
  check: (topology) =>
    everyAddress(topology).flatMap((written) => {
      const message = whatIsWrong(written);
      return message === undefined ? [] : findingAt(written.element, written.field, message);
    }),
};
