import { findingAt, type Rule } from "../rule";

export const circuitsAreConnected: Rule = {
  id: "ARS104",
  severity: "warning",
  title: "Every circuit is connected to a gateway",
  why: "A circuit without a gateway costs money and carries nothing.",
  fix: "Connect a hub's gateway to the circuit, or remove the circuit.",
  page: "connectCircuit",
  check(topology) {
    const connected = new Set(topology.gatewayConnections.map(({ circuit }) => circuit));
    return topology.circuits
      .filter(({ name }) => !connected.has(name))
      .map((circuit) => findingAt(circuit, undefined, `circuit "${circuit.name}" is connected to no gateway`));
  },
};
