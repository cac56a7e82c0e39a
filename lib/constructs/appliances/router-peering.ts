import { Construct } from "constructs";
import type { IOnPremisesSite } from "../core";
import { contributesToTopology } from "../../topology";
import type { IpsecTunnel } from "../../topology";
import { contextOf } from "./appliance-context";
import type { IVirtualAppliance } from "./virtual-appliance-base";

/** BGP of an appliance with the router of a site. */
export interface RouterPeeringFacts {
  readonly virtualAppliance: IVirtualAppliance;
  readonly site: IOnPremisesSite;
  readonly name?: string;
  /** Where each instance of the appliance speaks from. */
  readonly addresses: readonly string[];
  /** Where the router speaks from, to each instance. */
  readonly peerAddresses: readonly string[];
  readonly tunnel?: IpsecTunnel;
}

/** What a peering is called within its appliance, when a site has several. */
export function routerPeeringName({ name, site }: Pick<RouterPeeringFacts, "name" | "site">): string {
  return name ?? site.elementName;
}

/**
 * Lets the peering stand in the topology: the appliance takes the site's prefixes and sends the spokes' ranges, and those of
 * the hub where the dual-homed network advertises its hubs. A hub that stands by prepends towards the site, too.
 */
export function describeRouterPeering(facts: RouterPeeringFacts): Construct {
  const { virtualAppliance, site, addresses, peerAddresses, tunnel } = facts;
  const name = routerPeeringName(facts);
  const scope = new Construct(virtualAppliance, `Peering-${name}`);
  const context = contextOf(virtualAppliance);
  context.addSite();
  contributesToTopology(scope, (topology) => {
    const { hub, prepend, advertisesHub } = context;
    if (!hub) return;
    topology.add("routerPeerings", {
      name: `${virtualAppliance.elementName}-${name}`,
      path: scope.node.path,
      virtualAppliance: virtualAppliance.elementName,
      site: site.elementName,
      addresses,
      peerAddresses,
      ...(tunnel ? { tunnel } : {}),
      // What the site may pass on to a gateway of Azure is refused there for the 65515 that stays in the paths.
      asPathRewrite: "none",
      prepend,
      accept: ["site"],
      advertise: ["spokes", ...(advertisesHub ? ["hub"] : [])],
    });
  });
  return scope;
}
