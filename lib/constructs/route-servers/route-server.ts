import type { TerraformProvider } from "cdktf";
import { RouteServer as RouteServerResource } from "@cdktf/provider-azurerm/lib/route-server";
import { Construct, type IConstruct } from "constructs";
import { InputCheck } from "../core";
import { ResourceKind, ROUTE_SERVER_SUBNET, routeServerAddressesIn, SUBNET_LENGTHS } from "../../azure";
import type { Cidr } from "../../net";
import { contributesToTopology } from "../../topology";
import { createPublicIp, createSubnet, partsOf, placedIn, type IVirtualNetwork } from "../virtual-networks";

/** An Azure Route Server, created here or existing already. */
export interface IRouteServer extends IConstruct {
  /** The name of the route server in reports and router configurations. */
  readonly elementName: string;
  /** The Azure resource id. */
  readonly routeServerId: string;
  /** The virtual network of the route server. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The range of its `RouteServerSubnet`, in CIDR notation. */
  readonly subnetAddressPrefix: string;
  /** The IPv4 addresses that its two instances use for BGP. */
  readonly addresses: string[];
  /** The azurerm provider of its subscription. Without one it is the default azurerm provider of the stack. */
  readonly provider?: TerraformProvider;
}

/**
 * Which routes a route server prefers when a gateway and an appliance advertise the same prefix: its hub routing
 * preference.
 *
 * https://learn.microsoft.com/azure/route-server/hub-routing-preference
 */
export enum RoutingPreference {
  /** Routes of the ExpressRoute gateway. */
  EXPRESS_ROUTE = "ExpressRoute",
  /** Routes of the VPN gateway and of virtual appliances. */
  VPN_GATEWAY = "VpnGateway",
  /** Routes with the shortest AS path. */
  AS_PATH = "ASPath",
}

/** How a route server is created, or what is known of one that exists already. */
export interface RouteServerProps {
  /** The virtual network of the route server. A virtual network has at most one route server. */
  readonly virtualNetwork: IVirtualNetwork;

  /** The range of its subnet, /26 or larger, in CIDR notation. */
  readonly subnetAddressPrefix: Cidr;

  /**
   * The name of the route server. Its public IP address, reports and router configurations use it.
   * @default - the name of the virtual network and `-rs`; of one that exists already, the construct's id
   */
  readonly name?: string;

  /**
   * The IPv4 addresses that its two instances use for BGP: `virtualRouterIps` in Azure.
   *
   * A route server has so far always had the addresses base + 4 and base + 5 of its subnet, but Azure does not document
   * it. A postcondition stops the deployment if Azure reports other addresses. Then give those here.
   * @default - base + 4 and base + 5 of `subnetAddressPrefix`
   */
  readonly addresses?: string[];

  /**
   * Whether gateways and appliances of the virtual network exchange routes through the route server: its
   * branch-to-branch setting. Switch it on in a hub with a gateway. Leave it off in a spoke, where it would pass routes
   * of one hub to the other.
   *
   * https://learn.microsoft.com/azure/route-server/expressroute-vpn-support
   * @default false
   */
  readonly branchToBranch?: boolean;

  /**
   * Which routes the route server prefers when a gateway and an appliance advertise the same prefix: its hub routing
   * preference.
   * @default RoutingPreference.EXPRESS_ROUTE
   */
  readonly routingPreference?: RoutingPreference;
}

/** The facts about a route server that exists already. */
export interface RouteServerAttributes extends RouteServerProps {
  /** The Azure resource id. */
  readonly routeServerId: string;
}

/**
 * The parts that created and existing route servers have in common.
 * @internal
 */
abstract class RouteServerBase extends Construct implements IRouteServer {
  readonly elementName: string;
  readonly virtualNetwork: IVirtualNetwork;
  readonly subnetAddressPrefix: string;
  readonly addresses: string[];
  readonly provider?: TerraformProvider;
  abstract readonly routeServerId: string;

