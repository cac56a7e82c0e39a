import { Ipv4Address, Ipv4Prefix } from "../../lib/net";
import {
  type Acknowledgement,
  type DualHomedNetwork,
  type GatewayConnection,
  type IpsecAlgorithms,
  type IpsecTunnel,
  type Overlay,
  type RouteTable,
  type RouterPeering,
  type Subnet,
  type Topology,
  type UserRoute,
  type VirtualNetwork,
  type VirtualNetworkPeering,
  topology,
} from "../../lib/topology";

export const ALGORITHMS: IpsecAlgorithms = {
  dhGroup: "ECP384",
  ikeEncryption: "AES256",
  ikeIntegrity: "SHA384",
  ipsecEncryption: "GCMAES256",
  ipsecIntegrity: "GCMAES256",
  pfsGroup: "ECP384",
};

interface HubFacts {
  readonly name: string;
  readonly range: string;
  readonly asn: number;
}

interface SpokeFacts {
  readonly name: string;
  readonly range: string;
}

const HUBS: readonly HubFacts[] = [
  { name: "west", range: "10.10.0.0/22", asn: 65001 },
  { name: "north", range: "10.20.0.0/22", asn: 65002 },
];

const SPOKES: readonly SpokeFacts[] = [
  { name: "app", range: "10.30.0.0/22" },
  { name: "data", range: "10.40.0.0/22" },
];

/** As many spokes as asked for, each with a /24. */
export function manySpokes(count: number): SpokeFacts[] {
  const first = Ipv4Prefix.parse("10.64.0.0/24").first;
  return Array.from({ length: count }, (_, index) => ({
    name: `spoke-${index}`,
    range: Ipv4Prefix.containing(first + index * 256, 24).toString(),
  }));
}

/** The same network, but its spokes have as many ranges as asked for: far less to simulate than as many spokes. */
export function withSpokeRanges(base: Topology, count: number): Topology {
  const [first, ...others] = base.virtualNetworks.filter(({ role }) => role === "spoke");
  const more = manySpokes(count - 1 - others.length).map(({ range }) => range);
  return changed(base, "virtualNetworks", first.name, { addressSpace: [...first.addressSpace, ...more] });
}

/**
 * A network without a fault: two hubs with a vendor's appliance each, that both reach the headquarters, and spokes behind
 * both of them; `west` is active, `north` stands by.
 */
export function dualHomed(spokes: readonly SpokeFacts[] = SPOKES): Topology {
  const pairs = HUBS.flatMap((hub) => spokes.map((spoke) => ({ hub, spoke })));
  return topology({
    virtualNetworks: [...HUBS.map(hubNetwork), ...spokes.map(spokeNetwork)],
    virtualNetworkPeerings: pairs.flatMap(({ hub, spoke }) => [half(hub.name, spoke.name), half(spoke.name, hub.name)]),
    routeServers: spokes.map(({ name, range }) => ({
      name: `rs-${name}`,
      virtualNetwork: name,
      addresses: [addressIn(range, 4), addressIn(range, 5)],
      branchToBranch: false,
      routingPreference: "ExpressRoute",
    })),
    virtualAppliances: HUBS.map(({ name, range, asn }) => ({
      name: `nva-${name}`,
      path: `stack/${name}/nva`,
      virtualNetwork: name,
      asn,
      instances: [{ name: `vm-nva-${name}`, privateIp: addressIn(range, 4) }],
      subnetGateway: addressIn(range, 1),
      deployed: false,
      internetEgress: false,
      sites: ["headquarters"],
      timers: { keepalive: 60, hold: 180 },
    })),
    routeServerPeerings: pairs.map(({ hub, spoke }) => ({
      name: `nva-${hub.name}-rs-${spoke.name}`,
      routeServer: `rs-${spoke.name}`,
      virtualAppliance: `nva-${hub.name}`,
      asPathRewrite: "as-override",
      prepend: hub.name === "west" ? 0 : 2,
      accept: ["virtual-network"],
      advertise: ["sites", "spokes"],
    })),
    onPremisesSites: [{ name: "headquarters", asn: 65010, prefixes: ["192.168.0.0/16"], moreSpecifics: false }],
    dualHomedNetworks: [
      {
        name: "network",
        hubs: HUBS.map(({ name }) => name),
        spokes: spokes.map(({ name }) => name),
        mode: "active-passive",
        spokeToSpoke: true,
      },
    ],
  });
}

