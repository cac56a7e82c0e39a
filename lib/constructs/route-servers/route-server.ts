import type { TerraformProvider } from "cdktf";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { RouteServer as RouteServerResource } from "@cdktf/provider-azurerm/lib/route-server";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import { InputCheck } from "../core";
import type { Ipv4Prefix } from "../../net";
import { ResourceKind } from "../../azure";
import { contributesToTopology } from "../../topology";
import type { RoutingPreference as RoutingPreferenceName } from "../../topology";
import { VirtualNetworkState, createSubnet, placedIn, resourceNameOf } from "../virtual-networks";
import type { IVirtualNetwork } from "../virtual-networks";
import type { WriteOrder } from "../core";

/**
 * An Azure Route Server, made here or existing already.
 */
export interface IRouteServer extends IConstruct {
  /** What it is called in reports and router configurations. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly routeServerId: string;
  /** The virtual network it is in. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The range of its `RouteServerSubnet`, in CIDR notation. */
  readonly subnetAddressPrefix: string;
  /** The addresses from which its two instances speak BGP. */
  readonly addresses: string[];
  /** The azurerm provider of the subscription it is in; the stack's default one when there is none. */
  readonly provider?: TerraformProvider;
}

/**
 * Which routes a route server prefers when a gateway and an appliance offer the same prefix.
 *
 * https://learn.microsoft.com/azure/route-server/hub-routing-preference
 */
export enum RoutingPreference {
  /** Those of the ExpressRoute gateway. */
  EXPRESS_ROUTE = "ExpressRoute",
  /** Those of the VPN gateway and of virtual appliances. */
  VPN_GATEWAY = "VpnGateway",
  /** Those with the shortest AS path. */
  AS_PATH = "ASPath",
}

/**
 * How a route server is made.
 */
export interface RouteServerProps {
  /** The virtual network it is put into; a virtual network has one route server at most. */
  readonly virtualNetwork: IVirtualNetwork;

  /** The range of its subnet, /26 or larger, in CIDR notation. */
  readonly subnetAddressPrefix: string;

  /**
   * What it is called.
   *
   * @default - the name of the virtual network and `-rs`
   */
  readonly name?: string;

  /**
   * The addresses from which its two instances speak BGP.
   *
   * Azure has always been seen to give a route server the fourth and the fifth address after the first of its subnet,
   * but does not promise it. A postcondition stops the deployment when it reports others; give those here then.
   *
   * @default - base + 4 and base + 5 of `subnetAddressPrefix`
   */
  readonly addresses?: string[];

  /**
   * Whether gateways and appliances in the virtual network exchange routes through it.
   * Off in a spoke, where it would lead routes of one hub to the other; on in a hub with a gateway.
   *
   * https://learn.microsoft.com/azure/route-server/expressroute-vpn-support
   *
   * @default false
   */
  readonly branchToBranch?: boolean;

  /**
   * Which routes it prefers when a gateway and an appliance offer the same prefix.
   *
   * @default RoutingPreference.EXPRESS_ROUTE
   */
  readonly routingPreference?: RoutingPreference;
}

/**
 * What is known of a route server that exists already.
 */
export interface RouteServerAttributes {
  /** The Azure resource id. */
  readonly routeServerId: string;

  /** The virtual network it is in. */
  readonly virtualNetwork: IVirtualNetwork;

  /** The range of its subnet, in CIDR notation. */
  readonly subnetAddressPrefix: string;

  /**
   * The addresses from which its two instances speak BGP: `virtualRouterIps` in Azure.
   *
   * @default - base + 4 and base + 5 of `subnetAddressPrefix`
   */
  readonly addresses?: string[];

  /**
   * What it is called.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * Whether gateways and appliances in the virtual network exchange routes through it.
   *
   * @default false
   */
  readonly branchToBranch?: boolean;

  /**
   * Which routes it prefers.
   *
   * @default RoutingPreference.EXPRESS_ROUTE
   */
  readonly routingPreference?: RoutingPreference;
}

/**
 * What made and existing route servers share.
 *
 * @internal
 */
abstract class RouteServerBase extends Construct implements IRouteServer {
  readonly elementName: string;
  readonly virtualNetwork: IVirtualNetwork;
  readonly subnetAddressPrefix: string;
  readonly addresses: string[];
  readonly provider?: TerraformProvider;
  abstract readonly routeServerId: string;