  constructor(scope: Construct, id: string, props: RouteServerProps, existing: boolean) {
    super(scope, id);
    const { virtualNetwork, branchToBranch = false, routingPreference = RoutingPreference.EXPRESS_ROUTE } = props;
    this.elementName = props.name ?? (existing ? id : `${virtualNetwork.elementName}-rs`);
    this.virtualNetwork = virtualNetwork;
    this.provider = virtualNetwork.provider;
    this.subnetAddressPrefix = props.subnetAddressPrefix;
    const check = new InputCheck(this);
    this.addresses = checkAddresses(check, props);
    check.oneOf("routingPreference", routingPreference, Object.values(RoutingPreference));
    check.done();

    partsOf(virtualNetwork).hasRouteServer = true;
    contributesToTopology(this, (topology) => {
      topology.add("routeServers", {
        name: this.elementName,
        path: this.node.path,
        virtualNetwork: virtualNetwork.elementName,
        addresses: this.addresses,
        branchToBranch,
        routingPreference: `${routingPreference}`,
        ...(existing ? { existing } : {}),
      });
    });
  }
}

/**
 * Checks the subnet and the addresses. Returns the addresses that are given, or else those that Azure is expected to
 * assign.
 */
function checkAddresses(check: InputCheck, { subnetAddressPrefix, addresses }: RouteServerProps): string[] {
  const subnet = check.prefix("subnetAddressPrefix", subnetAddressPrefix);
  const tooSmall = subnet !== undefined && subnet.length > SUBNET_LENGTHS.longestOfRouteServer;
  if (tooSmall) {
    check.fail("subnetAddressPrefix", `${subnet.toString()} is too small for a route server; give a /26 or larger`);
  }
  if (addresses === undefined) {
    return subnet && !tooSmall ? routeServerAddressesIn(subnet) : [];
  }
  for (const [index, address] of addresses.entries()) check.ip(`addresses[${index}]`, address);
  if (new Set(addresses).size !== 2) {
    check.fail("addresses", `has [${addresses.join(", ")}]; a route server has exactly two different ones`);
  }
  return addresses;
}

/**
 * An Azure Route Server with its subnet and its public IP address, which Azure uses for management only.
 *
 * https://learn.microsoft.com/azure/route-server/overview
 */
export class RouteServer extends RouteServerBase {
  /**
   * A route server that exists already. Nothing is created for it.
   * @throws if an address or range is malformed, or the subnet is too small
   */
  static fromRouteServerAttributes(scope: Construct, id: string, attrs: RouteServerAttributes): IRouteServer {
    return new ExistingRouteServer(scope, id, attrs);
  }

  readonly routeServerId: string;

  /** @throws if an address or range is malformed, or the subnet is too small */
  constructor(scope: Construct, id: string, props: RouteServerProps) {
    const network = props.virtualNetwork;
    super(scope, id, props, false);

    const subnet = createSubnet(this, network, {
      id: "Subnet",
      name: ROUTE_SERVER_SUBNET,
      addressPrefix: props.subnetAddressPrefix,
    });
    const publicIp = createPublicIp(this, "PublicIp", network, this.elementName);
    const resource = new RouteServerResource(this, "Resource", {
      ...placedIn(this, network, ResourceKind.ROUTE_SERVER, network.elementName),
      sku: "Standard",
      subnetId: subnet.id,
      publicIpAddressId: publicIp.id,
      branchToBranchTrafficEnabled: props.branchToBranch ?? false,
      hubRoutingPreference: props.routingPreference ?? RoutingPreference.EXPRESS_ROUTE,
      lifecycle: { postcondition: [this.expectedAddresses()] },
    });
    partsOf(network).writes.append(resource);
    this.routeServerId = resource.id;
  }

  /**
   * Fails if Azure reports other addresses than the router configurations contain. Right after creation Azure may
   * report none.
   */
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
    super(scope, id, attrs, true);
    this.routeServerId = attrs.routeServerId;
    partsOf(attrs.virtualNetwork).addSubnet({
      name: ROUTE_SERVER_SUBNET,
      addressPrefix: attrs.subnetAddressPrefix,
    });
  }
}

/** The route server of a virtual network that exists already: the one with this id, or a new one if no id is given. */
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
