import { RouteServerBgpConnection } from "@cdktf/provider-azurerm/lib/route-server-bgp-connection";
import { TerraformStack, Token } from "cdktf";
import { Construct } from "constructs";
import { contextOf, type IVirtualAppliance } from "../appliances";
import { InputCheck } from "../core";
import { checkTerms, termsOf, type PolicyTermProps } from "./policy-term";
import { PrefixSet } from "./prefix-set";
import { partsOf, peeringSideIn, plainIdOf, resourceNameOf, sideIn } from "../virtual-networks";
import { ResourceKind, parseResourceId, resourceId } from "../../azure";
import type { IRouteServer } from "./route-server";
import { contributesToTopology, whyNotNextHop, type NextHop } from "../../topology";

/** The BGP sessions between an appliance and a route server, and the routing policy of the appliance in them. */
export interface RouteServerPeeringProps {
  /** The route server. */
  readonly routeServer: IRouteServer;

  /** The appliance. It must be in a hub already. */
  readonly virtualAppliance: IVirtualAppliance;

  /**
   * Whether the appliance replaces the route server's ASN, 65515, by its own in the AS paths that it sends
   * (as-override). All route servers have this ASN, and a route server drops every path that contains it.
   *
   * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
   * @default - whenever a path can contain 65515: when routes of other spokes are advertised, or the appliance's own
   * virtual network has a route server
   */
  readonly asOverride?: boolean;

  /**
   * How often the appliance prepends its ASN to the AS paths that it sends, in addition to the usual once: 0 to 16.
   * Longer paths are less preferred.
   * @default - towards a route server in its own hub, as often as its rank in the dual-homed network asks for; 0
   * otherwise
   */
  readonly prepend?: number;

  /**
   * The BGP next hop of the routes that the appliance sends: an address, `self` (that of the instance, also beside a
   * load balancer) or `unchanged` (that which each route has already).
   *
   * https://learn.microsoft.com/azure/route-server/next-hop-ip
   * @default - the appliance or its load balancer
   */
  readonly nextHop?: NextHop;

  /**
   * How the appliance changes some of the routes that it sends, in order. Of several terms that name a prefix, the
   * first one holds.
   * @default - those of the appliance's hub
   */
  readonly policyTerms?: PolicyTermProps[];

  /**
   * The routes that the appliance accepts from the route server. It rejects all others.
   * @default - the ranges of the route server's virtual network
   */
  readonly accept?: PrefixSet[];

  /**
   * The routes that the appliance advertises to the route server if it has them. It advertises no others.
   * @default - the prefixes of the sites behind the appliance, and 0.0.0.0/0 if it gives access to the Internet; in any
   * case what it has from other hubs, if its hub is linked with them
   */
  readonly advertise?: PrefixSet[];
}

/**
 * Both ends of BGP between an appliance and a route server: a connection on the route server for each instance of the
 * appliance, and two neighbors, the instances of the route server, in the configuration of each instance.
 *
 * https://learn.microsoft.com/azure/route-server/peer-route-server-with-virtual-appliance
 */
export class RouteServerPeering extends Construct {
  /** @throws if `prepend`, a next hop or a term cannot be used, or the appliance is in no hub */
  constructor(scope: Construct, id: string, props: RouteServerPeeringProps) {
    super(scope, id);
    const { routeServer, virtualAppliance } = props;
    const { hub } = contextOf(virtualAppliance);
    const check = new InputCheck(this);
    check.prepend("prepend", props.prepend);
    check.literal("nextHop", props.nextHop, whyNotNextHop);
    checkTerms(check, props.policyTerms);
    if (!hub) {
      const name = virtualAppliance.elementName;
      check.fail("virtualAppliance", `${name} is not in a hub; give it to a Hub or to Hub.fromHubAttributes first`);
    }
    check.done();

    contributeRouteServerPeering(this, props);

    const network = routeServer.virtualNetwork;
    if (!partsOf(network).isManagedElsewhere) this.createConnections(props);
    if (hub) partsOf(hub).applianceSecurity?.allowBgp(sideIn(hub, this), routeServer);
  }

  private createConnections({ routeServer, virtualAppliance }: RouteServerPeeringProps): void {
    const network = routeServer.virtualNetwork;
    const { hub, machines } = contextOf(virtualAppliance);
    const parts = partsOf(network);
    // An appliance in another network is only reached once both halves of the peering are there.
    const isElsewhere = hub !== network;
    const here = { scope: sideIn(network, this), provider: routeServer.provider };
    const { scope, provider } = isElsewhere ? peeringSideIn(network, this) : here;
    // The locks of azurerm do not cover the deletion of BGP connections.
    const writes = isElsewhere ? parts.peeringWrites : parts.writes;
    for (const [index, peerIp] of virtualAppliance.privateIps.entries()) {
      const instance = virtualAppliance.instanceNames[index];
      const connection = writes.append(
        new RouteServerBgpConnection(scope, instance, {
          provider,
          name: resourceNameOf(this, network, ResourceKind.BGP_CONNECTION, instance),
          routeServerId: routeServerIdFor(scope, routeServer),
          peerAsn: virtualAppliance.asn,
          peerIp,
        }),
      );
      machines.at(index)?.awaitConnection(connection, routeServer.addresses);
    }
  }
}

/** The id of a route server for resources in a scope: in another stack a plain text where the subscription is known. */
function routeServerIdFor(scope: Construct, { routeServerId, virtualNetwork: network }: IRouteServer): string {
  const isHere = TerraformStack.of(scope) === TerraformStack.of(network);
  const location = isHere ? undefined : parseResourceId(plainIdOf(network) ?? "", "virtualNetworks");
  if (!location || !Token.isUnresolved(routeServerId)) return routeServerId;
  return resourceId("virtualHubs", {
    ...location,
    name: network.naming.resourceName(ResourceKind.ROUTE_SERVER, network.elementName),
  });
}

/** Adds the sessions to the topology, whether they are to be created or exist already. */
export function contributeRouteServerPeering(construct: Construct, props: RouteServerPeeringProps): void {
  const { routeServer, virtualAppliance } = props;
  const context = contextOf(virtualAppliance);
  const accept = props.accept ?? [PrefixSet.VIRTUAL_NETWORK];
  const advertise =
    props.advertise ?? (virtualAppliance.internetEgress ? [PrefixSet.SITES, PrefixSet.INTERNET] : [PrefixSet.SITES]);
  contributesToTopology(construct, (topology) => {
    const { hub } = context;
    const isLinked = context.linkedHubs.size > 0;
    const sent = isLinked ? [...new Set([...advertise, PrefixSet.PEERS])] : advertise;
    const overrides =
      props.asOverride ??
      (isLinked ||
        advertise.some((set) => set._source === PrefixSet.SPOKES._source) ||
        (hub !== undefined && partsOf(hub).hasRouteServer));
    const terms = termsOf(props.policyTerms) ?? context.policyTerms;
    topology.add("routeServerPeerings", {
      name: `${routeServer.elementName}-${virtualAppliance.elementName}`,
      path: construct.node.path,
      routeServer: routeServer.elementName,
      virtualAppliance: virtualAppliance.elementName,
      asPathRewrite: overrides ? "as-override" : "none",
      prepend: props.prepend ?? (routeServer.virtualNetwork === hub ? context.prepend : 0),
      ...(props.nextHop === undefined ? {} : { nextHop: props.nextHop }),
      accept: accept.map((set) => set._source),
      advertise: sent.map((set) => set._source),
      ...(terms.length > 0 ? { terms } : {}),
    });
  });
}
