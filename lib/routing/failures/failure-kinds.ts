import type { FailureKind } from "../../topology";
import type { RoutingNetwork } from "../network";
import { appliance } from "./appliance";
import { applianceInstance } from "./appliance-instance";
import { bgpSession } from "./bgp-session";
import { circuit } from "./circuit";
import type { FailureKindDefinition } from "./failure-kind";
import { gateway } from "./gateway";
import { gatewayConnection } from "./gateway-connection";
import { hub } from "./hub";
import { peering } from "./peering";
import { routeServerInstance } from "./route-server-instance";
import { siteLink } from "./site-link";
import { tunnel } from "./tunnel";

/** Something that can fail. */
export interface FailureCase {
  readonly kind: FailureKind;
  /** The name in `--fail` and in reports. */
  readonly name: string;
}

/** Every kind of failure, in the order of reports. A kind that is missing here does not compile. */
export const FAILURE_KIND_DEFINITIONS: Readonly<Record<FailureKind, FailureKindDefinition>> = {
  "appliance instance": applianceInstance,
  appliance,
  hub,
  gateway,
  circuit,
  "gateway connection": gatewayConnection,
  tunnel,
  "link to a site": siteLink,
  "route server instance": routeServerInstance,
  peering,
  "BGP session": bgpSession,
};

/** Every single thing in a network that can fail. */
export function singleFailures(network: RoutingNetwork): FailureCase[] {
  const kinds = Object.keys(FAILURE_KIND_DEFINITIONS) as FailureKind[];
  return kinds.flatMap((kind) => FAILURE_KIND_DEFINITIONS[kind].cases(network).map((name) => ({ kind, name })));
}
