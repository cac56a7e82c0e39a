import { TerraformOutput } from "cdktf";
import type { TerraformProvider } from "cdktf";
import { ExpressRouteCircuit as ExpressRouteCircuitResource } from "@cdktf/provider-azurerm/lib/express-route-circuit";
import { ExpressRouteCircuitPeering } from "@cdktf/provider-azurerm/lib/express-route-circuit-peering";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import { CircuitAuthorizations, checkAuthorizations } from "./circuit-authorizations";
import { InputCheck, checkSecret, verifyAtSynthesis, WriteOrder } from "../core";
import { whyNotOnPremisesAsn, ResourceKind, ResourceNaming, whyNotResourceName } from "../../azure";
import type { IOnPremisesSite } from "../core";
import { subscriptionOf } from "../virtual-networks";
import type { IResourceNaming } from "../../azure";
import { contributesToTopology, topologyChanged } from "../../topology";

/**
 * An ExpressRoute circuit, made here or existing already.
 */
export interface IExpressRouteCircuit extends IConstruct {
  /** What it is called in reports. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly circuitId: string;
  /** Whether its provider has provisioned it, so that it can be connected. */
  readonly provisioned: boolean;
  /** The key that lets a gateway of another subscription connect, if one is needed; a sensitive value. */
  readonly authorizationKey?: string;

  /**
   * Says that a site is reached through the circuit.
   */
  addSite(site: IOnPremisesSite): void;
}

/**
 * The BGP sessions between Microsoft's edge and the customer's routers.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-routing
 */
export interface PrivatePeering {
  /** The /30 of the first link: its first usable address is the customer's, the second Microsoft's. */
  readonly primaryAddressPrefix: string;
  /** The /30 of the second link. */
  readonly secondaryAddressPrefix: string;
  /** The VLAN, 1 to 4094. */
  readonly vlanId: number;
  /** The ASN of the customer's routers; 16 or 32 bits. */
  readonly peerAsn: number;

  /**
   * The MD5 key of the sessions, 1 to 25 letters and digits: a sensitive variable, so that it is in no file.
   *
   * @default - none
   */
  readonly sharedKey?: string;
}

/**
 * How a circuit is ordered.
 */
export interface ExpressRouteCircuitProps {
  /** The Azure region the circuit belongs to. */
  readonly location: string;
  /** The resource group it is put into. */
  readonly resourceGroupName: string;

  /**
   * The connectivity provider, such as `Equinix`.
   *
   * @default - none: give `expressRoutePortId`
   */
  readonly serviceProviderName?: string;

  /**
   * Where the provider meets Microsoft's network, such as `Amsterdam`.
   *
   * @default - none: give `expressRoutePortId`
   */
  readonly peeringLocation?: string;

  /**
   * The bandwidth in Mbit/s, with a provider.
   *
   * @default - none: give `bandwidthInGbps`
   */
  readonly bandwidthInMbps?: number;

  /**
   * The Azure resource id of an ExpressRoute Direct port.
   *
   * @default - none: a provider's port is used
   */
  readonly expressRoutePortId?: string;

  /**
   * The bandwidth in Gbit/s, with a port of one's own.
   *
   * @default - none: give `bandwidthInMbps`
   */
  readonly bandwidthInGbps?: number;

  /**
   * The tier: `Local`, `Standard` or `Premium`.
   *
   * @default "Standard"
   */
  readonly tier?: string;

  /**
   * How data is paid for: `MeteredData` or `UnlimitedData`.
   *
   * @default "MeteredData"
   */
  readonly family?: string;

  /**
   * The BGP sessions with the customer's routers.
   *
   * @default - made by the provider
   */
  readonly privatePeering?: PrivatePeering;

  /**
   * The names of authorizations, each for one gateway of somebody else in another subscription. Their keys are sensitive
   * outputs, `<name of the circuit>-<name>-authorization-key`, and `authorizationKeyOf` tells them. A hub of this app that is
   * in another subscription gets an authorization by itself when it is connected.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-howto-linkvnet-portal-resource-manager
   *
   * @default - none
   */
  readonly authorizations?: string[];

