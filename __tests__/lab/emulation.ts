import { MICROSOFT_EDGE_ASN, ROUTE_SERVER_ASN } from "../../lib/azure";
import { RoutingNetwork } from "../../lib/routing/network";
import type { Direction } from "../../lib/routing/sessions";
import type { Speaker, SpeakerOf } from "../../lib/routing/speakers";
import { TopologyLookup, type RoutingPreference, type Topology } from "../../lib/topology";
import { OWN, protocolName, type BirdConfig, type BirdSession } from "./bird";
import { everAnnouncedBy, namesOfLink, siteFilter, staticallyAnnounced } from "./site-router";

/** Where the two ends of a session speak from. */
export interface Ends {
  readonly local: string;
  readonly remote: string;
  /** Whether a cable joins them, as against the platform between them. */
  readonly direct: boolean;
}

type Emulated = Exclude<Speaker, { readonly kind: "appliance" }>;

/** What BIRD prefers when a routing preference puts ExpressRoute, or all else, first. */
const PREFERRED = 33000;
const NOT_PREFERRED = 100;

/**
 * How BIRD is told to behave as Microsoft documents a route server, a gateway and the edge of ExpressRoute to, and as a
 * router on premises that keeps to what is its own. Written from the documentation and apart from the simulator, which it is
 * there to be compared with.
 *
 * https://learn.microsoft.com/azure/route-server/route-server-faq
 * https://learn.microsoft.com/azure/expressroute/expressroute-routing
 */
export function emulate(
  speaker: Emulated,
  topology: Topology,
  endsOf: (direction: Direction) => Ends,
  holdTime: number,
): BirdConfig {
  const outgoing = RoutingNetwork.of(topology).at(speaker).outgoing;
  const sessions = outgoing
    .filter(({ session }) => session.type !== "static")
    .map((direction): BirdSession => {
      const { local, remote, direct } = endsOf(direction);
      return {
        neighbor: direction.receiver.name,
        localAddress: local,
        localAsn: speaker.asn,
        address: remote,
        asn: direction.receiver.asn,
        multihop: !direct,
        // Both ends connecting at once costs seconds.
        passive: direction.receiver.kind === "appliance",
        ...behaviour(speaker, direction, topology, outgoing),
      };
    });
  return {
    routerId: routerIdOf(speaker),
    originates: originated(speaker, topology),
    sessions,
    statics: staticNeighbors(speaker, topology, outgoing),
    kernel: kernelFilter(speaker, outgoing),
    holdTime,
  };
}

/** The router of a site has static routes of its own, of which BGP knows nothing. */
function staticNeighbors(speaker: Emulated, topology: Topology, outgoing: readonly Direction[]): BirdConfig["statics"] {
  if (speaker.kind !== "gateway") return [];
  const preference = preferenceOf(preferenceBeside(speaker.element.virtualNetwork, topology), false);
  return outgoing.flatMap((direction) => {
    const { receiver, session } = direction;
    if (session.type !== "static" || receiver.kind !== "site") return [];
    const prefixes = staticallyAnnounced(receiver.element, namesOfLink(speaker, session.element));
    // A static route has no path, so none is shorter.
    return { neighbor: receiver.name, prefixes, preference: preference + 2 * placeOfWeight(direction, outgoing) + 1 };
  });
}

/** No document gives the identifiers of those that the topology gives no address: they have the lowest, in order of name. */
function routerIdOf(speaker: Emulated): string {
  return speaker.kind === "route-server" ? speaker.address : `0.0.0.${speaker.id + 1}`;
}

/** The ranges that a speaker announces as its own. */
export function originated(speaker: Emulated, topology: Topology): string[] {
  const lookup = TopologyLookup.of(topology);
  switch (speaker.kind) {
    case "route-server":
      return lookup.rangesBehind(speaker.element.name).map(String);
    case "gateway":
      return servedIn(speaker.element.virtualNetwork, topology);
    case "circuit":
      return [];
    case "site":
      return everAnnouncedBy(speaker.element);
  }
}

