import { TerraformOutput, type TerraformProvider, type TerraformResource } from "cdktf";
import { ExpressRouteCircuit as ExpressRouteCircuitResource } from "@cdktf/provider-azurerm/lib/express-route-circuit";
import { ExpressRouteCircuitPeering } from "@cdktf/provider-azurerm/lib/express-route-circuit-peering";
import { Construct, type IConstruct } from "constructs";
import { CircuitAuthorizations, checkAuthorizations } from "./circuit-authorizations";
import type {
  ExpressRouteCircuitAttributes,
  ExpressRouteCircuitProps,
  IExpressRouteCircuit,
  PrivatePeering,
} from "./express-route-circuit-base";
import { InputCheck, verifyAtSynthesis, WriteOrder, type IOnPremisesSite } from "../core";
import { ResourceKind, ResourceNaming, whyNotResourceName } from "../../azure";
import { contributesToTopology, topologyChanged } from "../../topology";
import { subscriptionOf } from "../virtual-networks";

/** The facts that the topology needs of every circuit. */
interface CircuitFacts {
  readonly name: string;
  readonly peeringLocation?: string;
  readonly existing: boolean;
}

/**
 * The parts that created and existing circuits have in common.
 * @internal
 */
abstract class ExpressRouteCircuitBase extends Construct implements IExpressRouteCircuit {
  readonly elementName: string;
  abstract readonly circuitId: string;
  abstract readonly provisioned: boolean;
  readonly authorizationKey?: string;
  private readonly sites: IOnPremisesSite[] = [];

  constructor(scope: Construct, id: string, { name, peeringLocation, existing }: CircuitFacts) {
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

const TIERS = ["Local", "Standard", "Premium"];
const FAMILIES = ["MeteredData", "UnlimitedData"];

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
  private readonly provider: TerraformProvider | undefined;
  private readonly writes = new WriteOrder();
  private readonly authorizations: CircuitAuthorizations;

  /**
   * @throws if props are malformed or contradict each other
   */
  constructor(scope: Construct, id: string, props: ExpressRouteCircuitProps) {
    const name = props.name ?? id;
    super(scope, id, { name, peeringLocation: props.peeringLocation, existing: false });
    const naming = props.naming ?? ResourceNaming.abbreviated();
    const resourceName = naming.resourceName(ResourceKind.EXPRESS_ROUTE_CIRCUIT, name);
    const check = new InputCheck(this);
    checkAuthorizations(check, naming, props.authorizations ?? []);
    checkCircuit(check, resourceName, props);
    check.done();

    const { provider, resourceGroupName } = props;
    this.provider = provider;
    const circuit = this.createCircuit(resourceName, props);
    this.circuitId = circuit.id;
    this.provisioned = props.provisioned ?? isDirect(props);
    if (props.privatePeering && this.provisioned) this.createPeering(circuit, props, props.privatePeering);
    this.authorizations = new CircuitAuthorizations({
      circuit: this,
      circuitName: circuit.name,
      resourceGroupName,
      provider,
      naming,
      writes: this.writes,
    });
    for (const each of props.authorizations ?? []) this.authorizations.addForOthers(each);
  }

  /**
   * The key of an authorization: a sensitive value, for the connection of the gateway that the authorization is for.
   * @param name one of `authorizations`
   * @throws if the circuit has no authorization of this name
   */
  authorizationKeyOf(name: string): string {
    const key = this.authorizations.keyOf(name);
    if (key !== undefined) return key;
    const known = this.authorizations.names.map((each) => `"${each}"`).join(", ") || "none";
    throw new Error(`[${this.node.path}] there is no authorization "${name}"; there are ${known}`);
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
    const sameSubscription = subscriptionOf(this, this.provider) === subscriptionOf(gateway, gatewayProvider);
    return sameSubscription ? undefined : this.authorizations.addForGateway(gateway.elementName);
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

  private createPeering(
    circuit: ExpressRouteCircuitResource,
    { provider, resourceGroupName }: ExpressRouteCircuitProps,
    peering: PrivatePeering,
  ): void {
    this.writes.append(
      new ExpressRouteCircuitPeering(this, "PrivatePeering", {
        provider,
        resourceGroupName,
        expressRouteCircuitName: circuit.name,
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
    super(scope, id, { name: attrs.name ?? id, peeringLocation: attrs.peeringLocation, existing: true });
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
    if (props[prop] === undefined) {
      check.fail(prop, `is missing; a circuit ${direct ? "on an ExpressRoute Direct port" : "of a provider"} needs it`);
    }
  }
  for (const prop of direct ? ofProvider : []) {
    if (props[prop] !== undefined) check.fail(prop, "is given beside expressRoutePortId; give a provider or a port");
  }
  check.required("location", props.location, "the Azure region that the circuit belongs to");
  check.required("resourceGroupName", props.resourceGroupName, "the resource group that the circuit is put into");
  check.text("serviceProviderName", props.serviceProviderName);
  check.text("peeringLocation", props.peeringLocation);
  check.integer("bandwidthInMbps", props.bandwidthInMbps, 50, 10_000);
  check.resourceId("expressRoutePortId", props.expressRoutePortId, "expressRoutePorts");
  check.integer("bandwidthInGbps", props.bandwidthInGbps, 1, 400);
  check.oneOf("tier", props.tier, TIERS);
  check.oneOf("family", props.family, FAMILIES);
  if (props.privatePeering) checkPeering(check, props.privatePeering);
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
