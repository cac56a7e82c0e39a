import * as fc from "fast-check";
import type {
  BgpTimers,
  OnPremisesSite,
  PeeringPolicy,
  RouterPeering,
  Topology,
  UserRoute,
  VirtualAppliance,
  VirtualNetworkPeering,
} from "../../../lib/topology";
import { half, routeTable } from "../topologies";

/** What a hand might change in a network that the library made: nothing of it is wise, all of it can be deployed. */
export interface Oddities {
  readonly policies: readonly Partial<PeeringPolicy>[];
  readonly branchToBranch: readonly boolean[];
  readonly routingWeights: readonly number[];
  readonly asns: "own" | "equal" | "equal to the site's" | "four bytes";
  /** The hub that lost its route server, if there are so many. A VPN gateway without one may have an ASN of its own. */
  readonly withoutRouteServer: number;
  readonly vpnGatewayAsn: number;
  readonly overlay: boolean;
  readonly originate: readonly string[];
  readonly timers?: BgpTimers;
  /** What each site announces besides its own ranges. */
  readonly announced: readonly (readonly string[])[];
  readonly withoutPropagation: boolean;
  /** The user routes of each subnet in turn. */
  readonly userRoutes: readonly (readonly UserRoute[])[];
  readonly hubsPeered: boolean;
  readonly spokesPeered: boolean;
  /** Which halves of peerings are gone, or have flags off, if there are so many. */
  readonly lostHalf: number;
  readonly closedHalf: number;
  readonly notForwardingHalf: number;
}

const source = fc.constantFrom(
  "virtual-network",
  "spokes",
  "hub",
  "sites",
  "site",
  "internet",
  "any",
  "10.100.0.0/24",
  "192.168.0.0/20",
  "10.0.0.0/8",
);
const sources = fc.uniqueArray(source, { maxLength: 3 });

const policy: fc.Arbitrary<Partial<PeeringPolicy>> = fc.record(
  {
    asPathRewrite: fc.constantFrom("none", "as-override", "remove"),
    prepend: fc.integer({ min: 0, max: 3 }),
    accept: sources,
    advertise: sources,
    withhold: sources,
    communities: fc.constantFrom([], ["no-advertise"], ["65001:100"]),
    // An address that nobody has, and those of two appliances.
    nextHop: fc.constantFrom("unchanged", "10.10.0.30", "10.10.0.4", "10.11.0.4"),
  },
  { requiredKeys: [] },
);

/** Routes to nowhere, which may cover the neighbours of a session, and routes to an appliance, which may not. */
const userRoute: fc.Arbitrary<UserRoute> = fc.oneof(
  fc.record({
    addressPrefix: fc.constantFrom("0.0.0.0/0", "10.0.0.0/8", "10.10.0.64/26", "10.11.0.0/27", "10.100.0.0/26"),
    nextHopType: fc.constantFrom("None", "Internet", "VnetLocal", "VirtualNetworkGateway"),
  }),
  fc.record({
    addressPrefix: fc.constantFrom("192.168.0.0/16", "10.100.0.128/26", "10.101.0.128/26"),
    nextHopType: fc.constant("VirtualAppliance" as const),
    nextHopIp: fc.constantFrom("10.10.0.4", "10.11.0.4"),
  }),
);

/** Often nothing. */
const seldom = <T>(value: fc.Arbitrary<T>, otherwise: T) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value });

