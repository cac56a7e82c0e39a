import type { Facts, Topology } from "../../lib/topology";

/** Every optional field is there, which the compiler sees to. */
type Complete<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer E)[]
    ? readonly Complete<E>[]
    : { readonly [K in keyof T]-?: Complete<NonNullable<T[K]>> };

/** A topology in which every field of every element occurs. */
export const RICH: Complete<Topology> = {
  version: 1,
  virtualNetworks: [
    {
      name: "west",
      path: "network/west",
      role: "hub",
      location: "westeurope",
      addressSpace: ["10.10.0.0/22"],
      dnsServers: ["10.10.0.200"],
      existing: true,
      subnets: [
        {
          name: "snet-west-nva",
          addressPrefix: "10.10.0.0/27",
          networkSecurityGroup: true,
          defaultOutboundAccess: false,
          natGateway: "west-ng",
          natGatewayZone: "1",
          routeTable: {
            bgpRoutePropagation: true,
            routes: [{ addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIp: "10.10.0.4" }],
          },
        },
      ],
    },
  ],
  virtualNetworkPeerings: [
    {
      from: "west",
      to: "app",
      path: "network/app/Peering-west",
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: false,
    },
  ],
  routeServers: [
    {
      name: "app-rs",
      path: "network/app/RouteServer",
      virtualNetwork: "app",
      addresses: ["10.30.0.4", "10.30.0.5"],
      branchToBranch: false,
      routingPreference: "ASPath",
      existing: true,
    },
  ],
  gateways: [
    {
      name: "west-ergw",
      path: "network/west/ExpressRouteGateway",
      virtualNetwork: "west",
      type: "ExpressRoute",
      asn: 65515,
      addresses: ["10.10.0.140", "10.10.0.141"],
      activeActive: true,
      sku: "ErGwScale",
      minimumScaleUnits: 2,
      remoteVirtualNetworkTraffic: true,
      existing: true,
    },
  ],
  circuits: [
    { name: "amsterdam", path: "network/amsterdam", sites: ["dc"], peeringLocation: "Amsterdam", existing: true },
  ],
  gatewayConnections: [
    {
      name: "west-ergw-amsterdam",
      path: "network/west/ExpressRouteGateway/Connection-amsterdam",
      gateway: "west-ergw",
      circuit: "amsterdam",
      site: "dc",
      bgp: true,
      routingWeight: 100,
      fastPath: false,
    },
  ],
  virtualAppliances: [
    {
      name: "west-nva",
      path: "network/west/Appliance",
      virtualNetwork: "west",
      asn: 65001,
      instances: [{ name: "west-nva-1", path: "network/west/Appliance", privateIp: "10.10.0.4", zone: "1" }],
      interfaces: [
        { name: "outside", privateIps: ["10.10.0.40"], loadBalancerIp: "10.10.0.60", prefixes: ["0.0.0.0/0"] },
      ],
      loadBalancerIp: "10.10.0.30",
      subnetGateway: "10.10.0.1",
      deployed: true,
      software: "frr",
      size: "Standard_D4s_v5",
      sshSources: ["203.0.113.0/24"],
      image: { publisher: "Debian", offer: "debian-12", sku: "12-gen2" },
      internetEgress: true,
      originate: ["10.0.0.0/8"],
      sites: ["dc"],
      timers: { keepalive: 10, hold: 30 },
    },
  ],
  routeServerPeerings: [
    {
      name: "app-rs-west-nva",
      path: "network/app/Bgp-west",
      routeServer: "app-rs",
      virtualAppliance: "west-nva",
      instances: [0],
      asPathRewrite: "as-override",
      prepend: 2,
      accept: ["virtual-network"],
      advertise: ["sites", "192.168.0.0/16"],
      withhold: ["virtual-network"],
      communities: ["65001:100"],
      nextHop: "10.10.0.30",
      terms: [
        {
          prefixes: ["192.168.0.0/16"],
          prepend: 1,
          asPathRewrite: "replace",
          communities: ["65001:200"],
          nextHop: "self",
        },
      ],
    },
  ],
  routerPeerings: [
    {
      name: "west-nva-branch",
      path: "network/west/Appliance/Tunnel-branch",
      virtualAppliance: "west-nva",
      site: "branch",
      peer: "north-nva",
      routerBgpAddresses: ["169.254.21.2"],
      bgpAddresses: ["169.254.21.1"],
      tunnel: {
        routerAddress: "203.0.113.1",
        algorithms: {
          dhGroup: "ECP384",
          ikeEncryption: "AES256",
          ikeIntegrity: "SHA384",
          ipsecEncryption: "GCMAES256",
          ipsecIntegrity: "GCMAES256",
          pfsGroup: "ECP384",
        },
      },
      overlay: { encapsulation: "vxlan", vni: 100, encrypted: true, overInternet: false },
      asPathRewrite: "as-override",
      prepend: 2,
      accept: ["site"],
      advertise: ["spokes"],
      withhold: ["site"],
      communities: ["no-advertise"],
      nextHop: "unchanged",
      terms: [{ prefixes: ["hub"], prepend: 0, asPathRewrite: "none", communities: [], nextHop: "unchanged" }],
    },
  ],
  onPremisesSites: [
    {
      name: "dc",
      path: "network/dc",
      asn: 4200000000,
      prefixes: ["192.168.0.0/16"],
      moreSpecifics: true,
      maximumPrefixes: 200,
      prefers: ["amsterdam", "west-nva"],
      announcements: [{ to: ["amsterdam"], prefixes: ["192.168.0.0/17"], prepend: 1 }],
      passesOn: ["branch"],
    },
  ],
  dualHomedNetworks: [
    {
      name: "west-north",
      path: "network/n",
      hubs: ["west"],
      spokes: ["app"],
      mode: "active-passive",
      spokeToSpoke: true,
      reaches: ["south"],
      survive: { failures: ["hub", "circuit"], symmetric: true },
    },
  ],
  acknowledgements: [{ rule: "ARS001", reason: "known", element: "west" }],
};

type Path = readonly (string | number)[];

/** The paths of all objects in a document. */
export function objectsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    objectsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? inside : [path, ...inside];
}

/** Facts in which every field occurs. */
export const FACTS: Facts = {
  version: 1,
  topology: RICH,
  resources: {
    west: {
      virtualNetworkId:
        "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-west/providers/Microsoft.Network/virtualNetworks/vnet-west",
      useGatewaysOf: "north",
      appliance: { terms: RICH.routeServerPeerings[0].terms, prepend: 2, advertisesHub: true },
    },
  },
};

/** A copy of it, or of another document, in which one object is changed. */
export function changed(
  path: Path,
  change: (object: Record<string, unknown>) => void,
  original: unknown = RICH,
): unknown {
  const document = structuredClone(original) as Record<string | number, unknown>;
  const object = path.reduce<unknown>((holder, step) => (holder as Record<string | number, unknown>)[step], document);
  change(object as Record<string, unknown>);
  return document;
}
