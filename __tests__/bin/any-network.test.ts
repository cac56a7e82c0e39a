import * as fc from "fast-check";
import type { Colors } from "../../bin/output/colors";
import { tryFailures } from "../../bin/output/failures-report";
import { failuresText } from "../../bin/output/failures-tables";
import { overviewOf, routesAt } from "../../bin/output/route-report";
import { overviewText, routesAtText } from "../../bin/output/routes-tables";
import { summaryText, summarizeSimulation } from "../../bin/output/simulation-summary";
import { flowText } from "../../bin/output/flow-tables";
import { survivalOf } from "../../lib/report/survival";
import { Simulation, UnknownElementError } from "../../lib/routing";
import { anyTopology } from "../support/any-topology";
import { fixedCases } from "../support/random-cases";

const plain = (text: string) => text;
const colors: Colors = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain };

describe("the commands that simulate", () => {
  it("have something to print of any topology", () => {
    fc.assert(
      fc.property(anyTopology, (topology) => {
        const simulation = Simulation.of(topology);
        const style = { topology, colors, all: false };
        const networks = topology.virtualNetworks.map(({ name }) => name);
        const report = tryFailures(simulation, false);
        const survival = survivalOf(report.flows, report.failures, simulation.spokePairs());
        const texts = [
          overviewText(overviewOf(simulation), style),
          ...[...simulation.speakers(), ...networks].map((name) => routesAtText(routesAt(simulation, name), style)),
          ...report.flows.slice(0, 5).map((flow) => flowText(flow, topology, colors)),
          failuresText(report, { survival, wideSurvival: survival }, simulation.failed, style),
          summaryText(summarizeSimulation(topology), colors),
        ];
        for (const text of texts) expect(text).toMatch(/\n$/);
        expect(() => routesAt(simulation, "nothing of the kind")).toThrow(UnknownElementError);
      }),
      fixedCases(20),
    );
  });
});
