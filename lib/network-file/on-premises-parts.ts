import { RootConstruct } from "constructs";
import type { IOnPremisesSite, ISiteNeighbor } from "../constructs/core";
import type { ExpressRouteConnectionProps } from "../constructs/gateways";
import type { IHub, IVpnHub } from "../constructs/hubs";
import {
  ExpressRouteCircuit,
  OnPremisesSite,
  type ExpressRouteCircuitProps,
  type IExpressRouteCircuit,
} from "../constructs/on-premises";
import type { WholeNetwork } from "./imported";
import type { ConnectedCircuitDefinition, ConnectionDefinition } from "./gateway-definition";
import type { ExistingHubDefinition, HubDefinition } from "./hub-definition";
import { connectionOf } from "./hub-gateways";
import type { CircuitDefinition, SiteDefinition } from "./on-premises-definition";
import type { SharedParts } from "./shared-parts";
import { partsLeadingTo } from "./site-links";
import type { NetworkStack } from "./stacks";
import { listOf, type OneOrMore } from "./written";

/** Stands for a site that is reported as wrong or missing, so that the tunnels to it are checked all the same. */
class MissingSite extends RootConstruct implements IOnPremisesSite {
  readonly addressPrefixes = [];
  readonly asn?: number;

  /** @param definition of a site that is in the file */
  constructor(
    readonly elementName: string,
    definition: SiteDefinition | undefined,
  ) {
    super(elementName);
    // Nothing can be said against the ASN of a site that is not there.
    this.asn = definition ? definition.asn : 0;
  }
}

/**
 * The circuits and sites of a network file, which hubs refer to by name. A circuit that is not there has been
 * complained about, and is left out.
 */
export class OnPremisesParts {
  readonly sites = new Map<string, OnPremisesSite>();
  private readonly circuits = new Map<string, IExpressRouteCircuit>();

  constructor(
    private readonly common: NetworkStack,
    private readonly network: WholeNetwork,
  ) {}

  addCircuit(name: string, definition: CircuitDefinition): void {
    this.circuits.set(name, this.createCircuit(name, definition));
  }

  /** Its appliances and the other sites do not exist yet: `linkSite` follows. */
  addSite(name: string, definition: SiteDefinition): void {
    const { addressPrefixes, circuits, preferredCircuits, announcements, passesOn, reachedThrough, ...rest } =
      definition;
    const circuitsNamed = (names: readonly string[]) => names.flatMap((circuit) => this.circuits.get(circuit) ?? []);
    const preferred = listOf(preferredCircuits);
    const site = new OnPremisesSite(this.common.stack, name, {
      ...rest,
      addressPrefixes: listOf(addressPrefixes),
      circuits: circuitsNamed(listOf(circuits) ?? []),
      preferredCircuits: preferred && circuitsNamed(preferred),
    });
    this.sites.set(name, site);
  }

  /** Tells a site of the hubs and other sites, all of which are there now. */
  linkSite(name: string, site: OnPremisesSite, hubs: ReadonlyMap<string, IHub>): void {
    const { reachedThrough, passesOn, announcements } = this.network.sites?.[name] ?? {};
    for (const hub of listOf(reachedThrough) ?? []) hubs.get(hub)?.appliance.addSite(site);
    for (const other of (listOf(passesOn) ?? []).flatMap((each) => this.sites.get(each) ?? [])) site.passOn(other);
    for (const { to, addressPrefixes, prepend } of listOf(announcements) ?? []) {
      const neighbors = listOf(to).flatMap((each) => this.neighborsOf(name, each, hubs.get(each)));
      // One that is not there is reported already.
      if (neighbors.length === 0) continue;
      site.announce({ to: neighbors, addressPrefixes: listOf(addressPrefixes), prepend });
    }
  }

  connectionsOf(hub: HubDefinition, shared: SharedParts): ExpressRouteConnectionProps[] {
    return this.withCircuits<ConnectionDefinition>(hub.expressRoute?.circuits).map(
      ({ authorizationKeyVariable, ...connection }) => {
        const { elementName } = connection.circuit;
        const variable = authorizationKeyVariable ?? this.network.circuits?.[elementName].authorizationKeyVariable;
        return { ...connection, authorizationKey: shared.secret(variable) };
      },
    );
  }

  /** The circuits and sites that the gateways of a hub are connected with already. */
  connectedTo({ connectedCircuits, connectedSites }: ExistingHubDefinition) {
    return {
      connectedCircuits: this.withCircuits<ConnectedCircuitDefinition>(connectedCircuits),
      connectedSites: (listOf(connectedSites) ?? []).flatMap((name) => this.sites.get(name) ?? []),
    };
  }

  /** Tunnels with their sites and keys. */
  tunnels<T extends { readonly site: string; readonly sharedKeyVariable: string }>(
    definitions: OneOrMore<T> | undefined,
    shared: SharedParts,
  ) {
    return this.withSites(definitions).map(({ sharedKeyVariable, ...tunnel }) => ({
      ...tunnel,
      sharedKey: shared.secret(sharedKeyVariable),
    }));
  }

  withSites<T extends { readonly site: string }>(definitions: OneOrMore<T> | undefined) {
    return (listOf(definitions) ?? []).map(({ site: name, ...definition }, index) => {
      const inFile = this.network.sites?.[name];
      const site = this.sites.get(name) ?? new MissingSite(inFile ? name : String(index), inFile);
      return { ...definition, site };
    });
  }

  /** What a site has a link with: a circuit, or the parts of a hub. */
  private neighborsOf(site: string, name: string, hub: (IHub & Partial<IVpnHub>) | undefined): ISiteNeighbor[] {
    const { hubs, sites = {} } = this.network;
    const parts = hub ? partsLeadingTo(site, sites[site], name, name in hubs ? hubs[name] : {}) : [];
    return [this.circuits.get(name), ...parts.map((part) => hub?.[part])].filter((each) => each !== undefined);
  }

  private withCircuits<T extends ConnectedCircuitDefinition>(connections: OneOrMore<string | T> | undefined) {
    return (listOf(connections) ?? []).flatMap((entry) => {
      const { circuit: name, ...connection } = connectionOf(entry);
      const circuit = this.circuits.get(name);
      return circuit ? [{ ...connection, circuit }] : [];
    });
  }

  private createCircuit(name: string, definition: CircuitDefinition): IExpressRouteCircuit {
    const { existing, privatePeering, authorizations, subscription, tags, ...rest } = definition;
    const { stack, shared } = this.common;
    if (existing) {
      const { peeringLocation } = rest;
      return ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, name, { ...existing, peeringLocation });
    }
    return new ExpressRouteCircuit(stack, name, {
      // The construct complains about what is missing.
      ...(rest as typeof rest & Pick<ExpressRouteCircuitProps, "location" | "resourceGroupName">),
      ...shared.tagsAndNaming(tags),
      provider: shared.providerOf(subscription),
      authorizations: listOf(authorizations),
      privatePeering: privatePeering && {
        ...privatePeering,
        sharedKey: shared.secret(privatePeering.sharedKeyVariable),
      },
    });
  }
}
