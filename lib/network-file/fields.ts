const GIVEN_APPLIANCE = { subnetGateway: "subnetAddressPrefix", timers: "bgpHoldTime" };

/** The fields of constructs and of the topology that have another name in the file, by the kind of element. */
export const FIELD_NAMES = {
  // Of the connections of a spoke.
  virtualNetwork: { hub: "hubs", prepend: "hubs" },
  routeServer: { addresses: "routeServerAddresses", subnetAddressPrefix: "routeServerSubnetAddressPrefix" },
  gateway: { sku: "gatewaySku", asn: "vpnGatewayAsn", activeActive: "vpnGatewayActiveActive" },
  connection: {},
  applianceTunnel: {
    bgpAddresses: "insideAddressPrefix",
    routerBgpAddresses: "insideAddressPrefix",
    tunnel: "routerAddress",
  },
  routerPeering: {},
  deployedAppliance: {
    instances: "applianceInstances",
    loadBalancerIp: "applianceInstances",
    size: "applianceSize",
    image: "applianceImage",
    privateIp: "applianceSubnetAddressPrefix",
    subnetGateway: "applianceSubnetAddressPrefix",
    timers: "bgpHoldTime",
  },
  givenInstance: { ...GIVEN_APPLIANCE, instances: "privateIp" },
  givenInstances: { ...GIVEN_APPLIANCE, instances: "privateIps", privateIp: "privateIps" },
  site: { prefixes: "addressPrefixes", prefers: "preferredCircuits" },
  circuit: {},
  network: { mode: "redundancy" },
  imported: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ElementKind = keyof typeof FIELD_NAMES;