/** The same network with a route server in `west` too, with which the appliance of `west` peers. */
export function withHubRouteServer(base: Topology = dualHomed()): Topology {
  const placed = withSubnet(base, "west", { name: "RouteServerSubnet", addressPrefix: "10.10.1.0/26" });
  const served = added(placed, "routeServers", {
    name: "rs-west",
    virtualNetwork: "west",
    addresses: ["10.10.1.4", "10.10.1.5"],
    branchToBranch: true,
    routingPreference: "ExpressRoute",
  });
  return added(served, "routeServerPeerings", {
    name: "nva-west-rs-west",
    routeServer: "rs-west",
    virtualAppliance: "nva-west",
    asPathRewrite: "as-override",
    prepend: 0,
    accept: ["sites"],
    advertise: ["spokes"],
  });
}

/** The same network with a spoke `more` that uses the route server of `app`, and is peered with both hubs for that. */
export function withRemoteSpoke(base: Topology = dualHomed()): Topology {
  const more = added(base, "virtualNetworks", spokeNetwork({ name: "more", range: "10.50.0.0/22" }));
  const subnets = more.virtualNetworks.at(-1)?.subnets.filter(({ name }) => name !== "RouteServerSubnet");
  return added(
    changed(more, "virtualNetworks", "more", { subnets }),
    "virtualNetworkPeerings",
    half("app", "more", { allowGatewayTransit: true }),
    half("more", "app", { useRemoteGateways: true }),
    ...HUBS.flatMap(({ name }) => [half(name, "more"), half("more", name)]),
  );
}

/**
 * A network without a fault whose hubs have ExpressRoute gateways, each with a circuit of its own to the headquarters.
 * Only ARS107 warns: on-premises routers do not see that `north` prepends.
 */
export function expressRouteHubs(spokes: readonly SpokeFacts[] = SPOKES): Topology {
  const base = dualHomed(spokes);
  return {
    ...base,
    virtualNetworks: [...HUBS.map((hub) => gatewayHub(hub, spokes)), ...spokes.map(spokeNetwork)],
    routeServers: [
      ...base.routeServers,
      ...HUBS.map(({ name, range }) => ({
        name: `rs-${name}`,
        virtualNetwork: name,
        addresses: [addressIn(range, 68), addressIn(range, 69)],
        branchToBranch: true,
        routingPreference: "ExpressRoute" as const,
      })),
    ],
    gateways: HUBS.map(({ name }) => ({
      name: `ergw-${name}`,
      path: `stack/${name}/gateway`,
      virtualNetwork: name,
      type: "ExpressRoute",
      asn: 65515,
      sku: "ErGw1AZ",
    })),
    circuits: HUBS.map(({ name }) => ({ name: `erc-${name}`, sites: ["headquarters"] })),
    gatewayConnections: HUBS.map(({ name }) => connection(name, name)),
    virtualAppliances: base.virtualAppliances.map((appliance) => ({ ...appliance, sites: [] })),
    routeServerPeerings: [
      ...base.routeServerPeerings,
      ...HUBS.map(({ name }) => ({
        name: `nva-${name}-rs-${name}`,
        routeServer: `rs-${name}`,
        virtualAppliance: `nva-${name}`,
        asPathRewrite: "as-override" as const,
        prepend: name === "west" ? 0 : 2,
        accept: ["sites"],
        advertise: ["spokes"],
      })),
    ],
  };
}

/** The same network, but the gateway of a hub is a VPN gateway with a tunnel to the headquarters. */
export function withVpnGateway(hub: string, base: Topology): Topology {
  return changed(
    changed(base, "gateways", `ergw-${hub}`, { type: "Vpn" }),
    "gatewayConnections",
    `ergw-${hub}-erc-${hub}`,
    { circuit: undefined, site: "headquarters" },
  );
}

/** The same network with a VPN gateway in the west, too, with a tunnel to the headquarters. */
export function bothGateways(): Topology {
  const gateway = { name: "vpng-west", virtualNetwork: "west", type: "Vpn" as const, asn: 65515 };
  const tunnel = {
    name: "vpng-west-headquarters",
    gateway: "vpng-west",
    site: "headquarters",
    routingWeight: 0,
    fastPath: false,
  };
  return added(added(expressRouteHubs(), "gateways", gateway), "gatewayConnections", tunnel);
}

/** The same network without route servers in its hubs. */
export function withoutRouteServers(base: Topology): Topology {
  return { ...base, routeServers: base.routeServers.filter(({ virtualNetwork }) => !isHub(base, virtualNetwork)) };
}

function isHub({ virtualNetworks }: Topology, name: string): boolean {
  return virtualNetworks.some((network) => network.name === name && network.role === "hub");
}

