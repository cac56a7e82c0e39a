import { LIMITS } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const routingWeightsAreAllowed: Rule = {
  id: "ARS101",
  severity: "error",
  title: `The routing weight of a connection is a whole number from 0 to ${LIMITS.routingWeight}`,
  why: "Azure refuses other values. For traffic to on-premises the higher weight wins, before the length of AS paths counts.",
  fix: "Use 0 where no circuit is preferred, and a higher weight for the preferred circuit.",
  page: "optimizeRouting",
  check: (topology) =>
    topology.gatewayConnections
      .filter(({ routingWeight: weight }) => !Number.isInteger(weight) || weight < 0 || weight > LIMITS.routingWeight)
      .map((connection) => {
        const message = `"${connection.name}" has the routing weight ${connection.routingWeight}; allowed are whole numbers from 0 to ${LIMITS.routingWeight}`;
        return findingAt(connection, "routingWeight", message);
      }),
};
