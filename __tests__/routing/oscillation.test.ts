import { Simulation } from "../../lib/routing";
import { oscillationText } from "../../lib/routing/oscillation";
import type { Topology } from "../../lib/topology";
import { changed } from "../support/topologies";
import { scenario } from "../support/route-tables";

/**
 * A route server that prefers what the appliance sends back to what it had advertised to the appliance: it withdraws
 * that, loses what came back, and advertises it again. No state is stable.
 */
function unsettled(): Topology {
  const { topology } = scenario("dual-homed-two-circuits");
  return changed(topology, "routeServers", "rs1", { routingPreference: "VpnGateway" });
}

const settled = (): Topology => scenario("dual-homed-two-circuits").topology;

const WHY =
  /^the routes for 10\.2\.13\.0\/25 never settle: those of "csr1", "csr2", "ergw1" and \d+ more keep changing$/;

describe("a prefix whose routes never settle", () => {
  it("is named in words, with those that keep changing", () => {
    expect(oscillationText({ prefix: "10.0.0.0/8", speakers: ["a", "b"] })).toBe(
      'the routes for 10.0.0.0/8 never settle: those of "a" and "b" keep changing',
    );
  });

  it("leaves the outcome of traces and flows open", () => {
    // The gateway sends past the appliance to the spoke: the lab has no route table in its GatewaySubnet.
    expect(Simulation.of(settled()).flow("vnet0", "on-prem1").verdict).toBe("asymmetric");

    const simulation = Simulation.of(unsettled());
    expect(simulation.trace("vnet0", "on-prem1")).toMatchObject({
      outcome: "unsettled",
      reason: expect.stringMatching(WHY),
    });
    expect(simulation.flow("vnet0", "on-prem1")).toMatchObject({
      verdict: "unsettled",
      reason: expect.stringMatching(WHY),
    });
    expect(simulation.flow("on-prem1", "vnet0").reason).toMatch(/^on the way back, the routes for /);
  });

  it("does not concern flows that other prefixes decide", () => {
    const simulation = Simulation.of(unsettled());
    expect(simulation.flow("vnet0", "on-prem2").verdict).toBe("asymmetric");
    expect(simulation.flow("vnet0", "vnet1").verdict).toBe("delivered");
  });

  it("does not concern flows from where a user route decides", () => {
    const network = unsettled();
    const spoke = network.virtualNetworks.find(({ name }) => name === "vnet0");
    const routes = [{ addressPrefix: "10.2.13.0/25", nextHopType: "None" as const }];
    const subnets = (spoke?.subnets ?? []).map((subnet) => ({
      ...subnet,
      routeTable: { bgpRoutePropagation: true, routes },
    }));
    const trace = (topology: Topology) => Simulation.of(topology).trace("vnet0", "on-prem1").outcome;
    expect(trace(network)).toBe("unsettled");
    expect(trace(changed(network, "virtualNetworks", "vnet0", { subnets }))).toBe("dropped");
  });

  it("counts as changed by a failure that ends it, or begins it", () => {
    const ending = changesOf(unsettled(), "circuit1");
    expect(ending).toContain("vnet0 to on-prem1: unsettled, then dropped");

    // While the appliance reaches the site by itself, its route there does not depend on the route server.
    const guarded = changed(unsettled(), "virtualAppliances", "nva1", { sites: ["on-prem1"] });
    expect(Simulation.of(guarded).oscillations()).toEqual([]);
    expect(changesOf(guarded, "csr1~on-prem1")).toContain("vnet0 to on-prem1: asymmetric, then unsettled");
  });
});

function changesOf(topology: Topology, failing: string): string[] {
  const simulation = Simulation.of(topology);
  const [{ changes }] = simulation.failures([[{ kind: "BGP session", name: failing }]]);
  return changes.map(({ before, after }) => `${before.flow.name}: ${before.verdict}, then ${after.verdict}`);
}
