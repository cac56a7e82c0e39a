import { ROUTE_SERVER_ASN } from "../azure";
import { MAXIMUM_PATHS, MULTIHOP_TTL } from "./formats";
import { ORIGINATED_BY_ALL, fromName, isSharedRange, toName } from "./cisco-syntax";
import { FrrLists, SHARED_TAG, originatedByAll, replacedPaths, routeMapsOf } from "./frr-route-maps";
import {
  addressesInNetwork,
  commonRewrite,
  hasOwnNextHops,
  identifier,
  isRouter,
  MINUTES_AFTER_A_LEAK,
  needsMultihop,
  neighborAddressesOf,
  unknownRouters,
  withKnownNeighbors,
  type NeighborAddress,
  type NeighborPolicy,
  type RoutingPolicy,
} from "../policy";

/** The line with which bgpd announces the default route. The machine's egress watchdog removes exactly this line. */
export const FRR_DEFAULT_ROUTE_STATEMENT = "network 0.0.0.0/0";

/** Writes the policy as a complete `frr.conf` for FRR 8.4 or later. */
export function renderFrr(whole: RoutingPolicy): string {
  const policy = withKnownNeighbors(whole);
  const lists = new FrrLists(policy);
  // The filters come before the sessions that use them. FRR refuses every route of a session whose filter it does not
  // know yet, and takes seconds to apply one that it reads later.
  const routeMaps = [
    ...originatedByAll(policy),
    ...replacedPaths(policy),
    ...policy.neighbors.flatMap((neighbor) => routeMapsOf(policy, neighbor, lists)),
  ];
  return [
    ...header(policy),
    ...unknownRouters(whole).map(
      ({ name }) => `! The address of the router of ${identifier(name)} is not known here: no session.`,
    ),
    ...reachability(policy),
    ...lists.lines(),
    ...routeMaps,
    ...bgp(policy),
    "end",
    "",
  ].join("\n");
}

function header(policy: RoutingPolicy): string[] {
  return [
    `! BGP of ${identifier(policy.instance)}, AS ${policy.asn}, for FRR 8.4 or later; written by cdktf-azure-route-server.`,
    "!",
    ...(policy.deployed
      ? [
          "! Do not edit it on the machine: the next deployment writes it again and applies the difference with",
          "! frr-reload, so that sessions which stay the same stay up.",
        ]
      : ["! No deployment writes it on the machine: put it there yourself, and again when it has changed."]),
    "!",
    "! From top to bottom:",
    "!   ip route         how the route servers are reached",
    "!   ip prefix-list   which prefixes there are, by what they are",
    "!   route-map FROM-  what is taken from a route server: nothing but what a permit names",
    "!   route-map TO-    what is sent to it: first, what is never sent, such as its own ranges; then, nothing but what",
    "!                    a permit names; NAME+NAME is both lists in one",
    ...(policy.neighbors.some(({ terms }) => terms.length > 0)
      ? ["!                    TERM- lists come first: what they name is changed otherwise than the rest"]
      : []),
    ...(hasOwnNextHops(policy)
      ? [
          `!   tag ${SHARED_TAG}            what every instance has; it is sent with the load balancer's address. What this one may`,
          "!                    lose by itself, such as the routes of a tunnel, is sent with its own address",
        ]
      : []),
    "!   router bgp       the sessions, two for each route server because it has two instances",
    ...(policy.neighbors.some(isRouter)
      ? ["!                    and those with other routers, which have the same kinds of route maps"]
      : []),
    "!",
    "frr defaults traditional",
    `hostname ${identifier(policy.instance)}`,
    "log syslog informational",
    "service integrated-vtysh-config",
    "!",
  ];
}

function reachability(policy: RoutingPolicy): string[] {
  const { subnetGateway } = policy;
  if (subnetGateway === undefined) {
    return [
      "! The gateway of the machine's subnet is not known here, so the addresses of the route servers are looked up through",
      "! the default route. Better add a route to each neighbour: ip route ADDRESS/32 GATEWAY",
      "ip nht resolve-via-default",
      "!",
    ];
  }
  const routersOfTunnels = new Set(policy.neighbors.flatMap(({ tunnel }) => tunnel?.routerAddress ?? []));
  return [
    "! A route of its own to each route server, and to the router at the other end of each tunnel: a range learned from it",
    "! may hold its address too, and what is reached through itself is not reached.",
    ...[...addressesInNetwork(policy), ...routersOfTunnels].map((address) => `ip route ${address}/32 ${subnetGateway}`),
    "!",
  ];
}

