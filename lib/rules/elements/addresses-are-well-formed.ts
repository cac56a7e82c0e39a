import { InvalidAddressError, Ipv4Address, Ipv4Prefix } from "../../net";
import { type Element, type PeeringPolicy, PREFIX_SOURCES, whyNotNextHop } from "../../topology";
import { statedIn } from "../views/peering-changes";
import { subnetsOf, userRoutesOf } from "../views/placed-subnets";
import { findingAt, type Finding, type Rule } from "../rule";

type Reader = (text: string) => unknown;

const address = (text: string) => Ipv4Address.parse(text);
const range = (text: string) => Ipv4Prefix.parse(text);

/** The destination of a user route may be a service tag, such as `AzureCloud.WestEurope`, instead of a range. */
const SERVICE_TAG = /^[A-Za-z][A-Za-z0-9.]*$/;
const rangeOrTag = (text: string) => SERVICE_TAG.test(text) || range(text);

function source(text: string): unknown {
  if ((PREFIX_SOURCES as readonly string[]).includes(text)) return text;
  if (/\d/.test(text)) return range(text);
  throw new InvalidAddressError(`"${text}" names no prefixes; expected ${PREFIX_SOURCES.join(", ")} or a range`);
}

/** Words for a next hop stand in place of an address. */
const nextHop = (text: string) => whyNotNextHop(text) === undefined || address(text);

function whatIsWrong(element: Element, field: string, text: string | undefined, read: Reader = address): Finding[] {
  try {
    if (text !== undefined) read(text);
    return [];
  } catch (error) {
    if (error instanceof InvalidAddressError) return [findingAt(element, field, error.message)];
    throw error;
  }
}

function inList(element: Element, field: string, texts: readonly string[] = [], read: Reader = address): Finding[] {
  return texts.flatMap((text, index) => whatIsWrong(element, `${field}[${index}]`, text, read));
}

function inPolicy(peering: Element & PeeringPolicy): Finding[] {
  return [
    ...inList(peering, "accept", peering.accept, source),
    ...inList(peering, "advertise", peering.advertise, source),
    ...inList(peering, "withhold", peering.withhold, source),
    ...(peering.terms ?? []).flatMap(({ prefixes }, place) =>
      inList(peering, `terms[${place}].prefixes`, prefixes, source),
    ),
    ...statedIn(peering, "nextHop").flatMap(({ field, value }) => whatIsWrong(peering, field, value, nextHop)),
  ];
}

export const addressesAreWellFormed: Rule = {
  id: "ARS003",
  severity: "error",
  title: "Every address and range is IPv4, and every range is in CIDR notation",
  why: "Azure refuses malformed addresses. Route Server does not support IPv6, not even in the virtual network that hosts it.",
  fix: "Write addresses as 10.0.0.4 and ranges as 10.0.0.0/24, with no bits set after the prefix length.",
  page: "cidr",
  acknowledgeable: false,
  check: (topology) => [
    ...topology.virtualNetworks.flatMap((network) => inList(network, "addressSpace", network.addressSpace, range)),
    ...subnetsOf(topology).flatMap(({ network, subnet, prefix, field }) =>
      prefix ? [] : whatIsWrong(network, `${field}.addressPrefix`, subnet.addressPrefix, range),
    ),
    ...userRoutesOf(topology).flatMap(({ network, route, destination, routeField }) => [
      ...(destination ? [] : whatIsWrong(network, `${routeField}.addressPrefix`, route.addressPrefix, rangeOrTag)),
      ...whatIsWrong(network, `${routeField}.nextHopIp`, route.nextHopIp),
    ]),
    ...topology.routeServers.flatMap((server) => inList(server, "addresses", server.addresses)),
    ...topology.virtualAppliances.flatMap((appliance) => [
      ...appliance.instances.flatMap((instance) => whatIsWrong(instance, "privateIp", instance.privateIp)),
      ...whatIsWrong(appliance, "loadBalancerIp", appliance.loadBalancerIp),
      ...whatIsWrong(appliance, "subnetGateway", appliance.subnetGateway),
      ...inList(appliance, "originate", appliance.originate, range),
      ...(appliance.interfaces ?? []).flatMap(({ privateIps, loadBalancerIp, prefixes }, index) => [
        ...inList(appliance, `interfaces[${index}].privateIps`, privateIps),
        ...whatIsWrong(appliance, `interfaces[${index}].loadBalancerIp`, loadBalancerIp),
        ...inList(appliance, `interfaces[${index}].prefixes`, prefixes, range),
      ]),
    ]),
    ...topology.gateways.flatMap((gateway) => inList(gateway, "addresses", gateway.addresses)),
    ...topology.routeServerPeerings.flatMap(inPolicy),
    ...topology.routerPeerings.flatMap((peering) => [
      ...inPolicy(peering),
      ...inList(peering, "routerBgpAddresses", peering.routerBgpAddresses),
      ...inList(peering, "bgpAddresses", peering.bgpAddresses),
      ...whatIsWrong(peering, "tunnel.routerAddress", peering.tunnel?.routerAddress),
    ]),
    ...topology.onPremisesSites.flatMap((site) => [
      ...inList(site, "prefixes", site.prefixes, range),
      ...(site.announcements ?? []).flatMap(({ prefixes }, index) =>
        inList(site, `announcements[${index}].prefixes`, prefixes, range),
      ),
    ]),
  ],
};
