import { getOrMake } from "../../collections";
import { type Topology, type VirtualNetworkGateway, TopologyLookup } from "../../topology";
import { LIMITS } from "../../azure";
import { findingAt, type Rule } from "../rule";
import { fewNames } from "../../text";

/** The circuits of a gateway by their peering location, whatever its capitals. */
function circuitsByLocation(topology: Topology, gateway: VirtualNetworkGateway) {
  const lookup = TopologyLookup.of(topology);
  const groups = new Map<string, { readonly location: string; readonly circuits: Set<string> }>();
  for (const { circuit } of lookup.connectionsOf(gateway.name)) {
    const location = circuit === undefined ? undefined : lookup.circuit(circuit)?.peeringLocation;
    if (circuit === undefined || location === undefined) continue;
    const key = location.trim().toLowerCase();
    getOrMake(groups, key, () => ({ location, circuits: new Set<string>() })).circuits.add(circuit);
  }
  return [...groups.values()];
}

export const gatewaysStayWithinTheLocationLimit: Rule = {
  id: "ARS100",
  severity: "error",
  title: `A gateway connects to at most ${LIMITS.circuitsOfOneLocation} circuits of the same peering location`,
  why: `Azure connects at most ${LIMITS.circuitsOfOneLocation} circuits of one peering location to a virtual network, whatever the SKU of its gateway.`,
  fix: "Use circuits of other peering locations. They also survive the loss of one location.",
  page: "limits",
  check: (topology) =>
    topology.gateways.flatMap((gateway) =>
      circuitsByLocation(topology, gateway)
        .filter(({ circuits }) => circuits.size > LIMITS.circuitsOfOneLocation)
        .map(({ location, circuits }) => {
          const message = `gateway "${gateway.name}" is connected to ${circuits.size} circuits of ${location} (${fewNames([...circuits])}); ${LIMITS.circuitsOfOneLocation} are allowed`;
          return findingAt(gateway, undefined, message);
        }),
    ),
};
