import { App } from "cdktf";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redundancy, Survive } from "../../../lib/constructs/networks";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { SINGLE_FAILURE_KINDS, collectTopology } from "../../../lib/topology";
import { expressRouteNetwork } from "../../support/express-route-network";
import { emptyStack } from "../../support/network";

type Network = ReturnType<typeof expressRouteNetwork>;

/** The errors of a synthesis, one a line, and what it wrote. */
function synthesize(survive: Survive | undefined, add: (network: Network) => void = () => undefined, more = {}) {
  const outdir = mkdtempSync(join(tmpdir(), "survive-"));
  try {
    const app = new App({ outdir, stackTraces: false });
    add(expressRouteNetwork(emptyStack(app), {}, { survive, ...more }));
    let errors: string[] = [];
    try {
      app.synth();
    } catch (error) {
      errors = (error as Error).message.split("\n").filter((line) => line.includes("[network/"));
    }
    return { errors, stacks: readdirSync(join(outdir, "stacks")) };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** A site that is behind the standby hub's circuit only. */
const addFactory = ({ stack, dublin }: Network) =>
  void new OnPremisesSite(stack, "factory", { addressPrefixes: ["10.101.0.0/16"], circuits: [dublin] });

describe("a network that must survive failures", () => {
  it("is synthesized when it does: two ExpressRoute hubs, one active and one standing by", () => {
    expect(synthesize(Survive.anySingleFailure())).toEqual({ errors: [], stacks: ["network"] });
  });

  it("is refused when a circuit of one hub misses a site: which failure, which flow, why, and what to do", () => {
    const { errors, stacks } = synthesize(Survive.anyCircuit(), addFactory);
    expect(stacks).toEqual([]);
    expect(errors).toEqual([
      expect.stringMatching(
        / \[network\/n\] ARS120 "n" does not survive the failure of circuit "dublin": "app to factory" and "data to factory" are lost; "app to factory" is dropped: .+\. Give these flows another way, .+ \(https:.+\)$/,
      ),
    ]);
  });

  it("says once what several failures take away alike", () => {
    const { errors } = synthesize(
      Survive.all(Survive.anyCircuit(), Survive.anyGateway(), Survive.anyHub()),
      addFactory,
    );
    expect(errors).toEqual([
      expect.stringContaining(
        'the failure of any one of hub "north", gateway "north-ergw" and circuit "dublin": "app to factory" and "data to factory" are lost',
      ),
    ]);
  });

  it("is not refused for failures that it need not survive", () => {
    expect(synthesize(Survive.anyCircuit(), addFactory).errors).toHaveLength(1);
    expect(synthesize(Survive.anyRouteServerInstance(), addFactory).errors).toEqual([]);
    expect(synthesize(Survive.anyAppliance(), undefined).errors).toEqual([]);
    expect(synthesize(undefined, addFactory).errors).toEqual([]);
  });

  it("is refused for flows that are asymmetric only when symmetry is asked for", () => {
    const active = { redundancy: Redundancy.activeActive() };
    expect(synthesize(Survive.anyHub(), undefined, active).errors).toEqual([]);
    expect(synthesize(Survive.anyHub().symmetrically(), undefined, active).errors).toEqual([
      expect.stringMatching(
        /"n" is not symmetric when nothing has failed: "app to datacentre" and "data to datacentre" are asymmetric: there by .+\. Rank the hubs/,
      ),
    ]);
  });

  it("is told together with the rules that it breaks", () => {
    const { errors } = synthesize(Survive.anyCircuit(), (network) => {
      addFactory(network);
      // Inside the range of a spoke.
      new OnPremisesSite(network.stack, "lab", { addressPrefixes: ["10.30.0.0/24"], circuits: [network.amsterdam] });
    });
    expect(errors.some((error) => /\[network\/lab\] ARS\d{3} /.test(error))).toBe(true);
    expect(errors.some((error) => error.includes('the failure of circuit "dublin"'))).toBe(true);
  });
});

describe("Survive", () => {
  const requirementOf = (survive: Survive) => {
    const { stack } = expressRouteNetwork(undefined, {}, { survive });
    return collectTopology(stack).dualHomedNetworks[0].survive;
  };

  it("stands in the topology, from which everything is read", () => {
    expect(requirementOf(Survive.anySingleFailure())).toEqual({ failures: SINGLE_FAILURE_KINDS, symmetric: false });
    expect(requirementOf(Survive.anyAppliance())?.failures).toEqual(["appliance instance", "appliance"]);
    expect(requirementOf(Survive.anyAvailabilityZone())?.failures).toEqual(["availability zone"]);
    expect(requirementOf(Survive.anyPeeringLocation())?.failures).toEqual(["peering location"]);
    expect(requirementOf(Survive.anyRegion())?.failures).toEqual(["region"]);
  });

  it("adds up, each failure named once, symmetrically when one of them is", () => {
    const all = Survive.all(Survive.anyCircuit(), Survive.anyHub().symmetrically(), Survive.anyHub());
    expect(requirementOf(all)).toEqual({ failures: ["hub", "circuit"], symmetric: true });
  });
});
