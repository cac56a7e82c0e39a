import type { Construct } from "constructs";
import { InputCheck } from "../core";
import type { IRouteServer } from "../route-servers";
import { NetworkPlan } from "../virtual-networks";
import { ExistingHub, Hub } from "./hub";
import type { HubAttributes, HubProps, IHub } from "./hub-base";
import {
  addRouteServer,
  checkHubRouteServer,
  ROUTE_SERVER,
  type HubRouteServerAttributes,
  type HubRouteServerProps,
} from "./hub-route-server";

/** A hub with a route server and no gateway. */
export interface IRouteServerHub extends IHub {
  /** The route server, which programs the routes of the appliance in the hub and in the spokes that use it. */
  readonly routeServer: IRouteServer;
}

/** The properties of a hub with a route server and no gateway that is created. */
export interface RouteServerHubProps extends HubProps, HubRouteServerProps {}

/** The attributes of a hub with a route server and no gateway that exists already, and of the parts to create in it. */
export interface RouteServerHubAttributes extends HubAttributes, HubRouteServerAttributes {}

/**
 * A hub with a route server and no gateway, such as for an SD-WAN: the appliance is the only way to the sites. The
 * route server programs the appliance's routes in the hub, and in spokes that have no other hub (`SingleHomedSpoke`).
 * Its branch-to-branch setting is off, because nothing beside the appliance could exchange routes.
 *
 * https://learn.microsoft.com/azure/route-server/overview
 */
export class RouteServerHub extends Hub implements IRouteServerHub {
  /**
   * A hub that exists already. Only the missing parts are created: the connections of spokes, and the route server,
   * appliance and subnets that the attributes ask for.
   * @throws if attributes are malformed or contradict each other
   */
  static fromRouteServerHubAttributes(scope: Construct, id: string, attrs: RouteServerHubAttributes): IRouteServerHub {
    return new ExistingRouteServerHub(scope, id, attrs);
  }

  readonly routeServer: IRouteServer;

  /** @throws if props are malformed or contradict each other, or the range cannot hold the subnets */
  constructor(scope: Construct, id: string, props: RouteServerHubProps) {
    super(scope, id, props);
    const check = new InputCheck(this);
    const addresses = new NetworkPlan(check, id, props, 0);
    const range = addresses.place(ROUTE_SERVER, props.routeServerSubnetAddressPrefix);
    const checked = check.complete({ range });
    this.routeServer = addRouteServer(this, { ...props, routeServerSubnetAddressPrefix: checked.range.toString() });
  }
}

class ExistingRouteServerHub extends ExistingHub implements IRouteServerHub {
  readonly routeServer: IRouteServer;

  constructor(scope: Construct, id: string, attrs: RouteServerHubAttributes) {
    const check = InputCheck.before(scope, id);
    checkHubRouteServer(check, attrs);
    super(scope, id, attrs, check);
    this.routeServer = addRouteServer(this, attrs);
  }
}
