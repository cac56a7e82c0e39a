import type { IOnPremisesSite } from "../core";
import { Construct } from "constructs";
import type { IExpressRouteCircuit } from "./express-route-circuit";
import { InputCheck, verifyAtSynthesis } from "../core";
import { whyNotOnPremisesAsn } from "../../azure";
import { contributesToTopology } from "../../topology";
import type { IVirtualAppliance } from "../appliances";

/**
 * What filters, rules and reports need to know of a network on premises.
 */
export interface OnPremisesSiteProps {
  /** The prefixes it announces, in CIDR notation. They must not be equal to or inside the range of a virtual network. */
  readonly addressPrefixes: string[];

  /**
   * The appliances through which it is reached by their own means, such as an SD-WAN or tunnels of their vendor.
   *
   * @default - none
   */
  readonly reachedThrough?: IVirtualAppliance[];

  /**
   * The ExpressRoute circuits through which it is reached.
   *
   * @default - none
   */
  readonly circuits?: IExpressRouteCircuit[];

  /**
   * The circuits that its routers prefer for the way to Azure, the best one first, as their local preference says. It is
   * configured there, and stated here: ExpressRoute does not show them which hub stands by.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing
   *
   * @default - all alike
   */
  readonly preferredCircuits?: IExpressRouteCircuit[];

  /**
   * The ASN of its routers; 16 or 32 bits.
   *
   * @default - unknown
   */
  readonly asn?: number;

  /**
   * Whether routes inside `addressPrefixes` are passed on too, not just these prefixes themselves.
   *
   * @default false
   */
  readonly moreSpecifics?: boolean;

  /**
   * What it is called.
   *
   * @default - the construct's id
   */
  readonly name?: string;
}

/**
 * A network on premises that spokes talk to. It makes nothing in Azure.
 */
export class OnPremisesSite extends Construct implements IOnPremisesSite {
  readonly elementName: string;
  readonly addressPrefixes: string[];
  readonly asn?: number;

  /**
   * @throws if a prefix is malformed or the ASN cannot be used
   */
  constructor(scope: Construct, id: string, props: OnPremisesSiteProps) {
    super(scope, id);
    this.elementName = props.name ?? id;
    this.addressPrefixes = props.addressPrefixes;
    this.asn = props.asn;
    const check = new InputCheck(this);
    check.ranges("addressPrefixes", props.addressPrefixes);
    const why = props.asn === undefined ? undefined : whyNotOnPremisesAsn(props.asn);
    if (why) check.fail("asn", `${props.asn} cannot be used: ${why}`);
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
        ...(props.preferredCircuits ? { prefers: props.preferredCircuits.map((circuit) => circuit.elementName) } : {}),
      });
    });
    verifyAtSynthesis(this);
  }
}