export const oddities: fc.Arbitrary<Oddities> = fc.record({
  policies: fc.array(policy, { minLength: 1, maxLength: 6 }),
  branchToBranch: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  routingWeights: fc.array(fc.constantFrom(0, 0, 10, 20), { minLength: 1, maxLength: 4 }),
  asns: fc.constantFrom("own", "own", "equal", "equal to the site's", "four bytes"),
  withoutRouteServer: fc.nat({ max: 6 }),
  vpnGatewayAsn: fc.constantFrom(65050, 65515, 4200020000),
  overlay: fc.boolean(),
  originate: fc.constantFrom([], [], ["10.250.0.0/16"], ["0.0.0.0/0"], ["0.0.0.0/1", "128.0.0.0/1"]),
  timers: seldom(fc.constant<BgpTimers | undefined>({ keepalive: 2, hold: 6 }), undefined),
  announced: fc.array(fc.constantFrom([], [], ["10.0.0.0/8"], ["0.0.0.0/0"], ["192.168.0.0/18"], ["10.100.0.0/25"]), {
    minLength: 1,
    maxLength: 3,
  }),
  withoutPropagation: fc.boolean(),
  userRoutes: fc.array(
    seldom(fc.uniqueArray(userRoute, { maxLength: 2, selector: (each) => each.addressPrefix }), []),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
  hubsPeered: fc.boolean(),
  spokesPeered: fc.boolean(),
  lostHalf: fc.nat({ max: 40 }),
  closedHalf: fc.nat({ max: 60 }),
  notForwardingHalf: fc.nat({ max: 40 }),
});

/** Azure takes no user routes in the subnet of a route server. */
const WITHOUT_USER_ROUTES = "RouteServerSubnet";

export function changedByHand(made: Topology, odd: Oddities): Topology {
  const base = withoutRouteServer(made, odd);
  const { sites, virtualAppliances } = asnsOf(base, odd);
  return {
    ...base,
    virtualNetworks: virtualNetworksOf(base, odd),
    virtualNetworkPeerings: peeringsOf(base, odd),
    routeServers: base.routeServers.map((routeServer, index) => ({
      ...routeServer,
      branchToBranch: turn(odd.branchToBranch, index),
    })),
    gatewayConnections: base.gatewayConnections.map((connection, index) => ({
      ...connection,
      routingWeight: turn(odd.routingWeights, index),
    })),
    virtualAppliances: virtualAppliances.map((appliance, index) => ({
      ...appliance,
      timers: odd.timers ?? appliance.timers,
      originate: index === 0 ? odd.originate : undefined,
    })),
    routeServerPeerings: base.routeServerPeerings.map((peering, index) => ({
      ...peering,
      ...turn(odd.policies, index),
    })),
    routerPeerings: [
      ...base.routerPeerings.map((peering, index) => ({ ...peering, ...turn(odd.policies, index) })),
      ...(odd.overlay ? overlayOf(base, odd) : []),
    ],
    onPremisesSites: sites.map((site, index) => {
      const more = turn(odd.announced, index);
      return { ...site, prefixes: [...site.prefixes, ...more], moreSpecifics: site.moreSpecifics || more.length > 0 };
    }),
  };
}

function withoutRouteServer(base: Topology, { withoutRouteServer: index, vpnGatewayAsn }: Oddities): Topology {
  const hub = base.virtualNetworks.filter(({ role }) => role === "hub").at(index);
  const gone = base.routeServers.find(({ virtualNetwork }) => virtualNetwork === hub?.name);
  if (!gone) return base;
  return {
    ...base,
    routeServers: base.routeServers.filter((each) => each !== gone),
    routeServerPeerings: base.routeServerPeerings.filter(({ routeServer }) => routeServer !== gone.name),
    gateways: base.gateways.map((gateway) =>
      gateway.type === "Vpn" && gateway.virtualNetwork === hub?.name ? { ...gateway, asn: vpnGatewayAsn } : gateway,
    ),
  };
}

function turn<T>(values: readonly T[], index: number): T {
  return values[index % values.length];
}

function asnsOf(
  { virtualAppliances, onPremisesSites }: Topology,
  { asns }: Oddities,
): { readonly virtualAppliances: readonly VirtualAppliance[]; readonly sites: readonly OnPremisesSite[] } {
  const withAsn = (asn: (index: number) => number) =>
    virtualAppliances.map((appliance, index) => ({ ...appliance, asn: asn(index) }));
  switch (asns) {
    case "own":
      return { virtualAppliances, sites: onPremisesSites };
    case "equal":
      return { virtualAppliances: withAsn(() => 65001), sites: onPremisesSites };
    case "four bytes":
      return { virtualAppliances: withAsn((index) => 4200000001 + index), sites: onPremisesSites };
    case "equal to the site's": {
      const sites = onPremisesSites.map((site, index) => (index === 0 ? { ...site, asn: 65001 } : site));
      return { virtualAppliances, sites };
    }
  }
}

function virtualNetworksOf({ virtualNetworks }: Topology, odd: Oddities): Topology["virtualNetworks"] {
  let count = 0;
  return virtualNetworks.map((network) => ({
    ...network,
    subnets: network.subnets.map((subnet) => {
      if (subnet.name === WITHOUT_USER_ROUTES) return subnet;
      const own = subnet.routeTable?.routes ?? [];
      const more = turn(odd.userRoutes, count++).filter(
        ({ addressPrefix }) => !own.some((route) => route.addressPrefix === addressPrefix),
      );
      const propagation = !(odd.withoutPropagation && subnet.name === "snet-nva");
      if (!subnet.routeTable && more.length === 0 && propagation) return subnet;
      return { ...subnet, routeTable: routeTable([...own, ...more], propagation) };
    }),
  }));
}

function peeringsOf({ virtualNetworks, virtualNetworkPeerings }: Topology, odd: Oddities): VirtualNetworkPeering[] {
  const firstTwo = (role: "hub" | "spoke") => virtualNetworks.filter((network) => network.role === role).slice(0, 2);
  const between = ([one, other]: readonly { readonly name: string }[]): VirtualNetworkPeering[] =>
    other ? [half(one.name, other.name), half(other.name, one.name)] : [];
  const more = [
    ...(odd.hubsPeered ? between(firstTwo("hub")) : []),
    ...(odd.spokesPeered ? between(firstTwo("spoke")) : []),
  ].filter(({ from, to }) => !virtualNetworkPeerings.some((known) => known.from === from && known.to === to));
  return [...virtualNetworkPeerings, ...more]
    .map((each, index) => ({
      ...each,
      allowVirtualNetworkAccess: index !== odd.closedHalf,
      allowForwardedTraffic: index !== odd.notForwardingHalf,
    }))
    .filter((_, index) => index !== odd.lostHalf);
}

/** Router peerings of the first two appliances with each other, in a tunnel. */
function overlayOf({ virtualAppliances: [first, second] }: Topology, { policies }: Oddities): RouterPeering[] {
  const peering = (from: VirtualAppliance, to: VirtualAppliance, index: number): RouterPeering => ({
    name: `${from.name}-${to.name}`,
    virtualAppliance: from.name,
    peer: to.name,
    asPathRewrite: "none",
    prepend: 0,
    accept: ["any"],
    advertise: ["any"],
    ...turn(policies, index),
  });
  return [peering(first, second, 1), peering(second, first, 2)];
}
