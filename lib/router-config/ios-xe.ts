import { ROUTE_SERVER_ASN } from "../azure";
import { Ipv4Address, Ipv4Prefix } from "../net";
import { UNCHANGED_NEXT_HOP } from "../topology";
import {
  ORIGINATED_BY_ALL,
  additionLines,
  fromName,
  isSharedRange,
  matchLine,
  prefixListLines,
  sentEntries,
  toName,
} from "./cisco-syntax";
import { MAXIMUM_PATHS, MULTIHOP_TTL } from "./formats";
import {
  addressesInNetwork,
  allChangesTowards,
  commonRewrite,
  hasOwnNextHops,
  identifier,
  isDefaultRouteOrHalf,
  isInternal,
  isOfEveryInstance,
  isReachedThroughNetwork,
  isRouter,
  MINUTES_AFTER_A_LEAK,
  needsMultihop,
  neighborAddressesOf,
  originatesDefault,
  PolicyLists,
  unknownRouters,
  withKnownNeighbors,
  type NeighborAddress,
  type NeighborPolicy,
  type RoutingPolicy,
} from "../policy";

/** Writes the policy as commands for the configuration mode of Cisco IOS-XE 16.12 or later. */
export function renderIosXe(whole: RoutingPolicy): string {
  const policy = withKnownNeighbors(whole);
  const lists = new PolicyLists(policy);
  return [
    ...header(policy),
    ...unknownRouters(whole).flatMap(({ name }) => [
      `! The address of the router of ${identifier(name)} is not known here: no session.`,
      "!",
    ]),
    ...staticRoutes(policy),
    ...lists.referredTo(policy.neighbors).flatMap((name) => [...prefixListLines(name, [name], lists), "!"]),
    ...marks(policy),
    ...policy.neighbors.flatMap((neighbor) => routeMaps(policy, neighbor, lists)),
    ...bgp(policy),
    "end",
    "",
  ].join("\n");
}

function header(policy: RoutingPolicy): string[] {
  const defaultRoutes = policy.originate.filter(isDefaultRouteOrHalf).join(" or ");
  return [
    `! BGP of ${identifier(policy.instance)}, AS ${policy.asn}, for Cisco IOS-XE 16.12 or later; written by cdktf-azure-route-server.`,
    "!",
    "! Expected of the router, and not written here:",
    `!   - its interface in the subnet has ${policy.address}, and IP forwarding is on at the network interface in Azure`,
    ...(policy.neighbors.some(sendsCommunities) || hasOwnNextHops(policy) ? ["!   - ip bgp-community new-format"] : []),
    ...(originatesDefault(policy)
      ? [
          `!   - it translates the addresses of what it forwards to the Internet (ip nat), since ${defaultRoutes} is originated`,
        ]
      : []),
    "!   - access lists and zones let TCP port 179 pass from the route servers, and forward between the ranges below",
    ...policy.neighbors
      .filter((neighbor) => !isReachedThroughNetwork(policy, neighbor))
      .map(
        ({ name, localAddress, addresses }) =>
          `!   - an interface with ${localAddress}, such as a tunnel, leads to ${addresses.join(", ")} of ${identifier(name)}`,
      ),
    "!   - no AS-path or community manipulation of its own on these sessions",
    "!",
    ...unfitRewrites(policy),
    ...(policy.neighbors.some((neighbor) => neighbor.asPathRewrite === "remove")
      ? [
          `! IOS-XE cannot take ${ROUTE_SERVER_ASN} alone out of a path: remove-private-as takes out every private ASN, those of`,
          "! on-premises routers too, and makes paths shorter than asked for.",
          "!",
        ]
      : []),
    "! Paste it in configuration mode, or copy it to running-config: it adds what is missing and leaves the sessions up.",
    "! The entries of a prefix list have no numbers, so that pasting it again never inserts one twice or moves one; what",
    '! is no longer here has to be removed by hand with "no" before the line. Never remove a whole prefix list that a',
    "! route map still names: IOS takes a list that does not exist for one that permits everything.",
    "!",
  ];
}

/**
 * IOS-XE rewrites the paths of a session, of all that is sent there. Some versions have `set as-path replace` in route
 * maps, but 16.12 may not. It keeps the length of a path, so it does not put one ASN in place of a whole path either.
 */
