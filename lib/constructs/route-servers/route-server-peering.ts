import type { TerraformProvider } from "cdktf";
import { RouteServerBgpConnection } from "@cdktf/provider-azurerm/lib/route-server-bgp-connection";
import { Construct } from "constructs";
import { contextOf } from "../appliances";
import { InputCheck } from "../core";
import { PrefixSet } from "./prefix-set";
import { partsOf, providerIn, resourceNameOf } from "../virtual-networks";
import { ResourceKind } from "../../azure";
import { connectionOrderOf } from "./route-server";
import type { IRouteServer } from "./route-server-base";
import { contributesToTopology } from "../../topology";
import type { IVirtualAppliance } from "../appliances";

/**
 * Who peers with whom, and what they tell each other.
 */
export interface RouteServerPeeringProps {
  /** The route server. */
  readonly routeServer: IRouteServer;

  /** The appliance; a hub must have it already. */
  readonly virtualAppliance: IVirtualAppliance;

  /**
   * Whether the appliance puts its own ASN in place of the route server's in the paths it sends. A route server drops
   * every path with its own ASN, 65515, which all route servers share.
   *
   * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
   *
   * @default - whenever a path can contain 65515: when routes of other spokes are advertised, or the appliance's own
   * virtual network has a route server
   */
  readonly asOverride?: boolean;

  /**
   * How often the appliance puts its ASN before the paths it sends, over the usual once. The more, the less preferred.
   *
   * @default - towards a route server in its own hub, as often as its rank in the dual-homed network asks for; 0 otherwise
   */
  readonly prepend?: number;

  /**
   * What the appliance takes from the route server; all else is refused.
   *
   * @default - the ranges of the route server's virtual network
   */
  readonly accept?: PrefixSet[];

  /**
   * What the appliance sends to the route server, if it has it; all else is held back.
   *
   * @default - the prefixes of the sites behind the appliance, and 0.0.0.0/0 when it offers the Internet
   */
  readonly advertise?: PrefixSet[];

  /**
   * The azurerm provider of the hub's subscription, in the stack of the peering.
   *
   * @default - that of the hub
   */
  readonly hubProvider?: TerraformProvider;
}

/** AS paths are at most 255 long in one segment (RFC 4271); far fewer do. */
const MOST_PREPENDS = 16;

/**
 * BGP between an appliance and a route server, both ends: a connection on the route server for every instance of the
 * appliance, and in the configuration of every instance the neighbours for both instances of the route server.
 *
 * https://learn.microsoft.com/azure/route-server/peer-route-server-with-virtual-appliance
 */
export class RouteServerPeering extends Construct {
  /**
   * @throws if `prepend` is out of range or the appliance is in no hub
   */
  constructor(scope: Construct, id: string, props: RouteServerPeeringProps) {
    super(scope, id);
    const { routeServer, virtualAppliance } = props;
    const { hub, machines } = contextOf(virtualAppliance);
    const check = new InputCheck(this);
    check.integer("prepend", props.prepend, 0, MOST_PREPENDS);
    if (!hub) {
      const name = virtualAppliance.elementName;
      check.fail("virtualAppliance", `${name} is in no hub; give it to a Hub, or to Hub.fromHubAttributes, first`);
    }
    check.done();

    describeRouteServerPeering(this, props);

    const writes = connectionOrderOf(routeServer);
    const network = routeServer.virtualNetwork;
    for (const [index, peerIp] of virtualAppliance.privateIps.entries()) {
      const instance = virtualAppliance.instanceNames[index];
      writes.append(
        new RouteServerBgpConnection(this, instance, {
          provider: routeServer.provider,
          name: resourceNameOf(this, network, ResourceKind.BGP_CONNECTION, instance),
          routeServerId: routeServer.routeServerId,
          peerAsn: virtualAppliance.asn,
          peerIp,
        }),
        // So that an instance which goes is no longer a peer when its machine stops: nothing is sent to it any more.
        machines[index],
      );
    }
    if (hub) partsOf(hub).applianceSecurity?.allowBgp(this, routeServer, providerIn(this, hub, props.hubProvider));
  }
}

/** What the appliance of a hub with a gateway tells the route server beside the gateway, and takes from it. */
export const HUB_ROUTE_SERVER_POLICY = {
  accept: [PrefixSet.SITES],
  advertise: [PrefixSet.SPOKES],
  asOverride: true,
};

/** Lets a session, made here or existing, stand in the topology. */
export function describeRouteServerPeering(construct: Construct, props: RouteServerPeeringProps): void {
  const { routeServer, virtualAppliance } = props;
  const context = contextOf(virtualAppliance);
  const accept = props.accept ?? [PrefixSet.VIRTUAL_NETWORK];
  const advertise =
    props.advertise ?? (virtualAppliance.internetEgress ? [PrefixSet.SITES, PrefixSet.INTERNET] : [PrefixSet.SITES]);
  contributesToTopology(construct, (topology) => {
    const { hub } = context;
    const overrides =
      props.asOverride ??
      (advertise.some((set) => set._source === PrefixSet.SPOKES._source) ||
        (hub !== undefined && partsOf(hub).hasRouteServer));
    topology.add("routeServerPeerings", {
      name: `${routeServer.elementName}-${virtualAppliance.elementName}`,
      path: construct.node.path,
      routeServer: routeServer.elementName,
      virtualAppliance: virtualAppliance.elementName,
      asPathRewrite: overrides ? "as-override" : "none",
      prepend: props.prepend ?? (routeServer.virtualNetwork === hub ? context.prepend : 0),
      accept: accept.map((set) => set._source),
      advertise: advertise.map((set) => set._source),
    });
  });
}
