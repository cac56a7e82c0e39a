import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { MachineOrder, VirtualAppliance } from "../constructs/appliances";
import { DualHomedNetwork, Redundancy } from "../constructs/networks";
import { ExpressRouteHub, Hub, RouteServerHub, VpnHub, type HubProps, type IHub } from "../constructs/hubs";
import { NetworkFacts } from "../constructs/facts";
import {
  HubSpokePeering,
  RemoteRouteServerSpoke,
  SingleHomedSpoke,
  Spoke,
  type ISpoke,
  type SpokeProps,
} from "../constructs/spokes";
import { InvalidPropsError } from "../constructs/core";
import type { IVirtualNetwork } from "../constructs/virtual-networks";
import { contributesToTopology, type Facts } from "../topology";
import { onOneLine, quoted, type FieldPath } from "../text";
import type { HubDefinition } from "./hub-definition";
import { imageOf, interfaceOf, policyTermOf, securityRuleOf, surviveOf } from "./props-of";
import { networksIn, type WholeNetwork } from "./imported";
import { type SpokeDefinition, hasRouteServer } from "./spoke-definition";
import { listOf } from "./written";
import { problemsOfConstruct } from "./locate";
import { lockedNetwork } from "./lock";
import { findHub } from "./existing-hub";
import { CONSTRUCT_IDS, applianceNameOf, hubGroups, networkName, placeOfSpoke } from "./elements";
import { OnPremisesParts } from "./on-premises-parts";
import { NetworkFileError, type Problem } from "./problem";
import { problemAt, problemsOfFile, type NetworkFile } from "./read";
import type { SharedParts } from "./shared-parts";
import { ownSubscriptionOf, StackLayout } from "./stack-layout";
import { NetworkStacks, type NetworkStack } from "./stacks";

/**
 * Makes the constructs that a network file describes, in a stack of their own or in several, as the file says.
 * @param app the cdktf app
 * @returns the stack; of several, the one that holds what belongs to no hub or spoke
 * @throws a `NetworkFileError` with everything that is wrong with the file or that the constructs refuse
 */
export function networkFromFile(app: Construct, file: NetworkFile): TerraformStack {
  return new StackBuilder(app, file).build();
}

class StackBuilder {
  private readonly stacks: NetworkStacks;
  private readonly network: WholeNetwork;
  private readonly problems: Problem[];
  private readonly hubs = new Map<string, IHub>();
  private readonly spokes = new Map<string, ISpoke>();
  private readonly imported = new Map<string, IVirtualNetwork>();
  private readonly onPremises: OnPremisesParts;

  constructor(
    app: Construct,
    private readonly file: NetworkFile,
  ) {
    this.network = file.network;
    this.problems = problemsOfFile(file);
    const layout = new StackLayout(this.network);
    if (layout.clash !== undefined) {
      const message = `makes two stacks called ${quoted(layout.clash)}; give one of the hubs or spokes another name`;
      this.problems.push(problemAt(file.path, file.source, { path: ["stacks"], about: "value", message }));
    }
    this.stacks = new NetworkStacks(app, this.network, layout);
    this.onPremises = new OnPremisesParts(this.stacks.common, this.network);
  }

  build(): TerraformStack {
    const { hubs, spokes = {}, sites = {}, circuits = {} } = this.network;
    for (const [name, circuit] of Object.entries(circuits)) {
      this.attempt(["circuits", name], () => {
        this.onPremises.addCircuit(name, circuit);
      });
    }
    // Before the hubs, whose tunnels go to them.
    for (const [name, site] of Object.entries(sites)) {
      this.attempt(["sites", name], () => {
        this.onPremises.addSite(name, site);
      });
    }
    for (const [name, hub] of Object.entries(hubs)) {
      this.attempt(["hubs", name], () => this.hubs.set(name, this.addHub(name, hub)));
    }
    for (const [index, { facts, path }] of this.network.imported.entries()) {
      this.attempt(path, () => {
        this.addImported(facts, index);
      });
    }
    const isServed = ([, spoke]: [string, SpokeDefinition]) => hasRouteServer(spoke);
    for (const [name, spoke] of Object.entries(spokes).filter(isServed)) {
      this.attempt(["spokes", name], () => this.spokes.set(name, this.addSpoke(name, spoke)));
    }
    // After those whose route servers they use.
    for (const [name, spoke] of Object.entries(spokes).filter((entry) => !isServed(entry))) {
      this.attempt(["spokes", name], () => {
        this.addRemoteGatewaySpoke(name, spoke);
      });
    }
    for (const { name, path, useGatewaysOf } of networksIn(this.network.imported)) {
      if (useGatewaysOf === undefined) continue;
      this.attempt(path, () => {
        this.connectUserOf(useGatewaysOf, name);
      });
    }
    for (const [name, site] of this.onPremises.sites) {
      this.attempt(["sites", name], () => {
        this.onPremises.linkSite(name, site, this.hubs);
      });
    }
    this.connect();
    if (this.problems.length > 0) throw new NetworkFileError(this.problems);
    MachineOrder.of(this.stacks.common.stack).chainStacks();
    this.stacks.addBackends(this.network.backend);
    this.acknowledge();
    return this.stacks.common.stack;
  }

