import { AzurermBackend, CloudBackend, NamedCloudWorkspace, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { ApplianceImage } from "../appliance-image";
import { DualHomedNetwork } from "../dual-homed-network";
import { ExpressRouteCircuit } from "../express-route-circuit";
import type { IExpressRouteCircuit } from "../express-route-circuit";
import { ExpressRouteHub } from "../express-route-hub";
import { Hub } from "../hub";
import type { HubProps, IHub } from "../hub";
import { OnPremisesSite } from "../on-premises-site";
import type { IOnPremisesSite } from "../on-premises-site";
import { Redundancy } from "../redundancy";
import { Spoke } from "../spoke";
import type { ISpoke } from "../spoke";
import { contributesToTopology } from "../topology";
import type { FieldPath } from "../topology/field-path";
import { VirtualAppliance } from "../virtual-appliance";
import type { VpnConnectionProps } from "../vpn-gateway";
import { VpnHub } from "../vpn-hub";
import type {
  CircuitDefinition,
  ExpressRouteDefinition,
  HubDefinition,
  ImageDefinition,
  NetworkDefinition,
  SiteDefinition,
  SpokeDefinition,
  VpnDefinition,
} from "./definition";
import { connectionsOf, listOf } from "./definition";
import { problemsOfConstruct } from "./construct-problems";
import { CONSTRUCT_IDS, applianceNameOf, hubGroups, networkName } from "./elements";
import { subscriptionOf } from "./formats";
import { NetworkFileError } from "./problem";
import type { Problem } from "./problem";
import type { NetworkFile } from "./read";
import { SharedParts } from "./shared-parts";

/**
 * Makes the constructs that a network file describes, in a stack of their own.
 *
 * @param app the cdktf app
 * @throws a `NetworkFileError` with everything that the constructs have against it
 */
export function networkFromFile(app: Construct, file: NetworkFile): TerraformStack {
  return new StackBuilder(app, file).build();
}

class StackBuilder {
  private readonly stack: TerraformStack;
  private readonly shared: SharedParts;
  private readonly network: NetworkDefinition;
  private readonly problems: Problem[] = [];
  private readonly hubs = new Map<string, IHub>();
  private readonly spokes = new Map<string, ISpoke>();
  private readonly sites = new Map<string, IOnPremisesSite>();
  private readonly circuits = new Map<string, IExpressRouteCircuit>();

  constructor(
    app: Construct,
    private readonly file: NetworkFile,
  ) {
    this.network = file.network;
    this.stack = new TerraformStack(app, this.network.name ?? "network");
    this.shared = new SharedParts(this.stack, this.network);
  }

  build(): TerraformStack {
    const { hubs, spokes = {}, sites = {}, circuits = {} } = this.network;
    this.addBackend();
    for (const [name, circuit] of Object.entries(circuits)) {
      this.attempt(["circuits", name], () => this.circuits.set(name, this.addCircuit(name, circuit)));
    }
    // Before the hubs, whose tunnels go to them.
    for (const [name, site] of Object.entries(sites)) {
      this.attempt(["sites", name], () => this.sites.set(name, this.addSite(name, site)));
    }
    for (const [name, hub] of Object.entries(hubs)) {
      this.attempt(["hubs", name], () => this.hubs.set(name, this.addHub(name, hub)));
    }
    for (const [name, spoke] of Object.entries(spokes)) {
      this.attempt(["spokes", name], () => this.spokes.set(name, this.addSpoke(name, spoke)));
    }
    for (const [name, site] of this.sites) {
      for (const hub of this.hubsNamed(listOf(sites[name].reachedThrough) ?? [])) hub.appliance.addSite(site);
    }
    this.connect();
    this.acknowledge();
    if (this.problems.length > 0) throw new NetworkFileError(this.problems);
    return this.stack;
  }

  private addBackend(): void {
    const { azurerm, cloud } = this.network.backend ?? {};
    if (azurerm) new AzurermBackend(this.stack, azurerm);
    if (cloud) {
      const { organization, hostname, workspace } = cloud;
      new CloudBackend(this.stack, { organization, hostname, workspaces: new NamedCloudWorkspace(workspace) });
    }
  }

  private addHub(name: string, definition: HubDefinition): IHub {
    const { existing, expressRoute, vpn, appliance, applianceImage, zones, sshSources, adminSshPublicKey, ...rest } =
      definition;
    const given =
      appliance &&
      VirtualAppliance.fromVirtualApplianceAttributes(this.stack, CONSTRUCT_IDS.appliance(name), {
        ...appliance,
        name: applianceNameOf(this.network, name),
      });
    const common = this.commonProps(definition);
    if (existing && given) return Hub.fromHubAttributes(this.stack, name, { ...common, ...existing, appliance: given });
    const props: HubProps = {
      ...rest,
      ...common,
      dnsServers: listOf(rest.dnsServers),
      subnets: rest.subnets && [...rest.subnets],
      sshSources: listOf(sshSources),
      zones: listOf(zones)?.map(String),
      ...(given
        ? { appliance: given }
        : {
            adminSshPublicKey: adminSshPublicKey ?? this.network.adminSshPublicKey,
            applianceImage: applianceImage && imageOf(applianceImage),
          }),
    };
    if (expressRoute) {
      return new ExpressRouteHub(this.stack, name, {
        ...props,
        ...this.expressRouteProps(definition, expressRoute),
        vpnGateway: vpn && { sku: vpn.gatewaySku, connections: this.tunnelsOf(vpn) },
      });
    }
    if (!vpn) return new Hub(this.stack, name, props);
    const { gatewaySku, ...gateway } = vpn;
    const connections = this.tunnelsOf(vpn);
    return new VpnHub(this.stack, name, { ...props, ...gateway, vpnGatewaySku: gatewaySku, connections });
  }

  private tunnelsOf(vpn: VpnDefinition): VpnConnectionProps[] {
    return (vpn.connections ?? []).flatMap(({ site: name, sharedKeyVariable, ...tunnel }) => {
      const site = this.sites.get(name);
      // What is missing has been complained about.
      return site ? [{ ...tunnel, site, sharedKey: this.shared.secret(sharedKeyVariable) }] : [];
    });
  }

  private expressRouteProps(hub: HubDefinition, { gatewaySku, ...rest }: ExpressRouteDefinition) {
    return {
      ...rest,
      expressRouteGatewaySku: gatewaySku,
      circuits: connectionsOf(hub).flatMap(({ circuit: name, authorizationKeyVariable, ...connection }) => {
        const circuit = this.circuits.get(name);
        // What is missing has been complained about.
        if (!circuit) return [];
        const variable = authorizationKeyVariable ?? this.network.circuits?.[name].authorizationKeyVariable;
        return [{ ...connection, circuit, authorizationKey: this.shared.secret(variable) }];
      }),
    };
  }

  private addCircuit(name: string, definition: CircuitDefinition): IExpressRouteCircuit {
    const { existing, privatePeering, subscription, tags, location, resourceGroupName, ...rest } = definition;
    if (existing) {
      const { peeringLocation } = rest;
      return ExpressRouteCircuit.fromExpressRouteCircuitAttributes(this.stack, name, { ...existing, peeringLocation });
    }
    return new ExpressRouteCircuit(this.stack, name, {
      ...rest,
      location: String(location),
      resourceGroupName: String(resourceGroupName),
      ...this.shared.tagsAndNaming(tags),
      provider: this.shared.providerOf(subscription),
      privatePeering: privatePeering && {
        ...privatePeering,
        sharedKey: this.shared.secret(privatePeering.sharedKeyVariable),
      },
    });
  }

  /** The appliances that reach it are told of it when they are there. */
  private addSite(name: string, definition: SiteDefinition): IOnPremisesSite {
    const { addressPrefixes, circuits } = definition;
    return new OnPremisesSite(this.stack, name, {
      ...definition,
      addressPrefixes: listOf(addressPrefixes),
      reachedThrough: undefined,
      circuits: (listOf(circuits) ?? []).flatMap((circuit) => this.circuits.get(circuit) ?? []),
    });
  }

  private addSpoke(name: string, definition: SpokeDefinition): ISpoke {
    const { existing, routeServerSubnetAddressPrefix, ...rest } = definition;
    const common = this.commonProps(definition);
    if (existing) {
      return Spoke.fromSpokeAttributes(this.stack, name, {
        ...common,
        ...existing,
        routeServerSubnetAddressPrefix: String(routeServerSubnetAddressPrefix),
        routeServerAddresses: rest.routeServerAddresses,
      });
    }
    return new Spoke(this.stack, name, {
      ...rest,
      ...common,
      routeServerSubnetAddressPrefix,
      dnsServers: listOf(rest.dnsServers),
      subnets: rest.subnets && [...rest.subnets],
    });
  }

  private commonProps(definition: HubDefinition | SpokeDefinition) {
    const { location, addressSpace, subscription, existing, tags } = definition;
    return {
      location,
      addressSpace: listOf(addressSpace),
      ...this.shared.tagsAndNaming(tags),
      provider: this.shared.providerOf(subscription ?? subscriptionOf(existing?.virtualNetworkId ?? "")),
    };
  }

  private connect(): void {
    const { redundancy, spokeToSpoke, advertiseHubs } = this.network;
    for (const group of hubGroups(this.network).values()) {
      const hubs = this.hubsNamed(group.hubs);
      const spokes = group.spokes.flatMap((name) => this.spokes.get(name) ?? []);
      // What is missing has been complained about.
      if (hubs.length < group.hubs.length || spokes.length < group.spokes.length) continue;
      this.attempt(["spokes", group.spokes[0]], () => {
        new DualHomedNetwork(this.stack, CONSTRUCT_IDS.network(group.hubs), {
          name: networkName(group.hubs),
          hubs,
          spokes,
          redundancy: redundancy === "activeActive" ? Redundancy.activeActive() : Redundancy.activePassive(...hubs),
          spokeToSpoke,
          advertiseHubs,
        });
      });
    }
  }

  private acknowledge(): void {
    for (const [index, entry] of (this.network.acknowledge ?? []).entries()) {
      contributesToTopology(new Construct(this.stack, `acknowledge.${index}`), (topology) => {
        topology.add("acknowledgements", entry);
      });
    }
  }

  private hubsNamed(names: readonly string[]): IHub[] {
    return names.flatMap((name) => this.hubs.get(name) ?? []);
  }

  /** Goes on with the other parts when one is refused, so that everything that is wrong is said at once. */
  private attempt(path: FieldPath, make: () => void): void {
    try {
      make();
    } catch (error) {
      this.problems.push(...problemsOfConstruct(this.file, path, error));
    }
  }
}

function imageOf(image: ImageDefinition): ApplianceImage {
  const { imageId, publisher, offer, sku, version, planName } = image;
  if (imageId !== undefined) return ApplianceImage.fromImageId(imageId);
  return ApplianceImage.marketplace({
    publisher: String(publisher),
    offer: String(offer),
    sku: String(sku),
    version,
    planName,
  });
}
