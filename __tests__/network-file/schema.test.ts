import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import type { MarketplaceImage } from "../../lib/constructs/appliances/appliance-image";
import type {
  ExpressRouteCircuitAttributes,
  ExpressRouteCircuitProps,
  PrivatePeering,
} from "../../lib/constructs/on-premises";
import { ExpressRouteGatewaySku } from "../../lib/constructs/gateways";
import type { ExpressRouteConnectionProps } from "../../lib/constructs/gateways";
import type { ExpressRouteHubProps } from "../../lib/constructs/hubs/express-route-hub-base";
import type { GatewayHubProps } from "../../lib/constructs/hubs/gateway-hub-base";
import type { HubProps } from "../../lib/constructs/hubs/hub-base";
import type {
  AcknowledgementDefinition,
  ApplianceTunnelDefinition,
  BackendDefinition,
  CircuitDefinition,
  ConnectionDefinition,
  ExpressRouteDefinition,
  HubDefinition,
  ImageDefinition,
  NetworkDefinition,
  PrivatePeeringDefinition,
  SiteDefinition,
  SpokeDefinition,
  SurviveDefinition,
  TunnelDefinition,
  VpnDefinition,
} from "../../lib/network-file/definition";
import { NETWORK_FILE_FORMATS } from "../../lib/network-file/formats";
import type { OnPremisesSiteProps } from "../../lib/constructs/on-premises/on-premises-site";
import { RoutingPreference } from "../../lib/constructs/route-servers";
import type { SpokeProps } from "../../lib/constructs/spokes";
import { SURVIVABLE } from "../../lib/constructs/networks/survive";
import { resolve } from "../../lib/document/schema-words";
import type { Schema } from "../../lib/document/schema-words";
import { ALLOWED_IPSEC_ALGORITHMS } from "../../lib/machine/ipsec-algorithms";
import type { ApplianceTunnelProps } from "../../lib/constructs/appliances/appliance-tunnel";
import type {
  RouterPeeringAttributes,
  VirtualApplianceAttributes,
} from "../../lib/constructs/appliances/existing-virtual-appliance";
import type { SubnetProps } from "../../lib/constructs/virtual-networks/virtual-network";
import { VpnGatewaySku } from "../../lib/constructs/gateways";
import type { VpnConnectionProps, VpnGatewayOptions } from "../../lib/constructs/gateways";
import type { IpsecPolicy } from "../../lib/constructs/core";
import type { VpnHubProps } from "../../lib/constructs/hubs/vpn-hub-base";

const root = JSON.parse(readFileSync(join(__dirname, "../../schema/network.schema.json"), "utf8")) as Schema & {
  readonly definitions: Readonly<Record<string, Schema>>;
};

/** The fields of a type, each named once: the compiler refuses one too many or too few. */
type Fields<T> = Readonly<Record<keyof T, true>>;

/** What a hub or spoke has of its props; the file gives the name, the naming and the provider itself. */
type Props<T> = Fields<Omit<T, "name" | "naming" | "provider">>;

const COMMON = {
  location: true,
  addressSpace: true,
  subnets: true,
  dnsServers: true,
  resourceGroupName: true,
  tags: true,
} as const;
const ONLY_IN_FILE = { existing: true, subscription: true } as const;

const HUB_PROPS: Props<Omit<HubProps, "hubAppliance">> = {
  ...COMMON,
  asn: true,
  adminSshPublicKey: true,
  appliance: true,
  applianceSubnetAddressPrefix: true,
  applianceInstances: true,
  applianceSize: true,
  applianceImage: true,
  adminUsername: true,
  zones: true,
  internetEgress: true,
  bgpHoldTime: true,
  sshSources: true,
  natGateway: true,
  tunnels: true,
};
const SPOKE_PROPS: Props<SpokeProps> = { ...COMMON, routeServerSubnetAddressPrefix: true, routeServerAddresses: true };
const HUB: Fields<HubDefinition> = { ...HUB_PROPS, ...ONLY_IN_FILE, expressRoute: true, vpn: true };
const GATEWAY_PROPS: Fields<Omit<GatewayHubProps, keyof HubProps>> = {
  gatewaySubnetAddressPrefix: true,
  routeServerSubnetAddressPrefix: true,
  routeServerAddresses: true,
  routingPreference: true,
  returnThroughAppliance: true,
};
/** Those of `vpnGateway` are fields of `vpn`, which stands beside `expressRoute`. */
const EXPRESS_ROUTE_PROPS: Fields<
  Omit<ExpressRouteHubProps, keyof HubProps | "expressRouteGatewaySku" | "vpnGateway">