  /**
   * Whether the provider has provisioned the circuit. Azure refuses peerings and connections before: deploy once
   * without, give the provider the service key (the output `<name>-service-key`), and deploy again with `true`.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-workflows
   *
   * @default - true with a port of one's own, false with a provider
   */
  readonly provisioned?: boolean;

  /**
   * What it is called.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * The azurerm provider of the subscription it is in.
   *
   * @default - the default azurerm provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * How Azure resources are named.
   *
   * @default ResourceNaming.abbreviated()
   */
  readonly naming?: IResourceNaming;

  /**
   * Tags of the circuit.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}

/**
 * What is known of a circuit that exists already.
 */
export interface ExpressRouteCircuitAttributes {
  /** The Azure resource id. */
  readonly circuitId: string;

  /**
   * The authorization key, when the circuit is in another subscription than the gateways: a sensitive variable, so that it
   * is in no file.
   *
   * @default - none: the circuit is in the gateways' subscription
   */
  readonly authorizationKey?: string;

  /**
   * Where it meets Microsoft's network.
   *
   * @default - unknown
   */
  readonly peeringLocation?: string;

  /**
   * What it is called.
   *
   * @default - the construct's id
   */
  readonly name?: string;
}

/**
 * What made and existing circuits share.
 *
 * @internal
 */
abstract class ExpressRouteCircuitBase extends Construct implements IExpressRouteCircuit {
  readonly elementName: string;
  abstract readonly circuitId: string;
  abstract readonly provisioned: boolean;
  readonly authorizationKey?: string;
  private readonly sites: IOnPremisesSite[] = [];