  private addHub(name: string, definition: HubDefinition): IHub {
    const {
      existing,
      expressRoute,
      vpn,
      routeServer,
      appliance,
      applianceImage,
      sshSources,
      adminSshPublicKey,
      ...others
    } = definition;
    const { tunnels, policyTerms, natGatewayPublicIpAddressIds, securityRules, ...rest } = others;
    const { stack, shared } = this.stacks.ofHub(name);
    const given =
      appliance &&
      VirtualAppliance.fromVirtualApplianceAttributes(stack, CONSTRUCT_IDS.appliance(name), {
        ...appliance,
        name: applianceNameOf(this.network, name),
        routerPeerings: appliance.routerPeerings && this.onPremises.withSites(appliance.routerPeerings),
        interfaces: listOf(appliance.interfaces)?.map(interfaceOf),
        zones: listOf(appliance.zones)?.map(String),
      });
    const props: HubProps = {
      ...rest,
      ...commonProps(definition, shared),
      ...peeringProps(definition, this.stacks.peeringsOfHub(name)),
      subnetRanges: lockedNetwork(this.file.lock?.lock, name)?.subnets,
      dnsServers: listOf(rest.dnsServers),
      policyTerms: listOf(policyTerms)?.map(policyTermOf),
      sshSources: listOf(sshSources),
      natGatewayPublicIpAddressIds: listOf(natGatewayPublicIpAddressIds),
      securityRules: listOf(securityRules)?.map(securityRuleOf),
      appliance: given,
      adminSshPublicKey: adminSshPublicKey ?? (given ? undefined : this.network.adminSshPublicKey),
      applianceImage: applianceImage && imageOf(applianceImage),
      tunnels: tunnels && this.onPremises.tunnels(tunnels, shared),
    };
    const circuits = this.onPremises.connectionsOf(definition, shared);
    const connections = this.onPremises.tunnels(vpn?.connections, shared);
    if (existing) {
      const connected = this.onPremises.connectedTo(existing);
      return findHub(stack, name, definition, { ...props, ...existing, circuits, connections, ...connected });
    }
    if (expressRoute) {
      return new ExpressRouteHub(stack, name, {
        ...props,
        ...expressRoute,
        expressRouteGatewaySku: expressRoute.gatewaySku,
        circuits,
        vpnGateway: vpn && { sku: vpn.gatewaySku, connections },
      });
    }
    if (!vpn && routeServer) return new RouteServerHub(stack, name, { ...props, ...routeServer });
    if (!vpn) return new Hub(stack, name, props);
    return new VpnHub(stack, name, { ...props, ...vpn, vpnGatewaySku: vpn.gatewaySku, connections });
  }

  private addSpoke(name: string, definition: SpokeDefinition): ISpoke {
    const { existing, routeServerSubnetAddressPrefix, routeServerAddresses } = definition;
    const { stack, shared } = this.stacks.ofSpoke(name);
    if (!existing) return new Spoke(stack, name, this.newSpokeProps(name, definition));
    return Spoke.fromSpokeAttributes(stack, name, {
      ...commonProps(definition, shared),
      ...peeringProps(definition, this.stacks.peeringsOfSpoke(name)),
      ...existing,
      routeServerSubnetAddressPrefix: String(routeServerSubnetAddressPrefix),
      routeServerAddresses,
    });
  }

  private addRemoteGatewaySpoke(name: string, definition: SpokeDefinition): void {
    const { useRouteServerOf, useGatewaysOf } = definition;
    const props = this.newSpokeProps(name, definition);
    const { stack } = this.stacks.ofSpoke(name);
    // One that is not there is reported already. Without it, the constructs still check the other props.
    if (useRouteServerOf !== undefined) {
      const spoke = this.spokes.get(useRouteServerOf) as ISpoke;
      new RemoteRouteServerSpoke(stack, name, { ...props, spoke });
    } else if (useGatewaysOf !== undefined) {
      const hub = this.hubs.get(useGatewaysOf) as IHub;
      new SingleHomedSpoke(stack, name, { ...props, hub });
    }
  }

