import { ROUTE_SERVER_ASN } from "../azure";
import { UNCHANGED_NEXT_HOP } from "../topology";
import { SHARED_NEIGHBORS, anyOf, exportLines, symbol } from "./bird-filters";
import { MAXIMUM_PATHS, MULTIHOP_TTL } from "./formats";
import {
  addressesInNetwork,
  allChangesTowards,
  hasOwnNextHops,
  identifier,
  isOfEveryInstance,
  isReachedThroughNetwork,
  isRouter,
  neighborAddressesOf,
  PolicyLists,
  unknownRouters,
  withKnownNeighbors,
  type NeighborPolicy,
  type RoutingPolicy,
} from "../policy";

/** Writes the policy as a complete `bird.conf` for BIRD 2.0.12 or later. */
export function renderBird(whole: RoutingPolicy): string {
  const policy = withKnownNeighbors(whole);
  const lists = new PolicyLists(policy);
  return [
    ...header(policy),
    ...unknownRouters(whole).flatMap(({ name }) => [
      `# The address of the router of ${identifier(name)} is not known here: no session.`,
      "",
    ]),
    ...reachability(policy),
    ...originated(policy),
    ...kernel(policy),
    ...lists.referredTo(policy.neighbors).flatMap((name) => prefixSet(name, lists)),
    ...sharedNeighbors(policy),
    ...rewriteFunctions(policy),
    ...template(policy),
    ...policy.neighbors.flatMap((neighbor) => sessions(policy, neighbor, lists)),
  ].join("\n");
}

function header(policy: RoutingPolicy): string[] {
  return [
    `# BGP of ${identifier(policy.instance)}, AS ${policy.asn}, for BIRD 2.0.12 or later; written by cdktf-azure-route-server.`,
    "#",
    '# Apply it with "birdc configure": sessions which stay the same stay up.',
    "#",
    "# From top to bottom: how the route servers are reached, what is originated, what goes into the kernel, which",
    "# prefixes there are, and for each route server what is taken from it (FROM-), what is sent to it (TO-) and its two",
    "# sessions, one for each of its instances. What no line accepts is refused.",
    ...(policy.neighbors.some(isRouter)
      ? ["# Other routers that it peers with have filters and sessions of the same kinds."]
      : []),
    "#",
    ...(hasAsOverride(policy)
      ? [
          "# BIRD has no as-override. Instead of replacing each 65515 in a path, the function collapse_65515 takes all of them",
          `# out and puts ${policy.asn} before the path once. A path that held 65515 once comes out as long as with as-override;`,
          "# one that held it twice comes out one shorter and beats the same path from an appliance with as-override.",
          "#",
        ]
      : []),
    "",
    "log syslog all;",
    `router id ${policy.address};`,
    "",
    "protocol device { }",
    "",
  ];
}

function reachability(policy: RoutingPolicy): string[] {
  const { subnetGateway } = policy;
  if (subnetGateway === undefined) {
    return [
      "# The gateway of the machine's subnet is not known here: the route servers are reached through the machine's own",
      "# default route, which is learned from the kernel (below) and copied into the table that next hops are looked up in.",
      "ipv4 table reach;",
      "protocol pipe route_servers {",
      "  table master4;",
      "  peer table reach;",
      "  import none;",
      "  export where source = RTS_INHERIT;",
      "}",
      "",
    ];
  }
  return [
    "# A table of its own to look next hops up in: a range learned from a route server holds its address too, and a next",
    "# hop that is reached through itself makes the session flap.",
    "ipv4 table reach;",
    "protocol static route_servers {",
    "  ipv4 { table reach; };",
    ...addressesInNetwork(policy).map((address) => `  route ${address}/32 via ${subnetGateway};`),
    "}",
    "# The kernel has them, too: a longer prefix that a site announces must not draw the packets of the sessions to itself.",
    "protocol pipe to_kernel {",
    "  table master4;",
    "  peer table reach;",
    '  import where proto = "route_servers";',
    "  export none;",
    "}",
    "",
  ];
}

function originated(policy: RoutingPolicy): string[] {
  if (policy.originate.length === 0) return [];
  return [
    '# Announced, never put into the kernel, so "unreachable" means nothing: the platform forwards it.',
    "protocol static originated {",
    "  ipv4;",
    ...policy.originate.map((prefix) => `  route ${prefix} unreachable;`),
    "}",
    "",
  ];
}

