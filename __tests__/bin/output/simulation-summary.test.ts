import { summaryText, summarizeSimulation } from "../../../bin/output/simulation-summary";
import type { Topology } from "../../../lib/topology";
import { dualHomed, expressRouteHubs, manySpokes, without } from "../../support/topologies";

const plain = (text: string) => text;
const colors = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain };

function lines(topology: Topology): string[] {
  return summaryText(summarizeSimulation(topology), colors)
    .split("\n")
    .map((line) => line.replace(/ +/g, " "));
}

it("says which way flows go, what survives which failure, and how", () => {
  expect(lines(dualHomed())).toEqual([
    "Flows Path",
    "app to headquarters, data to headquarters nva-west",
    "app to west, app to north and 2 more directly",
    "app to data nva-west",
    "",
    "When one of these fails Then",
    "appliance instance vm-nva-west, hub west and 3 more up to 3 flows move: nva-north",
    "",
    "7 of 7 flows survive each of 22 single failures.",
    "",
  ]);
});

it("says what is lost", () => {
  const found = lines(without(expressRouteHubs(), "circuits", "erc-north"));
  const dropped = "flows dropped: app has no route but 192.168.0.0/16 of the platform, which drops it";
  expect(found).toContain(
    `appliance instance vm-nva-west, hub west and 2 more up to 2 ${dropped}; up to 1 flow moves: nva-north`,
  );
  expect(found).toContain(`gateway ergw-west, circuit erc-west and 3 more 2 ${dropped}`);
  expect(found.at(-2)).toMatch(/^Lost when this fails: app to headquarters \(vm-nva-west, west and \d+ more\); /);
});

it("stays short for many spokes", () => {
  expect(lines(dualHomed(manySpokes(20))).length).toBeLessThan(14);
});

it("leaves out what takes long", () => {
  expect(lines(dualHomed(manySpokes(251)))).toEqual([
    "The paths of flows are not simulated for more than 250 spokes: run dual-homed failures.",
    "",
  ]);
});
