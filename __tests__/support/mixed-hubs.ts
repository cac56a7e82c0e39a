import { TerraformVariable, type TerraformStack } from "cdktf";
import { VirtualAppliance } from "../../lib/constructs/appliances";
import { ExpressRouteHub, Hub, VpnHub, type IHub } from "../../lib/constructs/hubs";
import { DualHomedNetwork, Redundancy } from "../../lib/constructs/networks";
import { ExpressRouteCircuit, OnPremisesSite } from "../../lib/constructs/on-premises";
import { Spoke } from "../../lib/constructs/spokes";
import type { VpnConnectionProps } from "../../lib/constructs/gateways";
import { APP, DATA, NORTH, WEST, emptyStack } from "./network";

const EAST = { location: "swedencentral", addressSpace: ["10.50.0.0/22"] };

/** The network of a test: hubs of different kinds, each with the sites behind it, and spokes app and data. */
export interface MixedNetwork {
  readonly stack: TerraformStack;
  readonly hubs: readonly IHub[];
}

export interface MixedNetworkProps {
  readonly stack?: TerraformStack;
  /** Whether all hubs carry traffic; else they are ranked. */
  readonly active?: boolean;
  readonly spokeToSpoke?: boolean;
  /** The names of the hubs in the order of their rank. */
  readonly ranking?: readonly string[];
}

/**
 * West with an ExpressRoute gateway, north with a VPN gateway, and east with a vendor's appliance that has tunnels of its
 * own. The site headquarters is behind all of them, and each has one that the others do not reach: 172.16.1.0/24,
 * 172.16.2.0/24 and 172.16.3.0/24.
 */
export function threeKinds({ stack = emptyStack(), active, spokeToSpoke, ranking }: MixedNetworkProps = {}) {
  const circuit = existingCircuit(stack, "amsterdam");
  const west = new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit }] });
  const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "east-firewall", {
    asn: 65003,
    privateIp: "10.50.0.4",
  });
  const east = new Hub(stack, "east", { ...EAST, appliance });
  const headquarters = new OnPremisesSite(stack, "headquarters", {
    addressPrefixes: ["192.168.0.0/16"],
    asn: 65100,
    circuits: [circuit],
    reachedThrough: [appliance],
  });
  new OnPremisesSite(stack, "amsterdam-office", {
    addressPrefixes: ["172.16.1.0/24"],
    asn: 65101,
    circuits: [circuit],
  });
  const shop = new OnPremisesSite(stack, "shop", { addressPrefixes: ["172.16.2.0/24"], asn: 65102 });
  new OnPremisesSite(stack, "partner", {
    addressPrefixes: ["172.16.3.0/24"],
    asn: 65103,
    reachedThrough: [appliance],
  });
  const connections = [
    tunnel(stack, headquarters, "203.0.113.10", "192.168.0.1"),
    tunnel(stack, shop, "203.0.113.20", "172.16.2.1"),
  ];
  const north = new VpnHub(stack, "north", { ...NORTH, connections });
  const known: Readonly<Record<string, IHub>> = { west, north, east };
  const hubs = (ranking ?? Object.keys(known)).map((name) => known[name]);
  return connectAll(stack, hubs, { active, spokeToSpoke });
}

/** Two ExpressRoute hubs with a circuit each: the site datacentre is behind both, depot behind that of west only. */
export function twoCircuits({ stack = emptyStack(), active }: MixedNetworkProps = {}): MixedNetwork {
  const [amsterdam, dublin] = ["amsterdam", "dublin"].map((name) => existingCircuit(stack, name));
  const west = new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit: amsterdam }] });
  const north = new ExpressRouteHub(stack, "north", { ...NORTH, circuits: [{ circuit: dublin }] });
  new OnPremisesSite(stack, "datacentre", {
    addressPrefixes: ["192.168.0.0/16"],
    asn: 65100,
    circuits: [amsterdam, dublin],
  });
  new OnPremisesSite(stack, "depot", { addressPrefixes: ["172.16.1.0/24"], asn: 65101, circuits: [amsterdam] });
  return connectAll(stack, [west, north], { active });
}

/** West with both gateways and a circuit that is ordered here, beside north with a VPN gateway: the site is behind all three. */
export function bothGateways({ stack = emptyStack(), active }: MixedNetworkProps = {}): MixedNetwork {
  const circuit = new ExpressRouteCircuit(stack, "amsterdam", {
    location: "westeurope",
    resourceGroupName: "rg-circuits",
    serviceProviderName: "Equinix",
    peeringLocation: "Amsterdam",
    bandwidthInMbps: 200,
    provisioned: true,
    privatePeering: {
      primaryAddressPrefix: "169.254.10.0/30",
      secondaryAddressPrefix: "169.254.10.4/30",
      vlanId: 100,
      peerAsn: 65100,
    },
  });
  const site = new OnPremisesSite(stack, "datacentre", {
    addressPrefixes: ["192.168.0.0/16"],
    asn: 65100,
    circuits: [circuit],
  });
  const connections = [tunnel(stack, site, "203.0.113.10", "192.168.0.1")];
  const west = new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit }], vpnGateway: { connections } });
  const north = new VpnHub(stack, "north", { ...NORTH, connections });
  return connectAll(stack, [west, north], { active });
}

function connectAll(
  stack: TerraformStack,
  hubs: readonly IHub[],
  { active = false, spokeToSpoke }: MixedNetworkProps,
): MixedNetwork {
  new DualHomedNetwork(stack, "mixed", {
    hubs: [...hubs],
    spokes: [new Spoke(stack, "app", APP), new Spoke(stack, "data", DATA)],
    redundancy: active ? Redundancy.activeActive() : Redundancy.activePassive(...hubs),
    spokeToSpoke,
  });
  return { stack, hubs };
}

function existingCircuit(stack: TerraformStack, name: string) {
  return ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, name, {
    circuitId: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/${name}`,
  });
}

function tunnel(stack: TerraformStack, site: OnPremisesSite, routerAddress: string, routerBgpAddress: string) {
  const key = new TerraformVariable(stack, `${site.elementName}-key`, { type: "string", sensitive: true, default: "" });
  const connection: VpnConnectionProps = { site, routerAddress, routerBgpAddress, sharedKey: key.stringValue };
  return connection;
}
