import * as fc from "fast-check";
import { Ipv4Prefix } from "../../../lib/net";
import {
  UNCHANGED_NEXT_HOP,
  type ApplianceInterface,
  type OnPremisesSite,
  type PeeringPolicy,
  type PolicyTerm,
  type RouterPeering,
  type RouteServerInstance,
  type Topology,
  type VirtualAppliance,
} from "../../../lib/topology";
import { half } from "../topologies";
import { addressIn } from "./planned";

/** What a site's router may announce by one of its links otherwise than by the others. */
interface AnnouncementPlan {
  /** Which of its links, if there are so many. */
  readonly link: number;
  readonly prefixes: "the same" | "halves of the first" | "a half more" | "all but the first" | "another one more";
  readonly prepend?: number;
}

/** What a network may have that its plan does not say. All lists are used in turn. */
export interface Forms {
  readonly announcements: readonly (readonly AnnouncementPlan[])[];
  /** Which sites pass on what which other ones announce, by index. */
  readonly links: readonly (readonly [number, number])[];
  readonly terms: readonly (readonly PolicyTerm[])[];
  /** Whether every other peering names the instance's own address as next hop. */
  readonly ownNextHop: boolean;
  readonly overlay: boolean;
  /** The destinations that an appliance has routes to by an interface of its own, if it has one. */
  readonly outside: readonly (readonly string[])[];
  /** The instances of a route server that an appliance peers with. */
  readonly instances: readonly (readonly RouteServerInstance[] | undefined)[];
  /** Whether the first hub has an appliance without BGP. */
  readonly firewall: boolean;
  readonly activeActive?: boolean;
  readonly hubSpokes: boolean;
}

/** The address of the appliance without BGP; policies name it as a next hop also where there is none. */
const FIREWALL = "10.10.0.30";

const announcement: fc.Arbitrary<AnnouncementPlan> = fc.record(
  {
    link: fc.nat({ max: 4 }),
    prefixes: fc.constantFrom(
      "the same",
      "halves of the first",
      "a half more",
      "all but the first",
      "another one more",
    ),
    prepend: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ["link", "prefixes"] },
);

const named = fc.constantFrom("virtual-network", "spokes", "hub", "hub-spokes", "sites", "site", "internet", "any");
const range = fc.constantFrom("10.100.0.0/24", "192.168.0.0/20", "192.168.16.0/20", "192.168.0.0/21");

const term: fc.Arbitrary<PolicyTerm> = fc.record(
  {
    prefixes: fc.uniqueArray(fc.oneof(named, range), { minLength: 1, maxLength: 2 }),
    asPathRewrite: fc.constantFrom("none", "as-override", "remove", "replace"),
    prepend: fc.integer({ min: 0, max: 3 }),
    communities: fc.constantFrom([], ["no-advertise"], ["65001:200", "65001:201"]),
    nextHop: fc.constantFrom(UNCHANGED_NEXT_HOP, "self", FIREWALL, "10.11.0.4"),
  },
  { requiredKeys: ["prefixes"] },
);

/** True now and then. */
const seldom = fc.constantFrom(false, false, true);