/** A route server forwards nothing; a gateway has the platform for what is inside. */
function kernelFilter(speaker: Emulated, outgoing: readonly Direction[]): string | undefined {
  if (speaker.kind === "route-server") return undefined;
  if (speaker.kind !== "gateway") return "if source = RTS_BGP then accept;";
  return outgoing
    .filter(({ receiver }) => receiver.kind !== "route-server" && receiver.kind !== "gateway")
    .map(({ receiver }) => `if proto = "${protocolName(receiver.name)}" then accept;`)
    .join(" ");
}

type Behaviour = Pick<BirdSession, "import" | "export" | "options" | "channelOptions">;

function behaviour(
  speaker: Emulated,
  direction: Direction,
  topology: Topology,
  outgoing: readonly Direction[],
): Behaviour {
  switch (speaker.kind) {
    case "route-server":
      return direction.receiver.kind === "gateway"
        ? routeServerTowardsGateway(speaker, direction)
        : routeServerTowardsAppliance(speaker, topology);
    case "gateway":
      return direction.receiver.kind === "route-server" || direction.receiver.kind === "gateway"
        ? gatewayTowardsInside(speaker, direction, topology)
        : gatewayTowardsOutside(speaker, direction, topology, outgoing);
    case "circuit":
      return edge(direction, outgoing, topology);
    case "site":
      return {
        import: [`preference = ${1000 - rankOf(speaker, direction)};`],
        export: siteFilter(speaker, direction, topology, outgoing),
      };
  }
}

/** An appliance learns the network's ranges; what others sent only where route exchange is on. Both with 65515 put first. */
function routeServerTowardsAppliance({ element }: SpeakerOf<"route-server">, topology: Topology): Behaviour {
  const preference = element.branchToBranch ? preferenceOf(element.routingPreference, false) : NOT_PREFERRED;
  const own = TopologyLookup.of(topology)
    .rangesBehind(element.name)
    .map((range) => `${range.toString()}+`);
  return {
    import: [`if net ~ [ ${own.join(", ")} ] then reject;`, `preference = ${preference};`],
    export: element.branchToBranch ? [] : ["if source != RTS_STATIC then reject;"],
    channelOptions: ["next hop self;"],
  };
}

function routeServerTowardsGateway({ element }: SpeakerOf<"route-server">, { receiver }: Direction): Behaviour {
  const expressRoute = receiver.kind === "gateway" && receiver.element.type === "ExpressRoute";
  const preference = element.branchToBranch ? preferenceOf(element.routingPreference, expressRoute) : NOT_PREFERRED;
  return {
    import: [`preference = ${preference};`],
    export: ["if source = RTS_STATIC then reject;", ...(element.branchToBranch ? [] : ["reject;"])],
    options: receiver.asn === ROUTE_SERVER_ASN ? ["rr client;"] : [],
    channelOptions: ["next hop keep;"],
  };
}

function gatewayTowardsInside(
  { element }: SpeakerOf<"gateway">,
  { receiver }: Direction,
  topology: Topology,
): Behaviour {
  const preference = preferenceBeside(element.virtualNetwork, topology);
  const set = (expressRoute: boolean) => `preference = ${preferenceOf(preference, expressRoute)};`;
  return {
    import:
      receiver.kind === "gateway"
        ? [set(receiver.element.type === "ExpressRoute")]
        : [`if bgp_path.first = ${MICROSOFT_EDGE_ASN} then ${set(true)} else ${set(false)}`],
    export: [
      `if proto = "${OWN}" then reject;`,
      // A VPN gateway keeps the default route for the interfaces of its own network.
      ...(element.type === "Vpn" ? ["if net = 0.0.0.0/0 then reject;"] : []),
    ],
    channelOptions: ["next hop self;"],
  };
}