function unfitRewrites(policy: RoutingPolicy): string[] {
  const unfit = policy.neighbors.filter((neighbor) => (commonRewrite(neighbor) ?? "replace") === "replace");
  if (unfit.length === 0) return [];
  return [
    "! IOS-XE cannot put its own ASN once in place of a whole path, and this file overrides or removes an ASN in all paths",
    "! of a session or in none. Not as asked for, therefore, are the paths sent to:",
    ...unfit.map(({ name }) => `!   ${identifier(name)}`),
    "!",
  ];
}

function sendsCommunities(neighbor: NeighborPolicy): boolean {
  return allChangesTowards(neighbor).some(({ communities }) => communities.length > 0);
}

function staticRoutes(policy: RoutingPolicy): string[] {
  const { subnetGateway } = policy;
  if (subnetGateway === undefined) {
    return [
      "! The gateway of the router's subnet is not known here. Add, for each neighbour below, and for each network statement,",
      "!   ip route ADDRESS MASK GATEWAY",
      "! with the first address of the subnet as the gateway.",
      "!",
    ];
  }
  const ownRoutes = policy.originate.map((prefix) => Ipv4Prefix.parse(prefix));
  return [
    "! A route of its own to each route server: a range learned from it holds its address too.",
    ...addressesInNetwork(policy).map((address) => `ip route ${address} 255.255.255.255 ${subnetGateway}`),
    ...(ownRoutes.length > 0
      ? [
          "! A network statement announces only what the routing table has; the platform forwards these.",
          ...ownRoutes.map((range) => `ip route ${range.addressAt(0).toString()} ${maskOf(range)} ${subnetGateway}`),
        ]
      : []),
    "!",
  ];
}

/** A private ASN stands in front, so that no community of Azure or of a provider is the same (RFC 1997, RFC 6996). */
const SHARED_COMMUNITY = "65534:1";
const SHARED_LIST = "OF-EVERY-INSTANCE";

/** A community marks what every instance has. Nobody else may set it, and no neighbour gets it. */
function marks(policy: RoutingPolicy): string[] {
  if (!hasOwnNextHops(policy)) return [];
  return [
    `! ${SHARED_COMMUNITY} marks what every instance has: it is sent with the address of the load balancer. What this one may lose`,
    "! by itself, such as the routes of a tunnel, is sent with its own address.",
    `ip community-list standard ${SHARED_LIST} permit ${SHARED_COMMUNITY}`,
    ...(policy.originate.some(isSharedRange)
      ? [`route-map ${ORIGINATED_BY_ALL} permit 10`, ` set community ${SHARED_COMMUNITY}`]
      : []),
    "!",
  ];
}

/** How routes of a neighbour are marked. */
function markLine(policy: RoutingPolicy, neighbor: NeighborPolicy): string[] {
  if (!hasOwnNextHops(policy)) return [];
  return [
    isOfEveryInstance(neighbor)
      ? ` set community ${SHARED_COMMUNITY} additive`
      : ` set comm-list ${SHARED_LIST} delete`,
  ];
}

function routeMaps(policy: RoutingPolicy, neighbor: NeighborPolicy, lists: PolicyLists): string[] {
  const from = `route-map ${fromName(neighbor)}`;
  const to = `route-map ${toName(neighbor)}`;
  const accept = lists.filled(neighbor.accept);
  const withhold = lists.filled(neighbor.withhold);
  const entries = sentEntries(neighbor, lists);
  return [
    ...(accept.length === 0
      ? [`${from} deny 10`]
      : [`${from} permit 10`, ` ${matchLine(accept)}`, ...markLine(policy, neighbor)]),
    "!",
    ...(withhold.length === 0 ? [] : [`${to} deny 10`, ` ${matchLine(withhold)}`]),
    ...(entries.length === 0 ? [`${to} deny 20`] : []),
    ...entries.flatMap(({ lists: matched, changes, nextHop, ofEveryInstance }, index) => [
      `${to} permit ${20 + index}`,
      ` ${matchLine(matched)}`,
      ...(ofEveryInstance ? [` match community ${SHARED_LIST}`] : []),
      ...(nextHop === UNCHANGED_NEXT_HOP ? [] : [` set ip next-hop ${nextHop}`]),
      ...(hasOwnNextHops(policy) ? [` set comm-list ${SHARED_LIST} delete`] : []),
      ...additionLines(policy, neighbor, changes).map((line) => ` ${line}`),
    ]),
    "!",
  ];
}

