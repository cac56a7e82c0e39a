import { hubsWithGateways } from "../views/hubs-with-gateways";
import { findingAt, type Rule } from "../rule";

export const hubsWithAGatewayHaveARouteServer: Rule = {
  id: "ARS091",
  severity: "error",
  title: "A hub of a dual-homed network with a gateway also has a route server",
  why: "Appliances do not speak BGP with a gateway. Without a route server between them, the gateway advertises no spoke to on-premises, and the appliance learns nothing to advertise to the spokes.",
  fix: "Add a route server with branch-to-branch to the hub, and peer the appliance with it.",
  page: "dualHomed",
  check(topology, lookup) {
    return hubsWithGateways(topology)
      .filter(({ hub }) => lookup.routeServersIn(hub.name).length === 0)
      .map(({ hub, gateways }) =>
        findingAt(hub, undefined, `hub "${hub.name}" has the gateway "${gateways[0].name}" but no route server`),
      );
  },
};