/** A tunnel from the appliance of a hub to the router of a site that is called branch. */
export function routerPeering(
  hub: string,
  fields: Partial<RouterPeering> = {},
): RouterPeering & { tunnel: IpsecTunnel } {
  return {
    name: `nva-${hub}-branch`,
    virtualAppliance: `nva-${hub}`,
    site: "branch",
    routerBgpAddresses: ["169.254.21.2"],
    bgpAddresses: ["169.254.21.1"],
    asPathRewrite: "none",
    prepend: 0,
    accept: ["site"],
    advertise: ["spokes"],
    tunnel: { routerAddress: "203.0.113.1", algorithms: ALGORITHMS },
    ...fields,
  };
}

/**
 * A network without a fault whose hubs reach a branch by tunnels that their appliances end; `west` is active, `north` stands
 * by.
 */
export function vpnAppliances(): Topology {
  const base = added(without(dualHomed(), "onPremisesSites", "headquarters"), "onPremisesSites", {
    name: "branch",
    asn: 65020,
    prefixes: ["172.20.0.0/16"],
    moreSpecifics: false,
  });
  return added(
    { ...base, virtualAppliances: base.virtualAppliances.map((each) => ({ ...each, deployed: true, sites: [] })) },
    "routerPeerings",
    routerPeering("west"),
    routerPeering("north", { bgpAddresses: ["169.254.22.1"], routerBgpAddresses: ["169.254.22.2"], prepend: 2 }),
  );
}

/** The same with two instances of each appliance behind a load balancer, each with a tunnel of its own. */
export function vpnAppliancePairs(): Topology {
  const base = vpnAppliances();
  const after = (address: string, step: number) =>
    Ipv4Address.fromNumber(Ipv4Address.parse(address).value + step).toString();
  const pair = (address: string, step: number) => [address, after(address, step)];
  return {
    ...base,
    virtualAppliances: base.virtualAppliances.map((appliance) => {
      const [{ name, privateIp }] = appliance.instances;
      const instances = pair(privateIp, 1).map((ip, index) => ({ name: `${name}-${index + 1}`, privateIp: ip }));
      return { ...appliance, instances, loadBalancerIp: after(privateIp, 26) };
    }),
    routerPeerings: base.routerPeerings.map(({ bgpAddresses = [], routerBgpAddresses = [], ...peering }) => ({
      ...peering,
      bgpAddresses: pair(bgpAddresses[0], 4),
      routerBgpAddresses: pair(routerBgpAddresses[0], 4),
    })),
  };
}

/** Two hubs that are peered with each other, whose appliances reach each other in an overlay. */
export function withOverlay(base: Topology = dualHomed(), overlay: Overlay = { encapsulation: "vxlan", vni: 100 }) {
  const policy = { asPathRewrite: "none" as const, prepend: 0, accept: ["any"], advertise: ["sites", "hub"], overlay };
  const peered = added(base, "virtualNetworkPeerings", half("west", "north"), half("north", "west"));
  return added(
    peered,
    "routerPeerings",
    { name: "west-north", virtualAppliance: "nva-west", peer: "nva-north", bgpAddresses: ["10.255.0.1"], ...policy },
    { name: "north-west", virtualAppliance: "nva-north", peer: "nva-west", bgpAddresses: ["10.255.0.2"], ...policy },
  );
}

/** A firewall in `west` beside the appliance: a next hop without BGP, unless it gets an ASN. */
export function withFirewall(base: Topology, asn?: number): Topology {
  const [appliance] = base.virtualAppliances;
  const instances = [{ name: "firewall", privateIp: "10.10.0.9" }];
  return added(base, "virtualAppliances", { ...appliance, name: "firewall", asn, instances, sites: [] });
}

/** Connects the gateway of a hub with a circuit of `expressRouteHubs`. */
export function connection(hub: string, circuit: string, fields: Partial<GatewayConnection> = {}): GatewayConnection {
  return {
    name: `ergw-${hub}-erc-${circuit}`,
    gateway: `ergw-${hub}`,
    circuit: `erc-${circuit}`,
    routingWeight: 0,
    fastPath: false,
    ...fields,
  };
}

/** A hub with subnets for a route server and a gateway, whose routes send what is for spokes through the appliance. */
function gatewayHub(hub: HubFacts, spokes: readonly SpokeFacts[]): VirtualNetwork {
  const network = hubNetwork(hub);
  const place = (offset: number) => Ipv4Prefix.parse(`${addressIn(hub.range, offset)}/26`).toString();
  const routes: UserRoute[] = spokes.map(({ range }) => ({
    addressPrefix: range,
    nextHopType: "VirtualAppliance",
    nextHopIp: addressIn(hub.range, 4),
  }));
  return {
    ...network,
    subnets: [
      ...network.subnets,
      { name: "RouteServerSubnet", addressPrefix: place(64) },
      { name: "GatewaySubnet", addressPrefix: place(128), routeTable: routeTable(routes) },
    ],
  };
}

function addressIn(range: string, offset: number): string {
  return Ipv4Prefix.parse(range).addressAt(offset).toString();
}

