// Prints the topology of a network, so that measuring its simulation needs no constructs: `describe-network.ts SPOKES`.
import { simulatedNetwork } from "./simulated-network";

console.log(JSON.stringify(simulatedNetwork(Number(process.argv[2]))));