  constructor(scope: Construct, id: string, name: string, peeringLocation: string | undefined, existing: boolean) {
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
   * A circuit that exists already.
   *
   * @throws if a key is given as text
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

  /**
   * @throws if props are malformed or contradict each other
   */
  constructor(scope: Construct, id: string, props: ExpressRouteCircuitProps) {
    const name = props.name ?? id;
    super(scope, id, name, props.peeringLocation, false);
    const naming = props.naming ?? ResourceNaming.abbreviated();
    const resourceName = naming.resourceName(ResourceKind.EXPRESS_ROUTE_CIRCUIT, name);
    const check = new InputCheck(this);
    checkAuthorizations(check, naming, props.authorizations ?? []);
    checkCircuit(check, resourceName, props);
    const { provider, resourceGroupName } = props;
    const direct = props.expressRoutePortId !== undefined;
    this.provisioned = props.provisioned ?? direct;
    const writes = new WriteOrder();
    const circuit = writes.append(
      new ExpressRouteCircuitResource(this, "Resource", {
        provider,
        resourceGroupName,
        location: props.location,
        tags: props.tags,
        name: resourceName,
        ...(direct
          ? { expressRoutePortId: props.expressRoutePortId, bandwidthInGbps: props.bandwidthInGbps }
          : {
              serviceProviderName: props.serviceProviderName,
              peeringLocation: props.peeringLocation,
              bandwidthInMbps: props.bandwidthInMbps,
            }),
        sku: { tier: props.tier ?? "Standard", family: props.family ?? "MeteredData" },
      }),
    );
    this.circuitId = circuit.id;
    if (!direct) {
      const serviceKey = new TerraformOutput(this, "ServiceKey", { value: circuit.serviceKey, sensitive: true });
      serviceKey.overrideLogicalId(`${name}-service-key`);
    }
    const peering = props.privatePeering;
    if (peering && this.provisioned) {
      writes.append(
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
    const authorizations = new CircuitAuthorizations({
      circuit: this,
      circuitName: circuit.name,
      resourceGroupName,
      provider,
      naming,
      writes,
    });
    for (const each of props.authorizations ?? []) authorizations.addForOthers(each);
    madeCircuits.set(this, { provider, writes, authorizations });
  }

  /**
   * The key of an authorization, for a connection: a sensitive value.
   *
   * @param name one of `authorizations`
   * @throws if there is no such authorization
   */
  authorizationKeyOf(name: string): string {
    const { authorizations } = madeCircuits.get(this) as MadeCircuit;
    const key = authorizations.keyOf(name);
    if (key !== undefined) return key;
    const known = authorizations.names.map((each) => `"${each}"`).join(", ") || "none";
    throw new Error(`[${this.node.path}] there is no authorization "${name}"; there are ${known}`);
  }
}

/** What is known of a circuit that is made here, beyond its public face. */
interface MadeCircuit {
  readonly provider: TerraformProvider | undefined;
  readonly writes: WriteOrder;
  readonly authorizations: CircuitAuthorizations;
}

const madeCircuits = new WeakMap<IExpressRouteCircuit, MadeCircuit>();

/** The order of writes on a circuit that is made here: its peering and authorizations come before its connections. */
export function writesOf(circuit: IExpressRouteCircuit): WriteOrder | undefined {
  return madeCircuits.get(circuit)?.writes;
}

/** The key of an authorization that is made for a gateway, when the circuit is made here, in another subscription. */
export function authorizationKeyFor(
  circuit: IExpressRouteCircuit,
  gateway: IConstruct & { readonly elementName: string },
  gatewayProvider: TerraformProvider | undefined,
): string | undefined {
  const made = madeCircuits.get(circuit);
  if (!made) return undefined;
  const [own, others] = [subscriptionOf(circuit, made.provider), subscriptionOf(gateway, gatewayProvider)];
  return own === others ? undefined : made.authorizations.addForGateway(gateway.elementName);
}

function checkCircuit(check: InputCheck, resourceName: string, props: ExpressRouteCircuitProps): void {
  const whyNot = whyNotResourceName(ResourceKind.EXPRESS_ROUTE_CIRCUIT, resourceName);
  if (whyNot) check.fail("name", whyNot);
  const ofProvider = ["serviceProviderName", "peeringLocation", "bandwidthInMbps"] as const;
  const ofPort = ["expressRoutePortId", "bandwidthInGbps"] as const;
  const direct = ofPort.some((prop) => props[prop] !== undefined);
  for (const prop of direct ? ofPort : ofProvider) {
    if (props[prop] === undefined) {
      check.fail(prop, `is missing; a circuit ${direct ? "on a port of one's own" : "of a provider"} needs it`);
    }
  }
  for (const prop of direct ? ofProvider : []) {
    if (props[prop] !== undefined) check.fail(prop, "is given beside expressRoutePortId; give a provider or a port");
  }
  checkOneOf(check, "tier", props.tier, TIERS);
  checkOneOf(check, "family", props.family, FAMILIES);
  const peering = props.privatePeering;
  if (peering) {
    for (const prop of ["primaryAddressPrefix", "secondaryAddressPrefix"] as const) {
      const prefix = check.prefix(`privatePeering.${prop}`, peering[prop]);
      if (prefix && prefix.length !== 30)
        check.fail(`privatePeering.${prop}`, `is ${prefix.toString()}; expected a /30`);
    }
    check.integer("privatePeering.vlanId", peering.vlanId, 1, 4094);
    const whyNotAsn = whyNotOnPremisesAsn(peering.peerAsn);
    if (whyNotAsn) check.fail("privatePeering.peerAsn", `${peering.peerAsn} cannot be used: ${whyNotAsn}`);
    checkSecret(check, "privatePeering.sharedKey", peering.sharedKey);
  }
  check.done();
}

function checkOneOf(check: InputCheck, prop: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value)) {
    check.fail(prop, `"${value}" is not possible; allowed are ${allowed.join(", ")}`);
  }
}

class ExistingExpressRouteCircuit extends ExpressRouteCircuitBase {
  readonly circuitId: string;
  readonly provisioned = true;
  readonly authorizationKey?: string;

  constructor(scope: Construct, id: string, attrs: ExpressRouteCircuitAttributes) {
    super(scope, id, attrs.name ?? id, attrs.peeringLocation, true);
    const check = new InputCheck(this);
    checkSecret(check, "authorizationKey", attrs.authorizationKey);
    check.done();
    this.circuitId = attrs.circuitId;
    this.authorizationKey = attrs.authorizationKey;
  }
}
