import { SINGLE_FAILURE_KINDS, type FailureKind } from "../../topology";
import type { RoutingNetwork } from "../network";
import { appliance } from "./appliance";
import { applianceInstance } from "./appliance-instance";
import { availabilityZone } from "./availability-zone";
import { bgpSession } from "./bgp-session";
import { circuit } from "./circuit";
import type { FailureKindDefinition } from "./failure-kind";
import { gateway } from "./gateway";
import { gatewayConnection } from "./gateway-connection";
import { hub } from "./hub";
import { instanceEgress } from "./instance-egress";
import { instanceLink } from "./instance-link";
import { natGateway } from "./nat-gateway";
import { peering } from "./peering";
import { peeringLocation } from "./peering-location";
import { region } from "./region";
import { routeServer } from "./route-server";
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
  "link of an instance": instanceLink,
  "egress of an instance": instanceEgress,
  "NAT gateway": natGateway,
  hub,
  gateway,
  circuit,
  "gateway connection": gatewayConnection,
  tunnel,
  "link to a site": siteLink,
  "route server instance": routeServerInstance,
  "route server": routeServer,
  peering,
  "BGP session": bgpSession,
  "availability zone": availabilityZone,
  "peering location": peeringLocation,
  region,
};

/** Every case of some kinds of failures in a network, in the order of reports. */
export function failureCases(
  network: RoutingNetwork,
  kinds: readonly FailureKind[] = SINGLE_FAILURE_KINDS,
): FailureCase[] {
  const inOrder = (Object.keys(FAILURE_KIND_DEFINITIONS) as FailureKind[]).filter((kind) => kinds.includes(kind));
  return inOrder.flatMap((kind) => FAILURE_KIND_DEFINITIONS[kind].cases(network).map((name) => ({ kind, name })));
}
