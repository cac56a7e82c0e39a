import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

export const circuitsAreConnected: Rule = {
  id: "ARS104",
  severity: "warning",
  title: "Every circuit is connected with a gateway",
  why: "A circuit that no gateway is connected with is paid for and carries nothing.",
  fix: "Connect a hub's gateway with the circuit, or remove the circuit.",
  page: PAGES.connectCircuit,
  check(topology) {
    const connected = new Set(topology.gatewayConnections.map(({ circuit }) => circuit));
    return topology.circuits
      .filter(({ name }) => !connected.has(name))
      .map((circuit) => findingAt(circuit, undefined, `circuit "${circuit.name}" is connected with no gateway`));
  },
};
