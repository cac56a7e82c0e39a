import { TerraformOutput, TerraformStack, type TerraformProvider, type TerraformResource } from "cdktf";
import { ExpressRouteCircuit as ExpressRouteCircuitResource } from "@cdktf/provider-azurerm/lib/express-route-circuit";
import { ExpressRouteCircuitAuthorization } from "@cdktf/provider-azurerm/lib/express-route-circuit-authorization";
import {
  ExpressRouteCircuitPeering,
  type ExpressRouteCircuitPeeringConfig,
} from "@cdktf/provider-azurerm/lib/express-route-circuit-peering";
import { Construct, type IConstruct } from "constructs";
import type {
  ExpressRouteCircuitAttributes,
  ExpressRouteCircuitProps,
  IExpressRouteCircuit,
  PrivatePeering,
} from "./express-route-circuit-base";
import { InputCheck, verifyAtSynthesis, WriteOrder, type IOnPremisesSite } from "../core";
import {
  ResourceKind,
  ResourceNaming,
  whyNotAuthorizationName,
  whyNotRegionName,
  whyNotResourceGroupName,
  whyNotResourceName,
  type IResourceNaming,
} from "../../azure";
import { visible } from "../../text";
import { contributesToTopology, topologyChanged } from "../../topology";
import { plainResourceId, subscriptionOf } from "../virtual-networks";

/**
 * The parts that created and existing circuits have in common.
 * @internal
 */
abstract class ExpressRouteCircuitBase extends Construct implements IExpressRouteCircuit {
  readonly elementName: string;
  abstract readonly circuitId: string;
  abstract readonly provisioned: boolean;
  readonly authorizationKey?: string;
  readonly sites: IOnPremisesSite[] = [];

  constructor(
    scope: Construct,
    id: string,
    { name = id, peeringLocation }: ExpressRouteCircuitProps | ExpressRouteCircuitAttributes,
    existing: boolean,
  ) {
    super(scope, id);
    this.elementName = name;
    contributesToTopology(this, (topology) => {
      topology.add("circuits", {
        name,
        path: this.node.path,
        sites: this.sites.map((site) => site.elementName),
        ...(peeringLocation === undefined ? {} : { peeringLocation }),
        ...(existing ? { existing } : {}),
      });
    });
    verifyAtSynthesis(this);
  }

  addSite(site: IOnPremisesSite): void {
    this.sites.push(site);
    topologyChanged();
  }
}

/**
 * An ExpressRoute circuit with its private peering.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings
 */
export class ExpressRouteCircuit extends ExpressRouteCircuitBase {
  /**
   * An ExpressRoute circuit that exists already. Nothing is created for it.
   * @throws if the authorization key is a literal string
   */
  static fromExpressRouteCircuitAttributes(
    scope: Construct,
    id: string,
    attrs: ExpressRouteCircuitAttributes,
  ): IExpressRouteCircuit {
    return new ExistingExpressRouteCircuit(scope, id, attrs);
  }

  readonly circuitId: string;
  readonly provisioned: boolean;
  private readonly partOfCircuit: Pick<
    ExpressRouteCircuitPeeringConfig,
    "provider" | "resourceGroupName" | "expressRouteCircuitName"
  >;
  private readonly naming: IResourceNaming;
  private readonly resourceName: string;
  private readonly writes = new WriteOrder();
  private readonly authorizationKeys = new Map<string, string>();

  /** @throws if props are malformed or contradict each other */
  constructor(scope: Construct, id: string, props: ExpressRouteCircuitProps) {
    super(scope, id, props, false);
    const { naming = ResourceNaming.abbreviated(), provider, resourceGroupName, authorizations = [] } = props;
    const resourceName = naming.resourceName(ResourceKind.EXPRESS_ROUTE_CIRCUIT, this.elementName);
    const check = new InputCheck(this);
    checkAuthorizations(check, naming, authorizations);
    checkCircuit(check, resourceName, props);
    check.done();

    const circuit = this.createCircuit(resourceName, props);
    this.circuitId = circuit.id;
    this.partOfCircuit = { provider, resourceGroupName, expressRouteCircuitName: circuit.name };
    this.naming = naming;
    this.resourceName = resourceName;
    this.provisioned = props.provisioned ?? isDirect(props);
    if (props.privatePeering && this.provisioned) this.createPeering(props.privatePeering);
    for (const name of authorizations) {
      const value = this.addAuthorization(name);
      const output = new TerraformOutput(this, `AuthorizationKey-${name}`, { value, sensitive: true });
      output.overrideLogicalId(`${this.elementName}-${name}-authorization-key`);
    }
  }