function bgp(policy: RoutingPolicy): string[] {
  const group = "ROUTE-SERVERS";
  const sessions = neighborAddressesOf(policy.neighbors);
  return [
    `router bgp ${policy.asn}`,
    ` bgp router-id ${policy.address}`,
    " ! ebgp-requires-policy stays on, as it is by default: every session has both route maps, and one that should ever",
    " ! lack them moves no route at all.",
    " !",
    " ! What is originated is announced although the kernel has no such route: the platform forwards it.",
    " no bgp network import-check",
    " ! A route server that kept our routes for us while we restart would keep sending packets to a dead machine.",
    " bgp graceful-restart-disable",
    " bgp bestpath as-path multipath-relax",
    " ! Of several that are equally good one is sent on: that of the lowest router ID, and not the one that came first,",
    " ! so that the same network sends the same paths whatever was started or failed before.",
    " bgp bestpath compare-routerid",
    ` timers bgp ${policy.timers.keepalive} ${policy.timers.hold}`,
    ` neighbor ${group} peer-group`,
    ` neighbor ${group} remote-as ${ROUTE_SERVER_ASN}`,
    ` neighbor ${group} ebgp-multihop ${MULTIHOP_TTL}`,
    " ! FRR before 9.0 forgets ebgp-multihop when both ends connect at once; then routes stay unusable without this.",
    ` neighbor ${group} disable-connected-check`,
    ` neighbor ${group} update-source ${policy.address}`,
    ` neighbor ${group} timers connect 10`,
    ...sessions.flatMap((session) => [
      ...(isRouter(session.neighbor)
        ? routerSession(policy, session)
        : [` neighbor ${session.address} peer-group ${group}`]),
      ` neighbor ${session.address} description ${identifier(session.neighbor.name)}`,
    ]),
    " !",
    " address-family ipv4 unicast",
    ...policy.originate.map((prefix) => {
      const marks = hasOwnNextHops(policy) && isSharedRange(prefix);
      return `  network ${prefix}${marks ? ` route-map ${ORIGINATED_BY_ALL}` : ""}`;
    }),
    `  maximum-paths ${MAXIMUM_PATHS}`,
    "  ! Keeps what was refused as well: show bgp ipv4 unicast neighbors ADDRESS received-routes",
    `  neighbor ${group} soft-reconfiguration inbound`,
    ...(policy.neighbors.some((neighbor) => commonRewrite(neighbor) === "as-override")
      ? [
          `  ! A route server drops every path that holds its own ASN, ${ROUTE_SERVER_ASN}, and every other route server and gateway`,
          `  ! put it there: as-override replaces it by ${policy.asn}, which keeps the path as long as it was. It also takes away`,
          "  ! BGP's protection from loops; the route maps are what stands in for it.",
        ]
      : []),
    ...sessions.flatMap(({ neighbor, address }) => [
      ...(isRouter(neighbor) ? [`  neighbor ${address} soft-reconfiguration inbound`] : []),
      ...(commonRewrite(neighbor) === "as-override" ? [`  neighbor ${address} as-override`] : []),
      ...prefixLimits(neighbor).map((line) => `  neighbor ${address} ${line}`),
      `  neighbor ${address} route-map ${fromName(neighbor)} in`,
      `  neighbor ${address} route-map ${toName(neighbor)} out`,
    ]),
    " exit-address-family",
    "exit",
    "!",
  ];
}

/** The session of a router that leaks routes is dropped for a while. Towards a route server, the rest is not sent. */
function prefixLimits({ maximumAccepted, maximumSent }: NeighborPolicy): string[] {
  return [
    ...(maximumAccepted === undefined ? [] : [`maximum-prefix ${maximumAccepted} restart ${MINUTES_AFTER_A_LEAK}`]),
    ...(maximumSent === undefined ? [] : [`maximum-prefix-out ${maximumSent}`]),
  ];
}

function routerSession(policy: RoutingPolicy, { neighbor, address }: NeighborAddress): string[] {
  const name = ` neighbor ${address}`;
  return [
    `${name} remote-as ${neighbor.asn}`,
    ...(needsMultihop(policy, neighbor)
      ? [`${name} ebgp-multihop ${MULTIHOP_TTL}`, `${name} disable-connected-check`]
      : []),
    `${name} update-source ${neighbor.localAddress}`,
    `${name} timers connect 10`,
  ];
}
