import * as fc from "fast-check";
import { type Topology, FAILURE_KINDS, PREFIX_SOURCES } from "../../lib/topology";

/** Few enough that references often lead somewhere, and odd enough to hurt. */
const name = fc.constantFrom("a", "b", "c", "", "__proto__", "constructor", "a->b", " ");
const range = fc.oneof(
  fc.constantFrom("10.0.0.0/8", "10.0.0.0/24", "10.0.0.0/26", "10.0.1.0/29", "0.0.0.0/0", "255.255.255.255/32"),
  fc.constantFrom("10.0.0.0", "10.0.0.1/24", "/", "", "10.0.0.0/99", "fd00::/8", "Storage", "toString"),
  fc.string(),
);
const address = fc.oneof(fc.constantFrom("10.0.0.4", "10.0.0.5", "10.0.0.0", "127.0.0.1", "", "::1"), fc.string());
const number = fc.oneof(fc.constantFrom(65001, 65515, 0, -1, NaN, Infinity, 1.5), fc.double(), fc.integer());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 });
const source = fc.oneof(fc.constantFrom(...PREFIX_SOURCES), range);

const route = fc.record({
  addressPrefix: range,
  nextHopType: fc.constantFrom("VirtualAppliance", "VirtualNetworkGateway", "VnetLocal", "Internet", "None"),
  nextHopIp: maybe(address),
});

const subnet = fc.record({
  name: fc.constantFrom("RouteServerSubnet", "GatewaySubnet", "routeserversubnet", "x", ""),
  addressPrefix: range,
  routeTable: maybe(fc.record({ bgpRoutePropagation: fc.boolean(), routes: few(route) })),
  networkSecurityGroup: maybe(fc.boolean()),
});

const algorithm = fc.constantFrom("ECP384", "AES256", "GCMAES256", "None", "toString", "");
const algorithms = fc.record({
  dhGroup: algorithm,
  ikeEncryption: algorithm,
  ikeIntegrity: algorithm,
  ipsecEncryption: algorithm,
  ipsecIntegrity: algorithm,
  pfsGroup: algorithm,
});

const changes = {
  asPathRewrite: fc.constantFrom("none" as const, "as-override" as const, "remove" as const, "replace" as const),
  prepend: number,
  communities: maybe(few(fc.constantFrom("no-advertise", "65001:100", ""))),
  nextHop: maybe(fc.oneof(fc.constantFrom("unchanged", "self"), address)),
};

const policy = {
  ...changes,
  accept: few(source),
  advertise: few(source),
  withhold: maybe(few(source)),
  terms: maybe(
    few(
      fc.record({
        ...changes,
        prefixes: few(source),
        asPathRewrite: maybe(changes.asPathRewrite),
        prepend: maybe(number),
      }),
    ),
  ),
};

/** Any topology that the types allow, most of them far from what can be deployed. */
export const anyTopology: fc.Arbitrary<Topology> = fc.record({
  version: fc.constant(1 as const),
  virtualNetworks: few(
    fc.record({
      name,
      role: fc.constantFrom("hub", "spoke"),
      addressSpace: few(range),
      subnets: few(subnet),
      existing: maybe(fc.boolean()),
    }),
  ),
  virtualNetworkPeerings: fc.array(
    fc.record({
      from: name,
      to: name,
      allowVirtualNetworkAccess: fc.boolean(),
      allowForwardedTraffic: fc.boolean(),
      allowGatewayTransit: fc.boolean(),
      useRemoteGateways: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
  routeServers: few(
    fc.record({
      name,
      virtualNetwork: name,
      addresses: few(address),
      branchToBranch: fc.boolean(),
      routingPreference: fc.constantFrom("ExpressRoute", "VpnGateway", "ASPath"),
    }),
  ),
  gateways: few(
    fc.record({
      name,
      virtualNetwork: name,
      type: fc.constantFrom("ExpressRoute", "Vpn"),
      asn: number,
      sku: maybe(fc.constantFrom("Standard", "ErGw1AZ", "ErGw3AZ", "ErGwScale", "toString", "")),
      minimumScaleUnits: maybe(number),
      remoteVirtualNetworkTraffic: maybe(fc.boolean()),
      addresses: maybe(few(address)),
      activeActive: maybe(fc.boolean()),
      existing: maybe(fc.boolean()),
    }),
  ),
  circuits: few(
    fc.record({
      name,
      sites: few(name),
      peeringLocation: maybe(fc.constantFrom("Amsterdam", "amsterdam", "__proto__", "")),
      existing: maybe(fc.boolean()),
    }),
  ),
  gatewayConnections: fc.array(
    fc.record({
      name,
      gateway: name,
      circuit: maybe(name),
      site: maybe(name),
      routingWeight: number,
      fastPath: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  virtualAppliances: few(
    fc.record({
      name,
      virtualNetwork: name,
      asn: maybe(number),
      instances: few(fc.record({ name, privateIp: address })),
      interfaces: maybe(
        few(fc.record({ name, privateIps: few(address), loadBalancerIp: maybe(address), prefixes: few(range) })),
      ),
      loadBalancerIp: maybe(address),
      subnetGateway: maybe(address),
      deployed: fc.boolean(),
      image: maybe(fc.record({ publisher: fc.string(), offer: fc.string(), sku: fc.string() })),
      internetEgress: fc.boolean(),
      originate: maybe(few(range)),
      sites: few(name),
      timers: fc.record({ keepalive: number, hold: number }),
    }),
  ),
  routeServerPeerings: fc.array(
    fc.record({
      name,
      routeServer: name,
      virtualAppliance: name,
      instances: maybe(few(fc.constantFrom(0 as const, 1 as const))),
      ...policy,
    }),
    { maxLength: 8 },
  ),
  routerPeerings: fc.array(
    fc.record({
      name,
      virtualAppliance: name,
      site: maybe(name),
      peer: maybe(name),
      routerBgpAddresses: maybe(few(address)),
      bgpAddresses: maybe(few(address)),
      tunnel: maybe(fc.record({ routerAddress: address, algorithms })),
      overlay: maybe(fc.record({ encapsulation: fc.constantFrom("vxlan", "ipsec"), vni: maybe(number) })),
      ...policy,
    }),
    { maxLength: 4 },
  ),
  onPremisesSites: few(
    fc.record({
      name,
      asn: maybe(number),
      prefixes: few(range),
      moreSpecifics: fc.boolean(),
      prefers: maybe(few(name)),
      announcements: maybe(few(fc.record({ to: few(name), prefixes: maybe(few(range)), prepend: maybe(number) }))),
      passesOn: maybe(few(name)),
    }),
  ),
  dualHomedNetworks: few(
    fc.record({
      name,
      hubs: few(name),
      spokes: few(name),
      mode: fc.constantFrom("active-active", "active-passive"),
      spokeToSpoke: fc.boolean(),
      hubToHub: maybe(fc.boolean()),
      survive: maybe(fc.record({ failures: few(fc.constantFrom(...FAILURE_KINDS)), symmetric: fc.boolean() })),
    }),
  ),
  acknowledgements: few(
    fc.record({
      rule: fc.constantFrom("ARS001", "ARS002", "ARS013", "ARS999", ""),
      reason: fc.string(),
      element: maybe(name),
    }),
  ),
});
