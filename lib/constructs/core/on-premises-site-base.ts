import type { IConstruct } from "constructs";

/** A network on premises. */
export interface IOnPremisesSite extends IConstruct {
  /** The name of the site in reports and router configurations. */
  readonly elementName: string;
  /** The prefixes it announces. */
  readonly addressPrefixes: string[];
  /** The ASN of its routers, if known. */
  readonly asn?: number;
}