export const forms: fc.Arbitrary<Forms> = fc.record({
  announcements: fc.array(fc.array(announcement, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  links: fc.subarray<readonly [number, number]>([
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 1],
    [2, 0],
  ]),
  terms: fc.array(fc.array(term, { maxLength: 2 }), { minLength: 1, maxLength: 5 }),
  ownNextHop: seldom,
  overlay: seldom,
  outside: fc.array(fc.constantFrom([], [], ["0.0.0.0/0"], ["192.168.0.0/16"], ["10.0.0.0/8", "172.16.0.0/12"]), {
    minLength: 1,
    maxLength: 3,
  }),
  instances: fc.array(
    fc.constantFrom<readonly RouteServerInstance[] | undefined>(undefined, undefined, undefined, [0], [1]),
    { minLength: 1, maxLength: 4 },
  ),
  firewall: seldom,
  activeActive: fc.constantFrom(undefined, true, false),
  hubSpokes: seldom,
});

export function withForms(base: Topology, plan: Forms): Topology {
  const steps = [withLinks, withAnnouncements, withOverlay, withPolicies, withInterfaces, withFirewall, withGateways];
  return steps.reduce((topology, step) => step(topology, plan), base);
}

function turn<T>(values: readonly T[], index: number): T {
  return values[index % values.length];
}

/**
 * Links of sites. Two with one ASN have none: within one AS there is no need to pass anything on. A site that passes on
 * what another one announces prefers no way through Azure to the link. Otherwise two such sites have two stable states, and
 * which one daemons come to depends on what happened before (RFC 4264).
 */
function withLinks(base: Topology, { links }: Forms): Topology {
  const sites = base.onPremisesSites;
  const passedOnBy = (index: number): string[] =>
    links.flatMap(([from, to]) => {
      const [asn, other] = [sites[index].asn, sites.at(to)];
      const areLinked = from === index && asn !== undefined && to < sites.length && other?.asn !== undefined;
      return areLinked && asn !== other.asn ? [other.name] : [];
    });
  return {
    ...base,
    onPremisesSites: sites.map((site, index) => {
      const passesOn = passedOnBy(index);
      return passesOn.length === 0 ? site : { ...site, prefers: undefined, passesOn };
    }),
  };
}

/** Towards another site, nobody prepends, for the same reason. */
function withAnnouncements(base: Topology, { announcements }: Forms): Topology {
  const isSite = (link: string) => base.onPremisesSites.some(({ name }) => name === link);
  return {
    ...base,
    onPremisesSites: base.onPremisesSites.map((site, index) => {
      const links = linksOf(site.name, base);
      const here = turn(announcements, index).flatMap(({ link, prefixes, prepend }) => {
        const to = links.at(link);
        if (to === undefined) return [];
        const more = isSite(to) ? undefined : prepend;
        return { to: [to], prefixes: prefixesOf(site, prefixes, index), prepend: more };
      });
      return here.length === 0 ? site : { ...site, announcements: here };
    }),
  };
}

/** The names by which a site may mean one of its links: all kinds of them, in no order. */
function linksOf(site: string, { circuits, gatewayConnections, routerPeerings, ...base }: Topology): string[] {
  return [
    ...circuits.flatMap(({ name, sites }) => (sites.includes(site) ? name : [])),
    ...gatewayConnections.flatMap((each, index) =>
      each.site === site ? (index % 2 === 0 ? each.name : each.gateway) : [],
    ),
    ...routerPeerings.flatMap((each) => (each.site === site ? each.name : [])),
    ...base.virtualAppliances.flatMap(({ name, sites }) => (sites.includes(site) ? name : [])),
    ...base.onPremisesSites.flatMap(({ name, passesOn = [] }) => (passesOn.includes(site) ? name : [])),
  ];
}

function prefixesOf(
  { prefixes }: OnPremisesSite,
  which: AnnouncementPlan["prefixes"],
  index: number,
): readonly string[] | undefined {
  const [first, ...others] = prefixes;
  const { first: start, length } = Ipv4Prefix.parse(first);
  const half = Ipv4Prefix.containing(start, length + 1);
  switch (which) {
    case "the same":
      return undefined;
    case "halves of the first":
      return [half.toString(), Ipv4Prefix.containing(start + half.size, length + 1).toString(), ...others];
    case "a half more":
      return [...prefixes, half.toString()];
    case "all but the first":
      return others;
    case "another one more":
      return [...prefixes, `172.31.${index}.0/24`];
  }
}

/** The first two appliances in a VXLAN, by the peerings that they have with each other or by new ones. */
function withOverlay(base: Topology, { overlay }: Forms): Topology {
  const [one, other] = base.virtualAppliances;
  if (!overlay) return base;
  const isBetween = ({ virtualAppliance, peer }: RouterPeering) =>
    [virtualAppliance, peer].every((each) => each === one.name || each === other.name);
  const known = base.routerPeerings.filter(isBetween);
  const peerings = known.length > 0 ? known : [peeringOf(one, other), peeringOf(other, one)];
  const [from, to] = [one.virtualNetwork, other.virtualNetwork];
  const isPeered = base.virtualNetworkPeerings.some((each) => each.from === from && each.to === to);
  return {
    ...base,
    virtualNetworkPeerings: [
      ...base.virtualNetworkPeerings,
      ...(isPeered || from === to ? [] : [half(from, to), half(to, from)]),
    ],
    routerPeerings: [
      ...base.routerPeerings.filter((each) => !isBetween(each)),
      ...peerings.map((each) => {
        const [{ instances }, first] = each.virtualAppliance === one.name ? [one, 10] : [other, 20];
        const bgpAddresses = instances.map((_, index) => `169.254.200.${first + index}`);
        return { ...each, bgpAddresses, overlay: { encapsulation: "vxlan" as const, vni: 100 } };
      }),
    ],
  };
}

function peeringOf(from: VirtualAppliance, to: VirtualAppliance): RouterPeering {
  return {
    name: `${from.name}-${to.name}`,
    virtualAppliance: from.name,
    peer: to.name,
    asPathRewrite: "none",
    prepend: 0,
    accept: ["any"],
    advertise: ["spokes", "sites", "hub"],
  };
}

function withPolicies(base: Topology, { terms, ownNextHop, instances, hubSpokes }: Forms): Topology {
  const changed = <P extends PeeringPolicy>(peering: P, index: number): P => {
    const own = turn(terms, index);
    const more = hubSpokes ? ["hub-spokes"] : [];
    return {
      ...peering,
      accept: [...peering.accept, ...more],
      advertise: [...peering.advertise, ...more],
      ...(ownNextHop && index % 2 === 0 ? { nextHop: "self" } : {}),
      ...(own.length > 0 ? { terms: own } : {}),
    };
  };
  return {
    ...base,
    routeServerPeerings: base.routeServerPeerings.map((peering, index) => {
      const some = turn(instances, index);
      return { ...changed(peering, index), ...(some ? { instances: some } : {}) };
    }),
    routerPeerings: base.routerPeerings.map((peering, index) => changed(peering, index + 1)),
  };
}

/** A subnet of its own for the outer interfaces in each hub that has some. */
function withInterfaces(base: Topology, { outside }: Forms): Topology {
  const rangeOf = (name: string) =>
    String(base.virtualNetworks.find((network) => network.name === name)?.addressSpace[0]);
  const virtualAppliances = base.virtualAppliances.map((appliance, index) => {
    const prefixes = turn(outside, index);
    if (prefixes.length === 0) return appliance;
    const range = rangeOf(appliance.virtualNetwork);
    const first = appliance.name.endsWith("-2") ? 204 : 196;
    const outer: ApplianceInterface = {
      name: "outside",
      privateIps: appliance.instances.map((_, instance) => addressIn(range, first + instance)),
      ...(appliance.loadBalancerIp === undefined ? {} : { loadBalancerIp: addressIn(range, first + 4) }),
      prefixes,
    };
    return { ...appliance, interfaces: [outer] };
  });
  const hubs = new Set(virtualAppliances.flatMap((each) => (each.interfaces ? each.virtualNetwork : [])));
  return {
    ...base,
    virtualAppliances,
    virtualNetworks: base.virtualNetworks.map((network) => {
      if (!hubs.has(network.name)) return network;
      const addressPrefix = `${addressIn(network.addressSpace[0], 192)}/27`;
      return { ...network, subnets: [...network.subnets, { name: "snet-outside", addressPrefix }] };
    }),
  };
}

function withFirewall(base: Topology, { firewall }: Forms): Topology {
  if (!firewall) return base;
  const [{ name: hub }] = base.virtualNetworks;
  const appliance: VirtualAppliance = {
    name: `afw-${hub}`,
    virtualNetwork: hub,
    instances: [{ name: `vm-afw-${hub}`, privateIp: FIREWALL }],
    deployed: false,
    internetEgress: false,
    sites: [],
    timers: { keepalive: 60, hold: 180 },
  };
  return { ...base, virtualAppliances: [...base.virtualAppliances, appliance] };
}

function withGateways(base: Topology, { activeActive }: Forms): Topology {
  return {
    ...base,
    gateways: base.gateways.map((each) =>
      each.type === "Vpn" && activeActive !== undefined ? { ...each, activeActive } : each,
    ),
  };
}
