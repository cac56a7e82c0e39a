import type { IOnPremisesSite } from "../core";
import { Construct } from "constructs";
import type { IExpressRouteCircuit } from "./express-route-circuit-base";
import { InputCheck, verifyAtSynthesis } from "../core";
import { whyNotOnPremisesAsn } from "../../azure";
import { contributesToTopology } from "../../topology";
import type { IVirtualAppliance } from "../appliances";

/**
 * What prefix filters, rules and the simulation need to know about an on-premises network.
 */
export interface OnPremisesSiteProps {
  /** The prefixes that the site advertises, in CIDR notation. None may equal or lie inside the range of a virtual network. */
  readonly addressPrefixes: string[];

  /**
   * The appliances that reach the site by themselves, for example through SD-WAN or tunnels of their vendor.
   *
   * @default - none
   */
  readonly reachedThrough?: IVirtualAppliance[];

  /**
   * The ExpressRoute circuits that lead to the site.
   *
   * @default - none
   */
  readonly circuits?: IExpressRouteCircuit[];

  /**
   * The circuits that the site's routers prefer towards Azure, best first: their local preference. It is configured on
   * the routers, and repeated here for the simulation: they cannot learn from ExpressRoute which hub is on standby.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing
   *
   * @default - all circuits are preferred alike
   */
  readonly preferredCircuits?: IExpressRouteCircuit[];

  /**
   * The ASN of the site's routers, 16 or 32 bits.
   *
   * @default - unknown
   */
  readonly asn?: number;

  /**
   * Whether the appliances pass on more specific routes inside `addressPrefixes` too, and not only these exact prefixes.
   *
   * @default false
   */
  readonly moreSpecifics?: boolean;

  /**
   * The name of the site in reports and router configurations.
   *
   * @default - the construct's id
   */
  readonly name?: string;
}

/**
 * An on-premises network that spokes communicate with. It creates nothing in Azure.
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