  constructor(
    scope: Construct,
    id: string,
    name: string,
    props: RouteServerProps | RouteServerAttributes,
    existing: boolean,
  ) {
    super(scope, id);
    this.elementName = name;
    this.virtualNetwork = props.virtualNetwork;
    this.provider = props.virtualNetwork.provider;
    this.subnetAddressPrefix = props.subnetAddressPrefix;
    this.addresses = props.addresses ?? [];

    const check = new InputCheck(this);
    const subnet = check.prefix("subnetAddressPrefix", props.subnetAddressPrefix);
    if (subnet && subnet.length > LONGEST_SUBNET) {
      check.fail("subnetAddressPrefix", `${subnet.toString()} is too small for a route server; give a /26 or larger`);
    } else if (props.addresses === undefined && subnet) this.addresses = observedAddresses(subnet);
    for (const [index, address] of this.addresses.entries()) check.ip(`addresses[${index}]`, address);
    if (props.addresses !== undefined && new Set(this.addresses).size !== 2) {
      check.fail("addresses", `has [${this.addresses.join(", ")}]; a route server has exactly two different ones`);
    }
    check.done();

    VirtualNetworkState.of(props.virtualNetwork).routeServers.push(name);
    contributesToTopology(this, (topology) => {
      topology.add("routeServers", {
        name,
        path: this.node.path,
        virtualNetwork: props.virtualNetwork.elementName,
        addresses: this.addresses,
        branchToBranch: props.branchToBranch ?? false,
        routingPreference: (props.routingPreference ?? RoutingPreference.EXPRESS_ROUTE) as RoutingPreferenceName,
        ...(existing ? { existing } : {}),
      });
    });
  }
}

/** Older documentation and labs have route servers in a /27; nothing smaller was ever taken. */
const LONGEST_SUBNET = 27;

function observedAddresses(subnet: Ipv4Prefix): string[] {
  return [4, 5].map((offset) => subnet.addressAt(offset).toString());
}

/**
 * An Azure Route Server with its subnet and its public IP address, which Azure uses for management only.
 *
 * https://learn.microsoft.com/azure/route-server/overview
 */
export class RouteServer extends RouteServerBase {
  /**
   * A route server that exists already.
   *
   * @throws if an address or range is malformed
   */
  static fromRouteServerAttributes(scope: Construct, id: string, attrs: RouteServerAttributes): IRouteServer {
    return new ExistingRouteServer(scope, id, attrs);
  }

  readonly routeServerId: string;

  /**
   * @throws if an address or range is malformed, or the subnet too small
   */
  constructor(scope: Construct, id: string, props: RouteServerProps) {
    const network = props.virtualNetwork;
    const name = props.name ?? `${network.elementName}-rs`;
    super(scope, id, name, props, false);

    const subnet = createSubnet(this, network, {
      id: "Subnet",
      name: "RouteServerSubnet",
      addressPrefix: props.subnetAddressPrefix,
      defaultOutboundAccess: undefined,
    });
    const common = placedIn(network);
    const publicIp = new PublicIp(this, "PublicIp", {
      ...common,
      name: resourceNameOf(this, network, ResourceKind.PUBLIC_IP, name),
      allocationMethod: "Static",
      sku: "Standard",
    });
    const resource = new RouteServerResource(this, "Resource", {
      ...common,
      name: resourceNameOf(this, network, ResourceKind.ROUTE_SERVER, network.elementName),
      sku: "Standard",
      subnetId: subnet.id,
      publicIpAddressId: publicIp.id,
      branchToBranchTrafficEnabled: props.branchToBranch ?? false,
      hubRoutingPreference: props.routingPreference ?? RoutingPreference.EXPRESS_ROUTE,
      lifecycle: { postcondition: [this.expectedAddresses()] },
    });
    VirtualNetworkState.of(network).writes.append(resource);
    this.routeServerId = resource.id;
  }

  /** Fails when Azure reports other addresses than the routers were told; it may report none right after creation. */
  private expectedAddresses() {
    const addresses = this.addresses.map((address) => `"${address}"`).join(", ");
    return {
      condition: `\${try(length(setsubtract(self.virtual_router_ips, [${addresses}])), 0) == 0}`,
      errorMessage:
        `Route server ${this.elementName} has other addresses than ${this.addresses.join(" and ")}, which the routers' ` +
        "configurations are made for: give the reported ones as `addresses` of the route server and deploy again.",
    };
  }
}

class ExistingRouteServer extends RouteServerBase {
  readonly routeServerId: string;

  constructor(scope: Construct, id: string, attrs: RouteServerAttributes) {
    super(scope, id, attrs.name ?? id, attrs, true);
    this.routeServerId = attrs.routeServerId;
    VirtualNetworkState.of(attrs.virtualNetwork).addSubnet({
      name: "RouteServerSubnet",
      addressPrefix: attrs.subnetAddressPrefix,
    });
  }
}

/** The route server of a virtual network that exists already: the one with this id, or else one that is made. */
export function findOrMakeRouteServer(
  network: Construct,
  routeServerId: string | undefined,
  props: RouteServerProps,
): IRouteServer {
  const id = "RouteServer";
  if (routeServerId === undefined) return new RouteServer(network, id, props);
  const name = `${props.virtualNetwork.elementName}-rs`;
  return RouteServer.fromRouteServerAttributes(network, id, { ...props, name, routeServerId });
}

/** The order in which the BGP connections of a route server are made: azurerm's own lock does not cover deletion. */
export function connectionOrderOf(routeServer: IRouteServer): WriteOrder {
  return VirtualNetworkState.of(routeServer.virtualNetwork).writes;
}
