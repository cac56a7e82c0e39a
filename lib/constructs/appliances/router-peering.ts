import { Construct } from "constructs";
import type { IOnPremisesSite } from "../core";
import type { IpAddress } from "../../net";
import { contributesToTopology, type IpsecTunnel } from "../../topology";
import { contextOf } from "./appliance-context";
import type { IVirtualAppliance } from "./virtual-appliance-base";
import { partsOf } from "../virtual-networks";

/** BGP of an existing appliance with the router of a site, over a tunnel or another link that exists already. */
export interface RouterPeeringAttributes {
  /** The site at the other end. It needs its `asn`. */
  readonly site: IOnPremisesSite;

  /**
   * The IPv4 addresses that the appliance uses for BGP with the router, one for each of its instances.
   * @minItems 1
   * @example ["169.254.21.1"]
   */
  readonly bgpAddresses: IpAddress[];

  /**
   * The IPv4 addresses that the router uses for BGP, one for each instance of the appliance.
   * @minItems 1
   * @example ["169.254.21.2"]
   */
  readonly routerBgpAddresses: IpAddress[];

  /**
   * The name of the peering, needed when the appliance has several with a site.
   * @default - the name of the site
   * @example "branch-2"
   */
  readonly name?: string;
}

/**
 * Adds the peering to the topology. The appliance accepts the prefixes of the site and advertises the ranges of the
 * spokes, and those of the hub if the dual-homed network advertises its hubs. A standby hub prepends towards the site,
 * too.
 */
export function contributeRouterPeering(
  virtualAppliance: IVirtualAppliance,
  { site, name = site.elementName, bgpAddresses, routerBgpAddresses }: RouterPeeringAttributes,
  tunnel?: IpsecTunnel,
): Construct {
  const scope = new Construct(virtualAppliance, `Peering-${name}`);
  const context = contextOf(virtualAppliance);
  context.reachesSites = true;
  contributesToTopology(scope, (topology) => {
    const { hub, prepend, advertisesHub } = context;
    if (!hub) return;
    const { hasRouteServer, gatewayTypes } = partsOf(hub);
    // Beside gateways, these lead to the spokes that use them.
    const ofHub = hasRouteServer && gatewayTypes.size === 0 ? ["hub-spokes"] : [];
    // The other end of a link reaches no next hop but this one.
    const terms = context.policyTerms.map(({ nextHop, ...term }) => term);
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
      advertise: ["spokes", ...ofHub, ...(advertisesHub ? ["hub"] : [])],
      ...(terms.length > 0 ? { terms } : {}),
    });
  });
  return scope;
}