  /**
   * The key of an authorization: a sensitive value, for the connection of the gateway that the authorization is for.
   * @param name one of `authorizations`
   * @throws if the circuit has no authorization of this name
   */
  authorizationKeyOf(name: string): string {
    const key = this.authorizationKeys.get(name);
    if (key !== undefined) return key;
    const known = [...this.authorizationKeys.keys()].map((each) => `"${each}"`).join(", ") || "none";
    throw new Error(visible(`[${this.node.path}] there is no authorization "${name}"; there are ${known}`));
  }

  /** @internal */
  get _lastWrite(): TerraformResource | undefined {
    return this.writes.last;
  }

  /** @internal */
  _authorizationKeyFor(
    gateway: IConstruct & { readonly elementName: string },
    gatewayProvider: TerraformProvider | undefined,
  ): string | undefined {
    const subscription = subscriptionOf(this, this.partOfCircuit.provider);
    if (subscription === subscriptionOf(gateway, gatewayProvider)) return undefined;
    const name = gateway.elementName;
    if ([...this.authorizationKeys.keys()].some((other) => other.toLowerCase() === name.toLowerCase())) {
      const why = `has "${name}", the name of the authorization that is created for the gateway ${name}`;
      InputCheck.refuse(this, "authorizations", `${why}; choose another name`);
    }
    return this.addAuthorization(name);
  }

  /** @internal */
  _circuitIdIn(scope: IConstruct): string {
    if (TerraformStack.of(scope) === TerraformStack.of(this)) return this.circuitId;
    const named = { ...this.partOfCircuit, name: this.resourceName };
    return plainResourceId(this, "expressRouteCircuits", named) ?? this.circuitId;
  }

  /** Creates an authorization and returns its key, which connects one gateway of another subscription. */
  private addAuthorization(name: string): string {
    const authorization = new ExpressRouteCircuitAuthorization(this, `Authorization-${name}`, {
      ...this.partOfCircuit,
      name: this.naming.resourceName(ResourceKind.CIRCUIT_AUTHORIZATION, name),
    });
    const { authorizationKey } = this.writes.append(authorization);
    this.authorizationKeys.set(name, authorizationKey);
    return authorizationKey;
  }

  private createCircuit(name: string, props: ExpressRouteCircuitProps): ExpressRouteCircuitResource {
    const { serviceProviderName, peeringLocation, bandwidthInMbps, expressRoutePortId, bandwidthInGbps } = props;
    const direct = isDirect(props);
    const circuit = this.writes.append(
      new ExpressRouteCircuitResource(this, "Resource", {
        provider: props.provider,
        resourceGroupName: props.resourceGroupName,
        location: props.location,
        tags: props.tags,
        name,
        ...(direct
          ? { expressRoutePortId, bandwidthInGbps }
          : { serviceProviderName, peeringLocation, bandwidthInMbps }),
        sku: { tier: props.tier ?? "Standard", family: props.family ?? "MeteredData" },
      }),
    );
    if (!direct) {
      const serviceKey = new TerraformOutput(this, "ServiceKey", { value: circuit.serviceKey, sensitive: true });
      serviceKey.overrideLogicalId(`${this.elementName}-service-key`);
    }
    return circuit;
  }

  private createPeering(peering: PrivatePeering): void {
    this.writes.append(
      new ExpressRouteCircuitPeering(this, "PrivatePeering", {
        ...this.partOfCircuit,
        peeringType: "AzurePrivatePeering",
        primaryPeerAddressPrefix: peering.primaryAddressPrefix,
        secondaryPeerAddressPrefix: peering.secondaryAddressPrefix,
        vlanId: peering.vlanId,
        peerAsn: peering.peerAsn,
        sharedKey: peering.sharedKey,
      }),
    );
  }
}

class ExistingExpressRouteCircuit extends ExpressRouteCircuitBase {
  readonly circuitId: string;
  readonly provisioned = true;
  readonly authorizationKey?: string;