> = { ...GATEWAY_PROPS, circuits: true, minimumScaleUnits: true, maximumScaleUnits: true };
const EXPRESS_ROUTE: Fields<ExpressRouteDefinition> = { ...EXPRESS_ROUTE_PROPS, gatewaySku: true };
const VPN_GATEWAY: Fields<Omit<VpnGatewayOptions, "sku">> = { connections: true };
const VPN_PROPS: Fields<Omit<VpnHubProps, keyof HubProps | "vpnGatewaySku">> = { ...GATEWAY_PROPS, ...VPN_GATEWAY };
const VPN: Fields<VpnDefinition> = { ...VPN_PROPS, gatewaySku: true };
const TUNNEL_PROPS: Fields<Omit<VpnConnectionProps, "sharedKey">> = {
  site: true,
  routerAddress: true,
  bgpPeeringAddress: true,
  ipsecPolicy: true,
  name: true,
};
const TUNNEL: Fields<TunnelDefinition> = { ...TUNNEL_PROPS, sharedKeyVariable: true };
const IPSEC_POLICY: Fields<IpsecPolicy> = {
  dhGroup: true,
  ikeEncryption: true,
  ikeIntegrity: true,
  ipsecEncryption: true,
  ipsecIntegrity: true,
  pfsGroup: true,
};
const CONNECTION_PROPS: Fields<Omit<ExpressRouteConnectionProps, "authorizationKey">> = {
  circuit: true,
  routingWeight: true,
  fastPath: true,
};
const CONNECTION: Fields<ConnectionDefinition> = { ...CONNECTION_PROPS, authorizationKeyVariable: true };
const CIRCUIT_PROPS: Props<ExpressRouteCircuitProps> = {
  location: true,
  resourceGroupName: true,
  serviceProviderName: true,
  peeringLocation: true,
  bandwidthInMbps: true,
  expressRoutePortId: true,
  bandwidthInGbps: true,
  tier: true,
  family: true,
  privatePeering: true,
  authorizations: true,
  provisioned: true,
  tags: true,
};
const CIRCUIT: Fields<CircuitDefinition> = { ...CIRCUIT_PROPS, ...ONLY_IN_FILE, authorizationKeyVariable: true };
/** Those that are not in `existing` are fields of the circuit. */
const EXISTING_CIRCUIT: Fields<Omit<ExpressRouteCircuitAttributes, "name" | "authorizationKey" | "peeringLocation">> = {
  circuitId: true,
};
const PRIVATE_PEERING_PROPS: Fields<Omit<PrivatePeering, "sharedKey">> = {
  primaryAddressPrefix: true,
  secondaryAddressPrefix: true,
  vlanId: true,
  peerAsn: true,
};
const PRIVATE_PEERING: Fields<PrivatePeeringDefinition> = { ...PRIVATE_PEERING_PROPS, sharedKeyVariable: true };
const SPOKE: Fields<SpokeDefinition> = {
  ...SPOKE_PROPS,
  ...ONLY_IN_FILE,
  hubs: true,
  useRouteServerOf: true,
  useGatewaysOf: true,
};
const SITE_PROPS: Fields<Omit<OnPremisesSiteProps, "name">> = {
  addressPrefixes: true,
  asn: true,
  moreSpecifics: true,
  reachedThrough: true,
  circuits: true,
  preferredCircuits: true,
};
const SITE: Fields<SiteDefinition> = SITE_PROPS;
const APPLIANCE: Fields<VirtualApplianceAttributes> = {
  asn: true,
  privateIp: true,
  privateIps: true,
  loadBalancerIp: true,
  subnetAddressPrefix: true,
  internetEgress: true,
  bgpHoldTime: true,
  routerPeerings: true,
  name: true,
};
const ROUTER_PEERING: Fields<RouterPeeringAttributes> = {
  site: true,
  bgpAddresses: true,
  routerBgpAddresses: true,
  name: true,
};
const APPLIANCE_TUNNEL_PROPS: Fields<Omit<ApplianceTunnelProps, "sharedKey">> = {
  site: true,
  remoteAddress: true,
  insideAddressPrefix: true,
  ipsecPolicy: true,
  name: true,
};
const APPLIANCE_TUNNEL: Fields<ApplianceTunnelDefinition> = { ...APPLIANCE_TUNNEL_PROPS, sharedKeyVariable: true };
const MARKETPLACE: Fields<MarketplaceImage> = {
  publisher: true,
  offer: true,
  sku: true,
  version: true,
  planName: true,
};
const IMAGE: Fields<ImageDefinition> = { ...MARKETPLACE, imageId: true };
const SUBNET: Fields<SubnetProps> = {
  name: true,
  addressPrefix: true,
  prefixLength: true,
  defaultOutboundAccess: true,
};
const FILE: Fields<NetworkDefinition> = {
  version: true,
  name: true,
  subscription: true,
  backend: true,
  adminSshPublicKey: true,
  naming: true,
  tags: true,
  hubs: true,
  spokes: true,
  sites: true,
  circuits: true,
  redundancy: true,
  survive: true,
  spokeToSpoke: true,
  advertiseHubs: true,
  acknowledge: true,
};
const SURVIVE: Fields<SurviveDefinition> = { failures: true, symmetric: true };
const ACKNOWLEDGEMENT: Fields<AcknowledgementDefinition> = { rule: true, reason: true, element: true };
const BACKEND: Fields<BackendDefinition> = { azurerm: true, cloud: true };

