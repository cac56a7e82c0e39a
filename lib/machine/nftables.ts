import { ENCRYPTED_OVERLAY_MTU, OVERLAY_MTU, PLATFORM_ADDRESS, TUNNEL_MSS, VXLAN_PORT, segmentsIn } from "../azure";
import { Ipv4Prefix } from "../net";
import {
  forwardingOf,
  rangesOf,
  identifier,
  originatesDefault,
  OVERLAY_INTERFACE_PREFIX,
  overlayLinksOf,
  PolicyLists,
  TUNNEL_INTERFACE_PREFIX,
  type Forwarding,
  type ForwardingGroup,
  type NeighborPolicy,
  type RoutingPolicy,
} from "../policy";

/** All tunnel interfaces, and all interfaces of overlays, in nft's syntax. */
const TUNNELS = `"${TUNNEL_INTERFACE_PREFIX}*"`;
const OVERLAYS = `"${OVERLAY_INTERFACE_PREFIX}*"`;

/** The messages of ICMP that are about another packet (RFC 792); a packet too large is a destination unreachable. */
const ICMP_ERRORS = "{ destination-unreachable, time-exceeded, parameter-problem }";

/**
 * Ranges that are not on the Internet: IANA's special-purpose ranges (RFC 6890), multicast, and Azure's platform
 * address.
 */
const NOT_INTERNET = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  `${PLATFORM_ADDRESS}/32`,
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

/**
 * Writes the packet filter of a deployed appliance, for `nft -f`. It forwards only between the ranges that a route
 * server sends and the ranges that are announced to it. It replaces its own table in one transaction and leaves other
 * tables alone.
 */
export function renderNftables(policy: RoutingPolicy): string {
  const filter = new PacketFilter(policy);
  return [
    `# Packet filter of ${identifier(policy.instance)}; written by cdktf-azure-route-server. Do not edit it on the machine: the next`,
    "# deployment writes it again.",
    "#",
    "# What may be forwarded follows from the routes: packets between the ranges that a route server sends (from-) and the",
    "# ranges that are announced to it (to-), both ways. These rules keep no state, so that with several appliances in use",
    "# at once the two directions may pass different ones.",
    "",
    "table inet dual_homed",
    "delete table inet dual_homed",
    "",
    "table inet dual_homed {",
    ...filter.sets(),
    ...filter.chains().slice(0, -1),
    "}",
    "",
  ].join("\n");
}

/** The name of a file with the packet filter, such as `west-nva-1.nft`. */
export function packetFilterFileName({ instance }: RoutingPolicy): string {
  return `${identifier(instance)}.nft`;
}

class PacketFilter {
  private readonly forwarding: Forwarding;

  constructor(private readonly policy: RoutingPolicy) {
    this.forwarding = forwardingOf(policy);
  }

  sets(): string[] {
    const { groups, withheld, behindTunnels } = this.forwarding;
    return [
      ...set("route-servers", "ipv4_addr", this.addressesOf("network")),
      ...(this.endsTunnels ? set("behind-tunnels", "ipv4_addr", behindTunnels, RANGES) : []),
      ...(this.endsTunnels ? set("tunnel-routers", "ipv4_addr", this.addressesOf("tunnel")) : []),
      ...(this.hasOverlays ? set("overlay-routers", "ipv4_addr", this.addressesOf("overlay")) : []),
      ...(this.hasOverlays ? set("overlay-ends", "ipv4_addr", this.overlayEnds()) : []),
      ...set("not-internet", "ipv4_addr", [...NOT_INTERNET, ...this.publicRanges()], RANGES),
      ...groups.flatMap((group) => [
        ...set(`from-${group.name}`, "ipv4_addr", group.near, RANGES),
        ...set(`to-${group.name}`, "ipv4_addr", group.far, RANGES),
        ...(group.withheld.length > 0 ? set(`never-to-${group.name}`, "ipv4_addr", group.withheld, RANGES) : []),
      ]),
      ...set(
        "withheld",
        "ipv4_addr . ipv4_addr",
        withheld.map((pair) => pair.join(" . ")),
        ["flags interval"],
      ),
    ];
  }

  chains(): string[] {
    return [
      ...this.inputChain(),
      ...this.forwardChain(),
      ...(originatesDefault(this.policy) ? this.egressChains() : []),
    ];
  }

  private get endsTunnels(): boolean {
    return this.addressesOf("tunnel").length > 0;
  }

  private get hasOverlays(): boolean {
    return this.overlayEnds().length > 0;
  }

  /** The addresses of the neighbours inside tunnels, inside overlays, or in virtual networks. */
  private addressesOf(place: ReturnType<typeof placeOf>): string[] {
    return this.policy.neighbors.filter((each) => placeOf(each) === place).flatMap(({ addresses }) => addresses);
  }

  /** The private addresses of the machines at the other ends of overlays. */
  private overlayEnds(): string[] {
    return [...new Set(overlayLinksOf(this.policy).map(({ peerAddress }) => peerAddress))];
  }

  private overlayRules(): string[] {
    const links = overlayLinksOf(this.policy);
    const mtu = links.some(({ encrypted }) => encrypted) ? ENCRYPTED_OVERLAY_MTU : OVERLAY_MTU;
    return [
      "# An overlay's packets are smaller than those of the network around it.",
      ...smallerSegments(OVERLAYS, segmentsIn(mtu)),
    ];
  }

