import { App, TerraformStack } from "cdktf";
import { ExpressRouteHub } from "../lib/constructs/hubs";
import { DualHomedNetwork } from "../lib/constructs/networks";
import { ExpressRouteCircuit, OnPremisesSite } from "../lib/constructs/on-premises";
import { Spoke } from "../lib/constructs/spokes";
import { collectTopology, type Topology } from "../lib/topology";
import { HUBS, KEY, LOCATION, spokeBase } from "./networks";

/** The topology of two hubs, each with an appliance, a gateway and a circuit to one site, and this many dual-homed spokes. */
export function simulatedNetwork(spokes: number): Topology {
  const stack = new TerraformStack(new App({ stackTraces: false }), "network");
  const circuits = HUBS.map(({ name }) =>
    ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, `circuit-${name}`, {
      circuitId: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/erc-${name}`,
    }),
  );
  const hubs = HUBS.map(
    ({ name, space, asn }, index) =>
      new ExpressRouteHub(stack, name, {
        location: LOCATION,
        addressSpace: [space],
        asn,
        adminSshPublicKey: KEY,
        circuits: [{ circuit: circuits[index] }],
      }),
  );
  new OnPremisesSite(stack, "datacentre", { asn: 65010, addressPrefixes: ["192.168.0.0/16"], circuits });
  new DualHomedNetwork(stack, "dual-homed", {
    hubs,
    spokes: Array.from(
      { length: spokes },
      (_, i) => new Spoke(stack, `spoke${i}`, { location: LOCATION, addressSpace: [`${spokeBase(i)}.0/24`] }),
    ),
  });
  const topology = collectTopology(stack);
  // ExpressRoute hides from the site which hub is active, so its routers are told.
  const prefers = circuits.map((circuit) => circuit.elementName);
  return { ...topology, onPremisesSites: topology.onPremisesSites.map((site) => ({ ...site, prefers })) };
}
