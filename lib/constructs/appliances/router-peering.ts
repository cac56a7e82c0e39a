import { Construct } from "constructs";
import type { IOnPremisesSite } from "../core";
import { contributesToTopology, type IpsecTunnel } from "../../topology";
import { contextOf } from "./appliance-context";
import type { IVirtualAppliance } from "./virtual-appliance-base";

/** BGP of an appliance with the router of a site. */
export interface RouterPeeringFacts {
  readonly virtualAppliance: IVirtualAppliance;
  readonly site: IOnPremisesSite;
  readonly name?: string;
  /** The address of each instance of the appliance. */
  readonly bgpAddresses: readonly string[];
  /** The address of the router towards each instance. */
  readonly routerBgpAddresses: readonly string[];
  readonly tunnel?: IpsecTunnel;
}

/**
 * Adds the peering to the topology. The appliance accepts the prefixes of the site and advertises the ranges of the
 * spokes, and those of the hub if the dual-homed network advertises its hubs. A standby hub prepends towards the site,
 * too.
 */
export function describeRouterPeering(facts: RouterPeeringFacts): Construct {
  const { virtualAppliance, site, bgpAddresses, routerBgpAddresses, tunnel } = facts;
  const name = facts.name ?? site.elementName;
  const scope = new Construct(virtualAppliance, `Peering-${name}`);
  const context = contextOf(virtualAppliance);
  context.reachesSites = true;
  contributesToTopology(scope, (topology) => {
    const { hub, prepend, advertisesHub } = context;
    if (!hub) return;
    topology.add("routerPeerings", {
      name: `${virtualAppliance.elementName}-${name}`,
      path: scope.node.path,
      virtualAppliance: virtualAppliance.elementName,
      site: site.elementName,
      bgpAddresses,
      routerBgpAddresses,
      ...(tunnel ? { tunnel } : {}),
      // 65515 stays in the paths, so a gateway in Azure rejects these routes if the site passes them on to it.
      asPathRewrite: "none",
      prepend,
      accept: ["site"],
      advertise: ["spokes", ...(advertisesHub ? ["hub"] : [])],
    });
  });
  return scope;
}
