import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { AzurermBackend, CloudBackend, NamedCloudWorkspace, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { ApplianceImage } from "../appliance-image";
import { DualHomedNetwork } from "../dual-homed-network";
import { Hub } from "../hub";
import type { IHub } from "../hub";
import { OnPremisesSite } from "../on-premises-site";
import { Redundancy } from "../redundancy";
import { ResourceNaming } from "../resource-naming";
import { Spoke } from "../spoke";
import type { ISpoke } from "../spoke";
import { contributesToTopology } from "../topology";
import type { FieldPath } from "../topology/field-path";
import { VirtualAppliance } from "../virtual-appliance";
import type { HubDefinition, ImageDefinition, NetworkDefinition, SpokeDefinition } from "./definition";
import { listOf } from "./definition";
import { problemsOfConstruct } from "./construct-problems";
import { CONSTRUCT_IDS, applianceNameOf, hubGroups, networkName } from "./elements";
import { subscriptionOf } from "./formats";
import { NetworkFileError } from "./problem";
import type { Problem } from "./problem";
import type { NetworkFile } from "./read";

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
  private readonly network: NetworkDefinition;
  private readonly problems: Problem[] = [];
  private readonly hubs = new Map<string, IHub>();
  private readonly spokes = new Map<string, ISpoke>();
  private readonly providers = new Map<string, AzurermProvider>();

  constructor(
    app: Construct,
    private readonly file: NetworkFile,
  ) {
    this.network = file.network;
    this.stack = new TerraformStack(app, this.network.name ?? "network");
  }

  build(): TerraformStack {
    const { hubs, spokes = {}, sites = {} } = this.network;
    this.addBackend();
    new AzurermProvider(this.stack, CONSTRUCT_IDS.provider(), {
      features: [{}],
      subscriptionId: this.network.subscription,
    });
    for (const [name, hub] of Object.entries(hubs)) {
      this.attempt(["hubs", name], () => this.hubs.set(name, this.addHub(name, hub)));
    }
    for (const [name, spoke] of Object.entries(spokes)) {
      this.attempt(["spokes", name], () => this.spokes.set(name, this.addSpoke(name, spoke)));
    }
    for (const [name, { addressPrefixes, reachedThrough, ...site }] of Object.entries(sites)) {
      const appliances = this.hubsNamed(listOf(reachedThrough) ?? []).map((hub) => hub.appliance);
      this.attempt(["sites", name], () => {
        new OnPremisesSite(this.stack, name, {
          ...site,
          addressPrefixes: listOf(addressPrefixes),
          reachedThrough: appliances,
        });
      });
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
    const { existing, appliance, applianceImage, zones, sshSources, adminSshPublicKey, ...rest } = definition;
    const given =
      appliance &&
      VirtualAppliance.fromVirtualApplianceAttributes(this.stack, CONSTRUCT_IDS.appliance(name), {
        ...appliance,
        name: applianceNameOf(this.network, name),
      });
    const common = this.commonProps(definition);
    if (existing && given) return Hub.fromHubAttributes(this.stack, name, { ...common, ...existing, appliance: given });
    return new Hub(this.stack, name, {
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
    const { naming } = this.network;
    const tags = { ...this.network.tags, ...definition.tags };
    return {
      location: definition.location,
      addressSpace: listOf(definition.addressSpace),
      tags: Object.keys(tags).length > 0 ? tags : undefined,
      naming: naming && ResourceNaming.withAffixes(naming.prefix ?? "", naming.suffix),
      provider: this.providerOf(definition),
    };
  }

  /** The provider of another subscription than the file's, made when it is needed first. */
  private providerOf({ subscription, existing }: HubDefinition | SpokeDefinition): AzurermProvider | undefined {
    const id = subscription?.toLowerCase() ?? subscriptionOf(existing?.virtualNetworkId ?? "");
    if (id === undefined || id === this.network.subscription?.toLowerCase()) return undefined;
    const provider =
      this.providers.get(id) ??
      new AzurermProvider(this.stack, CONSTRUCT_IDS.provider(id), {
        features: [{}],
        subscriptionId: id,
        alias: `subscription-${id}`,
      });
    this.providers.set(id, provider);
    return provider;
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
