import { hubPart } from "./existing";
import { networkText } from "./network-file";

export const HUB_SUBSCRIPTION = "22222222-2222-2222-2222-222222222222";

export const FIREWALL = "appliance: {asn: 65001, privateIp: 10.10.0.4, subnetAddressPrefix: 10.10.0.0/27}";
export const RANGES = "gatewaySubnetAddressPrefix: 10.10.0.128/26, routeServerSubnetAddressPrefix: 10.10.0.64/26";

/** The ids of what there is of a hub, as the file says them: `virtualNetworkId` and those that are named. */
export const IDS = {
  virtualNetworkId: hubPart("virtualNetworks/vnet-hub"),
  expressRouteGatewayId: hubPart("virtualNetworkGateways/ergw"),
  vpnGatewayId: hubPart("virtualNetworkGateways/vpng"),
  routeServerId: hubPart("virtualHubs/rs"),
  gatewayRouteTableId: hubPart("routeTables/rt-gateway"),
};

/** A part of a file that says what exists: the ids that are named, and more. */
export function existingWith(ids: readonly (keyof typeof IDS)[], ...more: string[]): string {
  const fields = [...(["virtualNetworkId", ...ids] as const).map((id) => `${id}: ${IDS[id]}`), ...more];
  return `existing: {${fields.join(", ")}}`;
}

/** A file with circuits, sites and an existing hub `west` that has these fields. */
export function fileWithHub(...fields: string[]): string {
  return networkText({
    top: `circuits:
  amsterdam: {existing: {circuitId: ${hubPart("expressRouteCircuits/amsterdam")}}}
  dublin: {existing: {circuitId: ${hubPart("expressRouteCircuits/dublin")}}}`,
    west: fields.join("\n    "),
    sites: `sites:
  dc: {addressPrefixes: 10.100.0.0/16, circuits: [amsterdam, dublin]}
  branch: {addressPrefixes: 192.168.0.0/24, asn: 65100}
  office: {addressPrefixes: 192.168.1.0/24}`,
  });
}
