import { routesSettle as rule } from "../../../lib/rules/elements/routes-settle";
import { verdictOn } from "../../../lib/verdict";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, expressRouteHubs } from "../../support/topologies";
import { scenario } from "../../support/route-tables";

const { topology: settled } = scenario("dual-homed-two-circuits");
const unsettled = changed(settled, "routeServers", "rs1", { routingPreference: "VpnGateway" });

describe("routesSettle", () => {
  it("finds a route server that prefers what an appliance sends back to it", () => {
    expect(found(rule, unsettled)).toEqual([
      expect.stringMatching(
        /^nva1: the routes for 10\.2\.13\.0\/25 never settle: those of "csr1", "csr2", "ergw1" and \d+ more keep changing$/,
      ),
    ]);
  });

  it("accepts networks that settle, and leaves one that cannot be understood to other rules", () => {
    tellsApart(rule, unsettled, settled);
    tellsApart(rule, unsettled, dualHomed());
    tellsApart(rule, unsettled, expressRouteHubs());
    const [server] = unsettled.routeServers;
    tellsApart(rule, unsettled, added(unsettled, "routeServers", server));
  });

  it("is what a network that must survive does not survive", () => {
    const surviving = (topology: Topology) =>
      verdictOn(
        added(topology, "dualHomedNetworks", {
          name: "network",
          hubs: ["vnet1", "vnet2"],
          spokes: ["vnet0"],
          mode: "active-active",
          spokeToSpoke: false,
          survive: { failures: ["route server instance"], symmetric: false },
        }),
      ).violations.filter(({ rule: id }) => id === "ARS120");
    expect(surviving(settled)).toEqual([]);
    expect(surviving(unsettled)[0].message).toMatch(
      /does not settle when nothing has failed: "vnet0 to on-prem1" is unsettled: the routes for 10\.2\.13\.0\/25 never settle/,
    );
  });
});
