import { Testing, type App } from "cdktf";
import { byHand, inSeveralStacks, withConstructs } from "../bench/networks";
import { simulatedNetwork } from "../bench/simulated-network";
import { Simulation } from "../lib/routing";
import { temporaryApp } from "./support/network";

/** How many resources of each type, and which names in Azure, a network synthesizes to. */
function made(build: (app: App, spokes: number) => void): string[] {
  const app = temporaryApp();
  build(app, 3);
  const stacks = app.node.children.filter((child) => "toTerraform" in child) as Parameters<typeof Testing.synth>[0][];
  const named = stacks.flatMap((stack) => {
    const { resource = {} } = JSON.parse(Testing.synth(stack)) as {
      resource?: Record<string, Record<string, { name?: string }>>;
    };
    return Object.entries(resource).flatMap(([type, all]) =>
      Object.values(all).map(({ name }) => `${type} ${name ?? "-"}`),
    );
  });
  return named.sort();
}

describe("the benchmark", () => {
  it("compares the constructs with the same resources written by hand", () => {
    expect(made(byHand)).toEqual(made(withConstructs));
    expect(made(inSeveralStacks)).toEqual(made(withConstructs));
  });

  it("simulates a network in which every spoke reaches the site through either hub", () => {
    const simulation = Simulation.of(simulatedNetwork(3));
    const toSite = simulation.flows().filter((result) => result.flow.class === "site");
    expect(toSite.map(({ verdict }) => verdict)).toEqual(["delivered", "delivered", "delivered"]);
    const [{ changes }] = simulation.failures([[{ kind: "hub", name: "west" }]]);
    expect(changes.map(({ after }) => after.verdict)).toEqual(["delivered", "delivered", "delivered"]);
    // Two instances of the route server of every spoke and hub; an appliance, a gateway and a circuit of each hub; the site.
    expect(simulation.speakers()).toHaveLength(2 * (3 + 2) + 3 * 2 + 1);
  });
});
