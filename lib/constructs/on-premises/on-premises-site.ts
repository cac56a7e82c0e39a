import { type IOnPremisesSite, InputCheck, verifyAtSynthesis } from "../core";
import { Construct } from "constructs";
import type { IExpressRouteCircuit } from "./express-route-circuit-base";
import { contributesToTopology } from "../../topology";
import type { IVirtualAppliance } from "../appliances";
import { type Asn, LIMITS } from "../../azure";
import type { Cidr } from "../../net";

/**
 * What a circuit takes, and half of what a route server takes from a peer with room for an update. Networks that work
 * have fewer. A leak of routes from another provider has hundreds of thousands.
 */
const DEFAULT_MAXIMUM = LIMITS.prefixesFromExpressRouteGateway;

/** What prefix filters, rules and the simulation need to know about an on-premises network. */
export interface OnPremisesSiteProps {
  /**
   * The prefixes that the site announces, in CIDR notation. They must not be equal to or inside the range of a virtual
   * network.
   * @example ["192.168.0.0/16", "172.16.0.0/12"]
   */
  readonly addressPrefixes: Cidr[];

  /**
   * The appliances through which the site is reached by their own means, such as an SD-WAN or tunnels of their vendor.
   * @default - none
   */
  readonly reachedThrough?: IVirtualAppliance[];

  /**
   * The ExpressRoute circuits through which the site is reached.
   * @default - none
   */
  readonly circuits?: IExpressRouteCircuit[];

  /**
   * The circuits that its routers prefer for the way to Azure, the best one first: the local preference that is
   * configured on premises. It is stated here because ExpressRoute does not show those routers which hub stands by.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing
   * @default - none is preferred
   */
  readonly preferredCircuits?: IExpressRouteCircuit[];

  /**
   * The autonomous system number of its routers: 16 or 32 bits.
   * @default - unknown; without a circuit it has no BGP, but static routes
   */
  readonly asn?: Asn;

  /**
   * Whether routes inside `addressPrefixes` are passed on too, and not just these prefixes themselves.
   * @default false
   */
  readonly moreSpecifics?: boolean;

  /**
   * How many prefixes the site announces at most with `moreSpecifics`. More are taken for a leak: an appliance that
   * ends a tunnel of the site drops the session for five minutes. Of what sites behind gateways announce, appliances
   * advertise to a route server no more than it or the circuit beside it accepts.
   * @default 1000
   * @minimum 1
   * @maximum 4000
   * @example 200
   */
  readonly maximumPrefixes?: number;

  /**
   * The name of the site in reports and router configurations.
   * @default - the construct's id
   */
  readonly name?: string;
}

/** An on-premises network that spokes communicate with. It creates nothing in Azure. */
export class OnPremisesSite extends Construct implements IOnPremisesSite {
  readonly elementName: string;
  readonly addressPrefixes: string[];
  readonly asn?: number;

  /** @throws if a prefix is malformed or the ASN cannot be used */
  constructor(scope: Construct, id: string, props: OnPremisesSiteProps) {
    super(scope, id);
    this.elementName = props.name ?? id;
    this.addressPrefixes = props.addressPrefixes;
    this.asn = props.asn;
    const check = new InputCheck(this);
    check.ranges("addressPrefixes", props.addressPrefixes);
    check.asn("asn", props.asn);
    check.integer("maximumPrefixes", props.maximumPrefixes, 1, LIMITS.routesFromPeer);
    if (props.maximumPrefixes !== undefined && !props.moreSpecifics) {
      check.fail("maximumPrefixes", "counts with moreSpecifics only; switch that on, or remove it");
    }
    check.done();

    for (const appliance of props.reachedThrough ?? []) appliance.addSite(this);
    for (const circuit of props.circuits ?? []) circuit.addSite(this);
    contributesToTopology(this, (topology) => {
      topology.add("onPremisesSites", {
        name: this.elementName,
        path: this.node.path,
        ...(props.asn === undefined ? {} : { asn: props.asn }),
        prefixes: props.addressPrefixes,
        moreSpecifics: props.moreSpecifics ?? false,
        ...(props.moreSpecifics ? { maximumPrefixes: props.maximumPrefixes ?? DEFAULT_MAXIMUM } : {}),
        ...(props.preferredCircuits ? { prefers: props.preferredCircuits.map((circuit) => circuit.elementName) } : {}),
      });
    });
    verifyAtSynthesis(this);
  }
}