  /**
   * Filters BGP, overlays and ping only; the network security group filters everything else. It cannot tell types of
   * ICMP, so it lets all of it in.
   */
  private inputChain(): string[] {
    return chain("input", "type filter hook input priority filter; policy accept;", [
      'iifname "lo" accept',
      "tcp dport 179 ip saddr @route-servers accept",
      ...(this.endsTunnels ? [`iifname ${TUNNELS} tcp dport 179 ip saddr @tunnel-routers accept`] : []),
      ...(this.hasOverlays ? OVERLAY_INPUT : []),
      `tcp dport 179 ip saddr ${PLATFORM_ADDRESS} accept comment "load balancer probe"`,
      "tcp dport 179 drop",
      'icmp type echo-request ip saddr != @not-internet drop comment "ping works from inside only"',
    ]);
  }

  private forwardChain(): string[] {
    return chain("forward", "type filter hook forward priority filter; policy drop;", [
      ...(this.endsTunnels ? TUNNEL_RULES : []),
      ...(this.hasOverlays ? this.overlayRules() : []),
      "# Nothing goes back to where it came from, and nothing to what is never announced.",
      "ip saddr . ip daddr @withheld drop",
      ...this.errorRules(),
      ...this.forwarding.groups
        .filter((group) => group.withheld.length > 0)
        .flatMap((group) => [
          `ip saddr @from-${group.name} ip daddr @never-to-${group.name} drop`,
          `ip saddr @never-to-${group.name} ip daddr @from-${group.name} drop`,
        ]),
      ...this.forwarding.groups.flatMap((group) => [
        `ip saddr @from-${group.name} ip daddr @to-${group.name} accept`,
        `ip saddr @to-${group.name} ip daddr @from-${group.name} accept`,
        ...(group.internet ? this.internetRules(group) : []),
      ]),
    ]);
  }

  /** RFC 1191: whoever drops a packet on its way says why, with an address that is in no range. */
  private errorRules(): string[] {
    const served = this.forwarding.groups.flatMap(({ name }) => [`@from-${name}`, `@to-${name}`]);
    if (served.length === 0) return [];
    return [
      "# Any router on the way may say that a packet is too large, or came to its end, as traceroute asks.",
      ...served.map((ranges) => `icmp type ${ICMP_ERRORS} ip daddr ${ranges} accept`),
    ];
  }

  private internetRules(group: ForwardingGroup): string[] {
    // The machine that translates addresses sees both directions and recognizes a reply. A machine that only forwards
    // to the next one may see one direction only, so it has to let new packets pass both ways.
    const replies = originatesDefault(this.policy) ? "ct state established,related " : "";
    return [
      `ip saddr @from-${group.name} ip daddr != @not-internet accept`,
      `ip saddr != @not-internet ip daddr @from-${group.name} ${replies}accept`,
    ];
  }

  private egressChains(): string[] {
    return [
      "  # Connections are tracked for the sake of translation alone: of what stays in the private networks this machine",
      "  # may see one direction only, and it should not fill the table.",
      ...chain("untracked", "type filter hook prerouting priority raw; policy accept;", [
        "ip saddr @not-internet ip daddr @not-internet fib daddr type != local notrack",
      ]),
      ...chain(
        "translate",
        "type nat hook postrouting priority srcnat; policy accept;",
        this.forwarding.groups
          .filter((group) => group.internet)
          .map((group) => `ip saddr @from-${group.name} ip daddr != @not-internet masquerade`),
      ),
    ];
  }

  /** Public ranges of the network: they are not on the Internet either. */
  private publicRanges(): string[] {
    const lists = new PolicyLists(this.policy);
    const known = NOT_INTERNET.map((range) => Ipv4Prefix.parse(range));
    const names = this.policy.prefixLists.map((list) => list.name);
    return rangesOf(lists, names)
      .map((range) => Ipv4Prefix.parse(range))
      .filter((range) => !range.isDefaultRouteOrHalf && !known.some((other) => other.contains(range)))
      .map((range) => range.toString());
  }
}

/** While a tunnel is down its packets must not go another way in the clear, and nobody else may send as the site. */
const TUNNEL_RULES = [
  "# A tunnel's packets are smaller than those of the network around it.",
  ...smallerSegments(TUNNELS, TUNNEL_MSS),
  "# What is for a site behind a tunnel goes through a tunnel or nowhere, and so does what comes from it.",
  `ip daddr @behind-tunnels oifname != ${TUNNELS} drop`,
  `ip saddr @behind-tunnels iifname != ${TUNNELS} drop`,
];

/** Whoever can send to the machine could otherwise pass for the other end of an overlay. */
const OVERLAY_INPUT = [
  `iifname ${OVERLAYS} tcp dport 179 ip saddr @overlay-routers accept`,
  `udp dport ${VXLAN_PORT} ip saddr @overlay-ends accept`,
  `udp dport ${VXLAN_PORT} drop`,
];

function smallerSegments(interfaces: string, size: number): string[] {
  return ["iifname", "oifname"].map((way) => `${way} ${interfaces} tcp flags syn tcp option maxseg size set ${size}`);
}

function placeOf({ tunnel, overlay }: NeighborPolicy): "network" | "tunnel" | "overlay" {
  if (tunnel) return "tunnel";
  return overlay ? "overlay" : "network";
}

/** Ranges may overlap; `auto-merge` makes nft merge them. */
const RANGES = ["flags interval", "auto-merge"];

function set(name: string, type: string, elements: readonly string[], properties: readonly string[] = []): string[] {
  return [
    `  set ${name} {`,
    `    type ${type}`,
    ...properties.map((property) => `    ${property}`),
    // Every element ends with a comma, so that a new element is a new line and changes no other line.
    ...(elements.length > 0 ? ["    elements = {", ...elements.map((element) => `      ${element},`), "    }"] : []),
    "  }",
    "",
  ];
}

function chain(name: string, hook: string, rules: readonly string[]): string[] {
  return [`  chain ${name} {`, `    ${hook}`, ...rules.map((rule) => `    ${rule}`), "  }", ""];
}