function hubNetwork({ name, range }: HubFacts): VirtualNetwork {
  const nva = Ipv4Prefix.containing(Ipv4Prefix.parse(range).first, 27);
  return {
    name,
    path: `stack/${name}`,
    role: "hub",
    addressSpace: [range],
    subnets: [{ name: "snet-nva", addressPrefix: nva.toString(), networkSecurityGroup: true }],
  };
}

function spokeNetwork({ name, range }: SpokeFacts): VirtualNetwork {
  const { first } = Ipv4Prefix.parse(range);
  return {
    name,
    path: `stack/${name}`,
    role: "spoke",
    addressSpace: [range],
    subnets: [
      { name: "RouteServerSubnet", addressPrefix: Ipv4Prefix.containing(first, 26).toString() },
      { name: "snet-workload", addressPrefix: Ipv4Prefix.containing(first + 128, 25).toString() },
    ],
  };
}

export function half(from: string, to: string, fields: Partial<VirtualNetworkPeering> = {}): VirtualNetworkPeering {
  return {
    from,
    to,
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: false,
    useRemoteGateways: false,
    ...fields,
  };
}

type Kind = Exclude<keyof Topology, "version" | "virtualNetworkPeerings" | "acknowledgements">;

/** The topology with some fields of one element replaced. */
export function changed<K extends Kind>(
  base: Topology,
  kind: K,
  name: string,
  fields: Partial<Topology[K][number]>,
): Topology {
  const elements = base[kind] as readonly Topology[K][number][];
  return {
    ...base,
    [kind]: elements.map((element) => (element.name === name ? { ...element, ...fields } : element)),
  };
}

export function without(base: Topology, kind: Kind, name: string): Topology {
  return { ...base, [kind]: base[kind].filter((element) => element.name !== name) };
}

export function added<K extends Exclude<keyof Topology, "version">>(
  base: Topology,
  kind: K,
  ...elements: Topology[K][number][]
): Topology {
  return { ...base, [kind]: [...base[kind], ...elements] };
}

export function changedHalf(
  base: Topology,
  from: string,
  to: string,
  fields: Partial<VirtualNetworkPeering>,
): Topology {
  const virtualNetworkPeerings = base.virtualNetworkPeerings.map((peering) =>
    peering.from === from && peering.to === to ? { ...peering, ...fields } : peering,
  );
  return { ...base, virtualNetworkPeerings };
}

export function withoutHalf(base: Topology, from: string, to: string): Topology {
  const virtualNetworkPeerings = base.virtualNetworkPeerings.filter(
    (peering) => peering.from !== from || peering.to !== to,
  );
  return { ...base, virtualNetworkPeerings };
}

/** The topology with a subnet added to a network, or replaced where there is one of that name. */
export function withSubnet(base: Topology, network: string, subnet: Subnet): Topology {
  const subnets = base.virtualNetworks.find(({ name }) => name === network)?.subnets ?? [];
  const others = subnets.filter(({ name }) => name !== subnet.name);
  return changed(base, "virtualNetworks", network, { subnets: [...others, subnet] });
}

export function routeTable(routes: readonly UserRoute[] = [], bgpRoutePropagation = true): RouteTable {
  return { bgpRoutePropagation, routes };
}

/** The topology with other fields of its dual-homed network. */
export function meant(base: Topology, fields: Partial<DualHomedNetwork>): Topology {
  return changed(base, "dualHomedNetworks", "network", fields);
}

export function activeActive(): Topology {
  const base = meant(dualHomed(), { mode: "active-active" });
  return { ...base, routeServerPeerings: base.routeServerPeerings.map((peering) => ({ ...peering, prepend: 0 })) };
}

/** The topology with these acknowledgements. */
export function withAcknowledgements(base: Topology, ...acknowledgements: readonly Acknowledgement[]): Topology {
  return { ...base, acknowledgements };
}

/** The network whose hubs both offer the Internet. */
export function withInternet(base: Topology): Topology {
  return {
    ...base,
    virtualAppliances: base.virtualAppliances.map((each) => ({ ...each, internetEgress: true })),
    routeServerPeerings: base.routeServerPeerings.map((each) => ({
      ...each,
      advertise: [...each.advertise, "internet"],
    })),
  };
}

/** The network in which load balancers are the next hop of all routes, also of what one instance may lose. */
export function withOneNextHop(base: Topology): Topology {
  const nextHops = new Map(base.virtualAppliances.map(({ name, loadBalancerIp }) => [name, loadBalancerIp]));
  const routeServerPeerings = base.routeServerPeerings.map((each) => ({
    ...each,
    nextHop: nextHops.get(each.virtualAppliance),
  }));
  return { ...base, routeServerPeerings };
}