function gatewayTowardsOutside(
  { element }: SpeakerOf<"gateway">,
  direction: Direction,
  topology: Topology,
  outgoing: readonly Direction[],
): Behaviour {
  const { receiver } = direction;
  const lookup = TopologyLookup.of(topology);
  const beside = outgoing.filter((each) => each.receiver.kind === "gateway");
  const notOn = beside.map((each) => `if proto = "${protocolName(each.receiver.name)}" then reject;`);
  const expressRoute = receiver.kind === "circuit";
  const weight = 2 * placeOfWeight(direction, outgoing);
  const preference = preferenceOf(preferenceBeside(element.virtualNetwork, topology), expressRoute) + weight;
  if (!expressRoute) {
    const inside = lookup.rangesOf(element.virtualNetwork).map((range) => `${range.toString()}+`);
    return {
      import: [`if net ~ [ ${inside.join(", ")} ] then reject;`, `preference = ${preference};`],
      export: [
        "if net = 0.0.0.0/0 then reject;",
        `if proto != "${OWN}" && net ~ [ ${inside.join(", ")} ] then reject;`,
        ...notOn,
      ],
    };
  }
  const circuits = outgoing.filter((each) => each.receiver.kind === "circuit");
  return {
    import: [`preference = ${preference};`],
    export: [...circuits.map((each) => `if proto = "${protocolName(each.receiver.name)}" then reject;`), ...notOn],
  };
}

/**
 * Towards on-premises private ASNs are taken out of paths; what came from there does not go there again. One gateway learns
 * of another one only if both accept that, and then the ranges that the other one serves, with 12076 in place of 65515.
 */
function edge({ receiver }: Direction, outgoing: readonly Direction[], topology: Topology): Behaviour {
  if (receiver.kind === "gateway") {
    const others = outgoing.flatMap((each) => (each.receiver.kind === "gateway" ? each.receiver : []));
    return { import: [], export: others.flatMap((other) => fromGateway(other, receiver, topology)) };
  }
  const sites = outgoing.filter((each) => each.receiver.kind === "site");
  return {
    import: [],
    export: [
      ...sites.map((each) => `if proto = "${protocolName(each.receiver.name)}" then reject;`),
      "bgp_path.delete([64512..65534, 4200000000..4294967294]);",
    ],
  };
}

function fromGateway(
  { name, element: one }: SpeakerOf<"gateway">,
  { element: other }: SpeakerOf<"gateway">,
  topology: Topology,
): string[] {
  if (!one.remoteVirtualNetworkTraffic || !other.remoteVirtualNetworkTraffic) {
    return [`if proto = "${protocolName(name)}" then reject;`];
  }
  const served = servedIn(one.virtualNetwork, topology).join(", ");
  return [
    `if proto = "${protocolName(name)}" && (bgp_path.len > 1 || net !~ [ ${served} ]) then reject;`,
    `if proto = "${protocolName(name)}" then bgp_path.delete(${ROUTE_SERVER_ASN});`,
    `if proto = "${protocolName(name)}" then bgp_path.prepend(${MICROSOFT_EDGE_ASN});`,
  ];
}

/** The ranges of a virtual network and of those that use its gateways. */
function servedIn(virtualNetwork: string, topology: Topology): string[] {
  const lookup = TopologyLookup.of(topology);
  return [virtualNetwork, ...lookup.usersOfGatewaysIn(virtualNetwork)].flatMap((name) =>
    lookup.rangesOf(name).map(String),
  );
}

/** Without a route server, ExpressRoute comes first. */
function preferenceBeside(virtualNetwork: string, topology: Topology): RoutingPreference {
  const beside = TopologyLookup.of(topology).routeServersIn(virtualNetwork);
  if (beside.length === 0) return "ExpressRoute";
  return beside.find((each) => each.branchToBranch)?.routingPreference ?? "ASPath";
}

function preferenceOf(preference: RoutingPreference, expressRoute: boolean): number {
  if (preference === "ASPath") return PREFERRED;
  return (preference === "ExpressRoute") === expressRoute ? PREFERRED : NOT_PREFERRED;
}

/** How many of those that the site prefers come before this one. */
function rankOf({ element }: SpeakerOf<"site">, { receiver, session }: Direction): number {
  const order = element.prefers ?? [];
  const names = namesOfLink(receiver, session.element);
  const place = order.findIndex((name) => names.includes(name));
  return place < 0 ? order.length : place;
}

/** Where the routing weight of a connection stands among those of its gateway: the highest weight has the highest number. */
function placeOfWeight({ routingWeight }: Direction, directions: readonly Direction[]): number {
  const weights = [...new Set(directions.map((each) => each.routingWeight))].sort((a, b) => a - b);
  return weights.indexOf(routingWeight);
}