function bgp(policy: RoutingPolicy): string[] {
  const sessions = neighborAddressesOf(policy.neighbors);
  return [
    `router bgp ${policy.asn}`,
    ` bgp router-id ${policy.address}`,
    " bgp log-neighbor-changes",
    " bgp bestpath as-path multipath-relax",
    // By default the oldest of equal routes is the best one, so what is sent depends on what failed before.
    " bgp bestpath compare-routerid",
    " no bgp default ipv4-unicast",
    " template peer-session ROUTE-SERVER",
    `  remote-as ${ROUTE_SERVER_ASN}`,
    `  ebgp-multihop ${MULTIHOP_TTL}`,
    `  timers ${policy.timers.keepalive} ${policy.timers.hold}`,
    " exit-peer-session",
    ...sessions.flatMap((session) => [
      ...(isRouter(session.neighbor)
        ? routerSession(policy, session)
        : [` neighbor ${session.address} inherit peer-session ROUTE-SERVER`]),
      ` neighbor ${session.address} description ${identifier(session.neighbor.name)}`,
    ]),
    " address-family ipv4",
    ...policy.originate.map((prefix) => {
      const isMarked = hasOwnNextHops(policy) && isSharedRange(prefix);
      return `${networkStatement(Ipv4Prefix.parse(prefix))}${isMarked ? ` route-map ${ORIGINATED_BY_ALL}` : ""}`;
    }),
    `  maximum-paths ${MAXIMUM_PATHS}`,
    ...sessions.flatMap(({ neighbor, address }) => [
      `  neighbor ${address} activate`,
      ...(neighbor.asPathRewrite === "as-override" ? [`  neighbor ${address} as-override`] : []),
      ...(neighbor.asPathRewrite === "remove" ? [`  neighbor ${address} remove-private-as all`] : []),
      ...(sendsCommunities(neighbor) ? [`  neighbor ${address} send-community`] : []),
      ...(leavesNextHop(policy, neighbor) ? [`  neighbor ${address} next-hop-unchanged`] : []),
      `  neighbor ${address} soft-reconfiguration inbound`,
      // IOS has no limit for what is sent.
      ...(neighbor.maximumAccepted === undefined
        ? []
        : [`  neighbor ${address} maximum-prefix ${neighbor.maximumAccepted} restart ${MINUTES_AFTER_A_LEAK}`]),
      `  neighbor ${address} route-map ${fromName(neighbor)} in`,
      `  neighbor ${address} route-map ${toName(neighbor)} out`,
    ]),
    " exit-address-family",
    "!",
  ];
}

function routerSession(policy: RoutingPolicy, { neighbor, address }: NeighborAddress): string[] {
  const name = ` neighbor ${address}`;
  return [
    `${name} remote-as ${neighbor.asn}`,
    ...(needsMultihop(policy, neighbor) || leavesNextHop(policy, neighbor)
      ? [`${name} ebgp-multihop ${MULTIHOP_TTL}`]
      : []),
    `${name} timers ${policy.timers.keepalive} ${policy.timers.hold}`,
  ];
}

/**
 * IOS has the command for external neighbours with multihop only. Internal neighbours get next hops unchanged anyway.
 */
function leavesNextHop(policy: RoutingPolicy, neighbor: NeighborPolicy): boolean {
  const isLeft = allChangesTowards(neighbor).some(({ nextHop }) => nextHop === UNCHANGED_NEXT_HOP);
  return isLeft && !isInternal(policy, neighbor);
}

/** Not `default-originate`: IOS does not apply the route map to what that sends. */
function networkStatement(range: Ipv4Prefix): string {
  if (range.isDefaultRoute) return "  network 0.0.0.0";
  return `  network ${range.addressAt(0).toString()} mask ${maskOf(range)}`;
}

function maskOf(range: Ipv4Prefix): string {
  return Ipv4Address.fromNumber(2 ** 32 - range.size).toString();
}
