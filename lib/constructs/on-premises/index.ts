export { ExpressRouteCircuit } from "./express-route-circuit";
export type {
  ExpressRouteCircuitAttributes,
  ExpressRouteCircuitProps,
  IExpressRouteCircuit,
  PrivatePeering,
} from "./express-route-circuit-base";
export { OnPremisesSite } from "./on-premises-site";
export type { OnPremisesSiteProps, SiteAnnouncementProps } from "./on-premises-site";
