import { Certainty, type ImportReport } from "../../../lib/import";
import { RULES } from "../../../lib/verdict";
import { dualHomed } from "../../support/topologies";

const topology = dualHomed();
const report = (parts: Partial<ImportReport>): ImportReport => {
  return { read: {}, leftOut: [], assumed: [], doubts: [], unknown: [], incomplete: [], ...parts };
};
const finding = (rule: string, element: string) => ({ severity: "error", message: "", rule, element }) as const;
const isCertain = (parts: Partial<ImportReport>, rule: string, element = "west") =>
  new Certainty(topology, report(parts)).isCertain(finding(rule, element));

test("is sure of everything where nothing is assumed or unknown", () => {
  expect(RULES.filter(({ id }) => !isCertain({}, id))).toEqual([]);
});

test("is not sure of rules about what is assumed", () => {
  expect(isCertain({ doubts: ["routers"] }, "ARS059")).toBe(false);
  expect(isCertain({ doubts: ["sites"] }, "ARS059")).toBe(true);
  expect(isCertain({ doubts: ["sites"] }, "ARS107")).toBe(false);
  expect(isCertain({ doubts: ["routers", "sites"] }, "ARS031")).toBe(true);
});

test("is not sure of elements that are not fully known, nor of what is in them", () => {
  const [{ name, virtualNetwork }] = topology.routeServers;
  const incomplete = [virtualNetwork];
  expect(isCertain({ incomplete }, "ARS025", `${virtualNetwork}->west`)).toBe(false);
  expect(isCertain({ incomplete }, "ARS077", name)).toBe(false);
  expect(isCertain({ incomplete }, "ARS077", "west")).toBe(true);
  // Its subnets are there whatever else is not known of it.
  expect(isCertain({ incomplete }, "ARS012", virtualNetwork)).toBe(true);
});

test("names only rules that there are", () => {
  const known = new Set(RULES.map(({ id }) => id));
  const doubted = Array.from({ length: 300 }, (_, index) => `ARS${String(index).padStart(3, "0")}`).filter(
    (id) => !isCertain({ doubts: ["routers", "sites"] }, id),
  );
  expect(doubted.length).toBeGreaterThan(20);
  expect(doubted.filter((id) => !known.has(id))).toEqual([]);
});
