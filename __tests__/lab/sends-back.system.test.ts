import { Simulation } from "../../lib/routing";
import { describeInNamespaces } from "../support/in-namespaces";
import { changed, expressRouteHubs } from "../support/topologies";
import { expectTables } from "./expectations";
import { Lab } from "./lab";
import { runnable } from "./runnable";

jest.setTimeout(120_000);

/** The first hub's appliance passes on everything, also to the route server that it has it from. */
const open = changed(expressRouteHubs(), "routeServerPeerings", "nva-west-rs-west", {
  accept: ["any"],
  advertise: ["any"],
  withhold: [],
});

/** The instances of the hub's route server that the appliance tells of the site. */
function toldOfTheSite(simulation: Simulation): string[] {
  return simulation
    .routesOf("rs-west")
    .filter(({ received }) =>
      received.some(({ prefix, from }) => prefix === "192.168.0.0/16" && from === "vm-nva-west"),
    )
    .map(({ speaker }) => speaker);
}

describeInNamespaces(["ping", "nft"], "an appliance that passes on everything", () => {
  it.each([
    ["bird", ["rs-west/IN_1"]],
    ["frr", ["rs-west/IN_0", "rs-west/IN_1"]],
  ] as const)("tells with %s of a site: %j", async (software, instances) => {
    const network = runnable(changed(open, "virtualAppliances", "nva-west", { software }));
    const simulation = Simulation.of(network);
    expect(toldOfTheSite(simulation)).toEqual(instances);
    const lab = await Lab.start(network, { software });
    try {
      await expectTables(lab, simulation);
    } finally {
      lab.stop();
    }
  });
});
