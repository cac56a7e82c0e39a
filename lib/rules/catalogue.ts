import { inOrderOf } from "../collections";
import * as acknowledgements from "./acknowledgements";
import * as circuits from "./circuits";
import * as dualHomedNetworks from "./dual-homed-networks";
import * as elements from "./elements";
import * as gatewayConnections from "./gateway-connections";
import * as gateways from "./gateways";
import * as onPremisesSites from "./on-premises-sites";
import * as routeServerPeerings from "./route-server-peerings";
import * as routeServers from "./route-servers";
import * as routerPeerings from "./router-peerings";
import * as subnets from "./subnets";
import * as userRoutes from "./user-routes";
import * as virtualAppliances from "./virtual-appliances";
import * as virtualNetworkPeerings from "./virtual-network-peerings";
import * as virtualNetworks from "./virtual-networks";
import type { AcknowledgementRule, Rule } from "./rule";

/** The rules for networks, in the order of their ids. A new rule gets the next free id; ids are never used again. */
export const TOPOLOGY_RULES: readonly Rule[] = [
  ...Object.values(circuits),
  ...Object.values(dualHomedNetworks),
  ...Object.values(elements),
  ...Object.values(gatewayConnections),
  ...Object.values(gateways),
  ...Object.values(onPremisesSites),
  ...Object.values(routeServerPeerings),
  ...Object.values(routeServers),
  ...Object.values(routerPeerings),
  ...Object.values(subnets),
  ...Object.values(userRoutes),
  ...Object.values(virtualAppliances),
  ...Object.values(virtualNetworkPeerings),
  ...Object.values(virtualNetworks),
].sort(inOrderOf(({ id }) => id));

/** The rules for acknowledgements, which are checked when all others have been. */
export const ACKNOWLEDGEMENT_RULES: readonly AcknowledgementRule[] = Object.values(acknowledgements).sort(
  inOrderOf(({ id }) => id),
);