/** Every field of the schema with where it is. */
function fieldsOf(schema: Schema, path: string): [string, Schema][] {
  const properties = Object.entries(schema.properties ?? {});
  return properties.flatMap(([name, property]) => [
    [`${path}.${name}`, resolve(root, property)] as [string, Schema],
    ...fieldsOf(property, `${path}.${name}`),
  ]);
}

const everyField = [
  ...fieldsOf(root, "file"),
  ...Object.entries(root.definitions).flatMap(([name, definition]) => fieldsOf(definition, name)),
];

describe("schema/network.schema.json", () => {
  it.each([
    ["file", root, FILE],
    ["hub", root.definitions.hub, HUB],
    ["spoke", root.definitions.spoke, SPOKE],
    ["site", root.definitions.site, SITE],
    ["circuit", root.definitions.circuit, CIRCUIT],
    ["existing circuit", root.definitions.circuit.properties?.existing, EXISTING_CIRCUIT],
    ["private peering", root.definitions.privatePeering, PRIVATE_PEERING],
    ["hub with ExpressRoute", root.definitions.expressRoute, EXPRESS_ROUTE],
    ["connection with a circuit", root.definitions.connection, CONNECTION],
    ["hub with VPN", root.definitions.vpn, VPN],
    ["tunnel", root.definitions.vpnConnection, TUNNEL],
    ["IPsec policy", root.definitions.ipsecPolicy, IPSEC_POLICY],
    ["tunnel of an appliance", root.definitions.applianceTunnel, APPLIANCE_TUNNEL],
    ["IPsec policy of an appliance", root.definitions.applianceIpsecPolicy, IPSEC_POLICY],
    ["router peering", root.definitions.routerPeering, ROUTER_PEERING],
    ["appliance", root.definitions.appliance, APPLIANCE],
    ["image", root.definitions.applianceImage, IMAGE],
    ["subnet", root.definitions.subnet, SUBNET],
    ["survival", root.definitions.survive, SURVIVE],
    ["acknowledgement", root.definitions.acknowledgement, ACKNOWLEDGEMENT],
    ["backend", root.definitions.backend, BACKEND],
  ])("has the fields that the constructs have, of a %s", (_name, schema, fields) => {
    expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(Object.keys(fields).sort());
  });

  it.each([
    ["expressRoute", "gatewaySku", ExpressRouteGatewaySku],
    ["expressRoute", "routingPreference", RoutingPreference],
    ["vpn", "gatewaySku", VpnGatewaySku],
    ["vpn", "routingPreference", RoutingPreference],
  ])("knows of %s the same values of %s as the constructs", (gateway, field, values) => {
    expect(root.definitions[gateway].properties?.[field].enum).toEqual(Object.values(values));
  });

  it.each(Object.entries(ALLOWED_IPSEC_ALGORITHMS))("knows the algorithms of an appliance: %s", (field, allowed) => {
    const { properties } = root.definitions.applianceIpsecPolicy;
    expect([...(properties?.[field].enum ?? [])].sort()).toEqual([...allowed].sort());
  });

  it("knows the same failures to survive as the constructs", () => {
    expect(root.definitions.survivableFailures.enum).toEqual(Object.keys(SURVIVABLE));
  });

  it.each(everyField)("explains %s, for editors", (_path, field) => {
    expect(field.description).toMatch(/^[A-Z].*\.$/s);
    expect(field.examples?.length).toBeGreaterThan(0);
  });

  it.each(everyField)("has examples of %s that it takes itself", (_path, field) => {
    const ajv = new Ajv({ allowUnionTypes: true });
    ajv.addKeyword("patternErrorMessage");
    for (const [name, format] of Object.entries(NETWORK_FILE_FORMATS)) {
      if (format.type === "string") ajv.addFormat(name, (text: string) => format.why(text) === undefined);
      else ajv.addFormat(name, { type: "number", validate: (value: number) => format.why(value) === undefined });
    }
    const validate = ajv.compile({ ...field, definitions: root.definitions });
    const values = [...(field.examples ?? []), ...(field.default === undefined ? [] : [field.default])];
    expect(values.filter((value) => !validate(value))).toEqual([]);
  });

  it.each([["file", root] as const, ...Object.entries(root.definitions).filter(([, { properties }]) => properties)])(
    "refuses unknown fields of %s",
    (_name, schema) => {
      expect(schema.additionalProperties).toBe(false);
    },
  );
});