  constructor(scope: Construct, id: string, attrs: ExpressRouteCircuitAttributes) {
    super(scope, id, attrs, true);
    const check = new InputCheck(this);
    check.resourceId("circuitId", attrs.circuitId, "expressRouteCircuits");
    check.text("peeringLocation", attrs.peeringLocation);
    check.secret("authorizationKey", attrs.authorizationKey);
    check.done();
    this.circuitId = attrs.circuitId;
    this.authorizationKey = attrs.authorizationKey;
  }
}

/** Whether the circuit is on an ExpressRoute Direct port. */
function isDirect({ expressRoutePortId }: ExpressRouteCircuitProps): boolean {
  return expressRoutePortId !== undefined;
}

function checkCircuit(check: InputCheck, resourceName: string, props: ExpressRouteCircuitProps): void {
  const whyNot = whyNotResourceName(ResourceKind.EXPRESS_ROUTE_CIRCUIT, resourceName);
  if (whyNot) check.fail("name", whyNot);
  const ofProvider = ["serviceProviderName", "peeringLocation", "bandwidthInMbps"] as const;
  const ofPort = ["expressRoutePortId", "bandwidthInGbps"] as const;
  const direct = ofPort.some((prop) => props[prop] !== undefined);
  for (const prop of direct ? ofPort : ofProvider) {
    const what = direct ? "on an ExpressRoute Direct port" : "of a provider";
    check.given(prop, props[prop], `a circuit ${what} needs it`);
  }
  for (const prop of direct ? ofProvider : []) {
    if (props[prop] !== undefined) check.fail(prop, "is given beside expressRoutePortId; give a provider or a port");
  }
  const region =
    "the Azure region that the circuit belongs to; for a circuit that exists already, give existing instead, " +
    "in TypeScript fromExpressRouteCircuitAttributes";
  check.required("location", props.location, region, whyNotRegionName);
  const group = "the resource group that the circuit is put into";
  check.required("resourceGroupName", props.resourceGroupName, group, whyNotResourceGroupName);
  check.tags("tags", props.tags);
  check.text("serviceProviderName", props.serviceProviderName);
  check.text("peeringLocation", props.peeringLocation);
  check.integer("bandwidthInMbps", props.bandwidthInMbps, 50, 10_000);
  check.resourceId("expressRoutePortId", props.expressRoutePortId, "expressRoutePorts");
  check.integer("bandwidthInGbps", props.bandwidthInGbps, 1, 400);
  check.oneOf("tier", props.tier, ["Local", "Standard", "Premium"]);
  check.oneOf("family", props.family, ["MeteredData", "UnlimitedData"]);
  if (props.privatePeering) checkPeering(check, props.privatePeering);
}

/** Checks the names of authorizations for gateways outside the app. */
function checkAuthorizations(check: InputCheck, naming: IResourceNaming, names: readonly string[]): void {
  const known = new Set<string>();
  for (const [index, name] of names.entries()) {
    const prop = `authorizations[${index}]`;
    const resourceName = naming.resourceName(ResourceKind.CIRCUIT_AUTHORIZATION, name);
    const whyNot =
      whyNotAuthorizationName(name) ?? whyNotResourceName(ResourceKind.CIRCUIT_AUTHORIZATION, resourceName);
    if (whyNot !== undefined) check.fail(prop, whyNot);
    // Azure ignores case in names.
    else if (known.has(name.toLowerCase())) {
      check.fail(prop, `"${name}" is given twice; a key is good for one connection, so give each its own name`);
    }
    known.add(name.toLowerCase());
  }
}

function checkPeering(check: InputCheck, peering: PrivatePeering): void {
  for (const prop of ["primaryAddressPrefix", "secondaryAddressPrefix"] as const) {
    const prefix = check.prefix(`privatePeering.${prop}`, peering[prop]);
    if (prefix && prefix.length !== 30) check.fail(`privatePeering.${prop}`, `is ${prefix.toString()}; give a /30`);
  }
  check.integer("privatePeering.vlanId", peering.vlanId, 1, 4094);
  check.asn("privatePeering.peerAsn", peering.peerAsn);
  check.secret("privatePeering.sharedKey", peering.sharedKey);
}