function kernel(policy: RoutingPolicy): string[] {
  const learnsDefault = policy.subnetGateway === undefined;
  return [
    "protocol kernel {",
    ...(learnsDefault ? ["  learn;"] : []),
    `  merge paths on limit ${MAXIMUM_PATHS};`,
    "  ipv4 {",
    learnsDefault ? "    import where net = 0.0.0.0/0 && source = RTS_INHERIT;" : "    import none;",
    `    export where source = RTS_BGP${learnsDefault ? "" : ' || proto = "route_servers"'};`,
    "  };",
    "}",
    "",
  ];
}

function prefixSet(name: string, lists: PolicyLists): string[] {
  const entries = lists.entriesOf(name).map(({ prefix, orLonger }) => `  ${prefix}${orLonger ? "+" : ""}`);
  return [`define ${symbol(name)} = [`, entries.join(",\n"), "];", ""];
}

/** The addresses of the neighbours whose routes every instance has. */
function sharedNeighbors(policy: RoutingPolicy): string[] {
  if (!hasOwnNextHops(policy)) return [];
  const addresses = neighborAddressesOf(policy.neighbors.filter(isOfEveryInstance)).map(
    ({ address }) => `  ${address}`,
  );
  return [
    "# Every instance has what these send and, except for the default route, what is originated. That is sent with the",
    "# address of the load balancer. What this instance may lose by itself is sent with its own address.",
    `define '${SHARED_NEIGHBORS}' = [`,
    addresses.join(",\n"),
    "];",
    "",
  ];
}

function hasAsOverride({ neighbors }: RoutingPolicy): boolean {
  return neighbors.flatMap(allChangesTowards).some(({ asPathRewrite }) => asPathRewrite === "as-override");
}

/** BIRD 2.0 has no as-override. */
function rewriteFunctions(policy: RoutingPolicy): string[] {
  if (!hasAsOverride(policy)) return [];
  return [
    "function collapse_65515()",
    "{",
    `  if (bgp_path ~ [= * ${ROUTE_SERVER_ASN} * =]) then {`,
    `    bgp_path.delete(${ROUTE_SERVER_ASN});`,
    `    bgp_path.prepend(${policy.asn});`,
    "  }",
    "}",
    "",
  ];
}

function template(policy: RoutingPolicy): string[] {
  return [
    "template bgp route_server {",
    `  local ${policy.address} as ${policy.asn};`,
    `  multihop ${MULTIHOP_TTL};`,
    ...timing(policy),
    "}",
    "",
    ...(policy.neighbors.some(isRouter) ? ["template bgp other_router {", ...timing(policy), "}", ""] : []),
  ];
}

function timing(policy: RoutingPolicy): string[] {
  return [
    `  hold time ${policy.timers.hold};`,
    `  keepalive time ${policy.timers.keepalive};`,
    "  connect retry time 10;",
    "  error wait time 5, 60;",
    "  # Routes kept for an end that has died would keep drawing packets to it.",
    "  graceful restart off;",
    "  long lived graceful restart off;",
  ];
}

function sessions(policy: RoutingPolicy, neighbor: NeighborPolicy, lists: PolicyLists): string[] {
  const name = identifier(neighbor.name);
  const accept = lists.filled(neighbor.accept);
  const inNetwork = isReachedThroughNetwork(policy, neighbor);
  const channel = [
    ...(inNetwork ? ["igp table reach; "] : []),
    ...(allChangesTowards(neighbor).some(({ nextHop }) => nextHop === UNCHANGED_NEXT_HOP) ? ["next hop keep; "] : []),
    `import filter ${symbol(`FROM-${name}`)}; export filter ${symbol(`TO-${name}`)};`,
    // What is past the limit is left out, and the session stays up.
    ...(neighbor.maximumAccepted === undefined ? [] : [` import limit ${neighbor.maximumAccepted} action block;`]),
    ...(neighbor.maximumSent === undefined ? [] : [` export limit ${neighbor.maximumSent} action block;`]),
  ].join("");
  return [
    `filter ${symbol(`FROM-${name}`)}`,
    "{",
    ...(accept.length === 0 ? [] : [`  if ${anyOf(accept)} then accept;`]),
    "  reject;",
    "}",
    "",
    `filter ${symbol(`TO-${name}`)}`,
    "{",
    ...exportLines(policy, neighbor, lists),
    "}",
    "",
    ...neighbor.addresses.flatMap((address, index) => [
      `protocol bgp ${symbol(`${name}-${index + 1}`)} from ${isRouter(neighbor) ? "other_router" : "route_server"} {`,
      ...(isRouter(neighbor)
        ? [
            `  local ${neighbor.localAddress} as ${policy.asn};`,
            inNetwork ? `  multihop ${MULTIHOP_TTL};` : "  direct;",
          ]
        : []),
      `  neighbor ${address} as ${neighbor.asn};`,
      `  ipv4 { ${channel} };`,
      "}",
      "",
    ]),
  ];
}
