import { TerraformVariable } from "cdktf";
import { ExpressRouteHub, type ExpressRouteHubProps } from "../../lib/constructs/hubs";
import { DualHomedNetwork, type DualHomedNetworkProps } from "../../lib/constructs/networks";
import { ExpressRouteCircuit, OnPremisesSite } from "../../lib/constructs/on-premises";
import { Spoke } from "../../lib/constructs/spokes";
import { APP, DATA, NORTH, WEST, emptyStack } from "./network";

export const CIRCUIT_ID =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/";

/** Two ExpressRoute hubs, each with a circuit to the same data centre; spokes app and data; west active, north standing by. */
export function expressRouteNetwork(
  stack = emptyStack(),
  props: Partial<ExpressRouteHubProps> = {},
  networkProps: Partial<DualHomedNetworkProps> = {},
) {
  const key = new TerraformVariable(stack, "amsterdam-key", { type: "string", sensitive: true });
  const amsterdam = ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, "amsterdam", {
    circuitId: `${CIRCUIT_ID}amsterdam`,
    authorizationKey: key.stringValue,
  });
  const dublin = ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, "dublin", {
    circuitId: `${CIRCUIT_ID}dublin`,
  });
  const hub = (id: string, of: typeof WEST, circuit: typeof dublin) =>
    new ExpressRouteHub(stack, id, {
      ...of,
      applianceInstances: 2,
      circuits: [{ circuit, routingWeight: 10 }],
      ...props,
    });
  const west = hub("west", WEST, amsterdam);
  const north = hub("north", NORTH, dublin);
  new OnPremisesSite(stack, "datacentre", {
    addressPrefixes: ["10.100.0.0/16"],
    asn: 65100,
    circuits: [amsterdam, dublin],
  });
  const spokes = [new Spoke(stack, "app", APP), new Spoke(stack, "data", DATA)];
  const network = new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes, ...networkProps });
  return { stack, west, north, amsterdam, dublin, network };
}
