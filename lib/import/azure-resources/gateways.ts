import { ROUTE_SERVER_ASN } from "../../azure";
import type { ExpressRouteCircuit, GatewayConnection, VirtualNetworkGateway } from "../../topology";
import { flagOf, idAt, lastPart } from "./networks";
import type { Reading } from "./reading";
import { listOf, numberOf, textOf, valueAt, type AzureResource } from "./resource";
import type { Sites } from "./sites";

/** A gateway with the virtual network that it is in. */
export interface ReadGateway {
  readonly element: VirtualNetworkGateway;
  readonly resource: AzureResource;
  readonly network: AzureResource;
}

export function gatewaysOf(reading: Reading): ReadGateway[] {
  const { inventory, names, notes } = reading;
  return inventory.all("virtualNetworkGateways").flatMap((resource) => {
    const { properties, name } = resource;
    const [configuration] = listOf(properties.ipConfigurations);
    const network = inventory.parentOf(idAt(valueAt(configuration, "properties"), "subnet"));
    if (!network) {
      notes.doNotKnow(`gateway ${name}: its virtual network is not in the input`);
      return [];
    }
    const isVpn = textOf(properties.gatewayType)?.toLowerCase() === "vpn";
    const sku = textOf(valueAt(properties, "sku", "name"));
    const units = numberOf(valueAt(properties, "autoScaleConfiguration", "bounds", "min"));
    const element: VirtualNetworkGateway = {
      name: names.of(resource),
      path: resource.source,
      virtualNetwork: names.of(network),
      asn: (isVpn ? numberOf(valueAt(properties, "bgpSettings", "asn")) : undefined) ?? ROUTE_SERVER_ASN,
      type: isVpn ? "Vpn" : "ExpressRoute",
      ...(isVpn && { activeActive: flagOf(properties.activeActive, false) }),
      ...(sku !== undefined && { sku }),
      ...(units !== undefined && { minimumScaleUnits: units }),
      ...(!isVpn && { remoteVirtualNetworkTraffic: flagOf(properties.allowRemoteVnetTraffic, false) }),
      ...(resource.existing && { existing: true }),
    };
    return { element, resource, network };
  });
}

/** The circuits, those included that the source only refers to. */
export class Circuits {
  readonly elements: ExpressRouteCircuit[] = [];
  private readonly byId = new Map<string, ExpressRouteCircuit>();
  /** The ASN behind all circuits of which it is known. */
  private readonly onlyAsn: number | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly sites: Sites,
  ) {
    const circuits = reading.inventory.all("expressRouteCircuits");
    const asns = new Set(circuits.flatMap((circuit) => this.asnOf(circuit) ?? []));
    this.onlyAsn = asns.size === 1 ? [...asns][0] : undefined;
    for (const resource of circuits) this.add(resource.id, resource);
  }

  /** The circuit with this id. */
  at(id: string): ExpressRouteCircuit {
    return this.byId.get(id.toLowerCase()) ?? this.add(id, undefined);
  }

  private add(id: string, resource: AzureResource | undefined): ExpressRouteCircuit {
    const { names } = this.reading;
    const name = resource ? names.of(resource) : names.give(lastPart(id));
    const location = textOf(valueAt(resource?.properties, "serviceProviderProperties", "peeringLocation"));
    const circuit: ExpressRouteCircuit = {
      name,
      ...(resource && { path: resource.source }),
      sites: [this.sites.behindCircuit(name, (resource && this.asnOf(resource)) ?? this.onlyAsn)],
      ...(location !== undefined && { peeringLocation: location }),
      ...((!resource || resource.existing) && { existing: true }),
    };
    this.byId.set(id.toLowerCase(), circuit);
    this.elements.push(circuit);
    return circuit;
  }

  private asnOf(circuit: AzureResource): number | undefined {
    const peerings = this.reading.inventory.childrenOf(circuit, "peerings");
    return peerings.map(({ properties }) => numberOf(properties.peerASN)).find((each) => each !== undefined);
  }
}

export function connectionsOf(
  gateways: readonly ReadGateway[],
  circuits: Circuits,
  sites: Sites,
  reading: Reading,
): GatewayConnection[] {
  const { inventory, names, notes } = reading;
  const byId = new Map(gateways.map((gateway) => [gateway.resource.id.toLowerCase(), gateway]));
  return inventory.all("connections").flatMap((resource) => {
    const { properties, name } = resource;
    const gateway = byId.get(idAt(properties, "virtualNetworkGateway1")?.toLowerCase() ?? "")?.element;
    if (!gateway) {
      notes.doNotKnow(`connection ${name}: its gateway is not in the input`);
      return [];
    }
    const circuit = idAt(properties, "peer");
    const remote = idAt(properties, "localNetworkGateway2");
    const local = inventory.find(remote);
    if (circuit === undefined && !local) {
      if (idAt(properties, "virtualNetworkGateway2") !== undefined) {
        notes.leaveOut(`${name}: a connection of two virtual network gateways is not part of the model`);
      } else notes.doNotKnow(`what connection ${name} leads to`, gateway.name);
      return [];
    }
    return {
      name: names.of(resource),
      path: resource.source,
      gateway: gateway.name,
      ...(circuit !== undefined && { circuit: circuits.at(circuit).name }),
      ...(circuit === undefined && local && siteOf(local, properties, sites)),
      routingWeight: numberOf(properties.routingWeight) ?? 0,
      fastPath: flagOf(properties.expressRouteGatewayBypass, false),
    };
  });
}

function siteOf(local: AzureResource, properties: AzureResource["properties"], sites: Sites) {
  const { name, asn } = sites.behindTunnel(local);
  const bgp = flagOf(properties.enableBgp, false);
  return { site: name, ...(bgp !== (asn !== undefined) && { bgp }) };
}
