import type { IConstruct } from "constructs";

/** What the routers of a site exchange routes with: an ExpressRoute circuit, a VPN gateway or an appliance. */
export interface ISiteNeighbor extends IConstruct {
  /** The name in reports and router configurations. */
  readonly elementName: string;
}

/** A network on premises. */
export interface IOnPremisesSite extends IConstruct {
  /** The name of the site in reports and router configurations. */
  readonly elementName: string;
  /** The prefixes it announces. */
  readonly addressPrefixes: string[];
  /** The ASN of its routers, if known. */
  readonly asn?: number;

  /**
   * The sites whose prefixes it announces, too.
   * @internal
   */
  readonly _passedOn?: readonly IOnPremisesSite[];

  /**
   * The prefixes that it announces to this neighbour.
   * @internal
   */
  _prefixesTowards?(neighbor: ISiteNeighbor): string[];
}

/** The prefixes that a site announces to a neighbour. */
export function prefixesTowards(site: IOnPremisesSite, neighbor: ISiteNeighbor): string[] {
  return site._prefixesTowards?.(neighbor) ?? site.addressPrefixes;
}