  private newSpokeProps(name: string, definition: SpokeDefinition): SpokeProps {
    return {
      ...definition,
      ...commonProps(definition, this.stacks.ofSpoke(name).shared),
      ...peeringProps(definition, this.stacks.peeringsOfSpoke(name)),
      subnetRanges: lockedNetwork(this.file.lock?.lock, name)?.subnets,
      dnsServers: listOf(definition.dnsServers),
    };
  }

  /** The hubs and spokes of a file of facts, whose constructs have the paths that they would have if made here. */
  private addImported(facts: Facts, index: number): void {
    const { stack } = this.stacks.common;
    const imported = NetworkFacts._of(stack, CONSTRUCT_IDS.facts(index), facts, stack);
    for (const name of imported.hubNames) this.hubs.set(name, imported.hub(name));
    for (const name of imported.spokeNames) this.spokes.set(name, imported.spoke(name));
    for (const { name } of facts.topology.virtualNetworks) this.imported.set(name, imported.virtualNetwork(name));
  }

  private connectUserOf(hubName: string, name: string): void {
    const [hub, spoke] = [this.hubs.get(hubName), this.imported.get(name)];
    if (!hub || !spoke) return;
    const pair = { hub, spoke, useRemoteGateways: true };
    new HubSpokePeering(spoke as IVirtualNetwork & Construct, `Peering-${hubName}`, pair);
  }

  private connect(): void {
    const { redundancy, spokeToSpoke, advertiseHubs, survive, hubToHub, hubToHubKeyVariable } = this.network;
    const made: { readonly hubs: readonly string[]; readonly network: DualHomedNetwork }[] = [];
    for (const group of hubGroups(this.network)) {
      const hubs = this.hubsNamed(group.hubs);
      const spokes = group.spokes.flatMap((name) => this.spokes.get(name) ?? []);
      // A name that is not in the file is reported already.
      if (hubs.length < group.hubs.length || spokes.length < group.spokes.length) continue;
      this.attempt(placeOfSpoke(this.network, group.spokes[0]), () => {
        const elsewhere = made.filter((each) => !each.hubs.some((hub) => group.hubs.includes(hub)));
        const network = new DualHomedNetwork(this.stacks.common.stack, CONSTRUCT_IDS.network(group.hubs), {
          name: networkName(group.hubs),
          hubs,
          spokes,
          redundancy: redundancy === "activeActive" ? Redundancy.activeActive() : Redundancy.activePassive(...hubs),
          spokeToSpoke,
          advertiseHubs,
          linkSharedKey: this.stacks.secretOfHubs(hubToHubKeyVariable, group.hubs),
          reaches: hubToHub ? elsewhere.map((each) => each.network) : undefined,
          survive: survive === undefined ? undefined : surviveOf(survive),
        });
        made.push({ hubs: group.hubs, network });
      });
    }
  }

  private acknowledge(): void {
    for (const [index, entry] of (this.network.acknowledge ?? []).entries()) {
      contributesToTopology(new Construct(this.stacks.common.stack, `acknowledge.${index}`), (topology) => {
        // A wrong reason may be anything.
        topology.add("acknowledgements", { ...entry, reason: onOneLine(String(entry.reason)) });
      });
    }
  }

  private hubsNamed(names: readonly string[]): IHub[] {
    return names.flatMap((name) => this.hubs.get(name) ?? []);
  }

  /** Continues with the other parts when one is refused, so that all problems are reported together. */
  private attempt(path: FieldPath, make: () => void): void {
    try {
      make();
    } catch (error) {
      // It may follow from what is reported already.
      if (this.problems.length > 0 && !(error instanceof InvalidPropsError)) return;
      this.problems.push(...problemsOfConstruct(this.file, path, error));
    }
  }
}

function peeringProps(definition: HubDefinition | SpokeDefinition, peerings: NetworkStack | undefined) {
  return (
    peerings && {
      peeringScope: peerings.stack,
      peeringProvider: peerings.shared.providerOf(ownSubscriptionOf(definition)),
    }
  );
}

function commonProps(definition: HubDefinition | SpokeDefinition, shared: SharedParts) {
  const { location, addressSpace, subnets, tags, zones } = definition;
  return {
    location,
    addressSpace: listOf(addressSpace),
    subnets: subnets && [...subnets],
    zones: zones === "none" ? [] : listOf(zones)?.map(String),
    ...shared.tagsAndNaming(tags),
    provider: shared.providerOf(ownSubscriptionOf(definition)),
  };
}
