import { asns } from "../views/advertised-routes";
import { findingAt, type Rule } from "../rule";
import { peeringsBesideGateways } from "../views/gateway-peerings";
import { shortStandbyPaths } from "../views/standby-paths";

export const standbyHubsPrependTowardsTheirGateways: Rule = {
  id: "ARS106",
  severity: "warning",
  title: "In an active-passive network, each hub prepends more towards its gateway than the hub ranked before it",
  why: "Otherwise on-premises may answer through the standby hub, and a stateful firewall sees only one direction. A VPN shows the prepends to on-premises routers. ExpressRoute compares them where several gateways share a circuit.",
  fix: "Raise prepend in the peering with the route server of the standby hub. Two more than at the hub before it leaves a margin.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks
      .filter(({ mode }) => mode === "active-passive")
      .flatMap((network) =>
        shortStandbyPaths(topology, peeringsBesideGateways(topology, network)).map((found) => {
          const { hub, before, peering, prefix, length, otherLength } = found;
          const message = `hub "${hub}" is standby to "${before}" in "${network.name}", but its gateway receives paths to ${prefix} with ${asns(length)} over "${peering.name}", and that of "${before}" with ${otherLength}`;
          return findingAt(peering, "prepend", message);
        }),
      ),
};
