import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const gatewaysAndCircuitsAreConnectedOnce: Rule = {
  id: "ARS098",
  severity: "error",
  title: "A gateway connects to each circuit once",
  why: "Azure refuses a second connection of the same gateway and the same circuit. A circuit has two links already.",
  fix: "Remove one of the connections.",
  page: "connectCircuit",
  check(topology) {
    // A site may well have several tunnels.
    const toCircuits = topology.gatewayConnections.filter(({ circuit }) => circuit !== undefined);
    return repeated(toCircuits, ({ gateway, circuit }) => JSON.stringify([gateway, circuit])).map(({ item, first }) => {
      const message = `gateway "${item.gateway}" is already connected to circuit "${item.circuit}" by "${first.name}"`;
      return findingAt(item, "circuit", message);
    });
  },
};
