import { findingAt } from "../finding-at";
import { PAGES } from "../../azure";
import type { Rule } from "../rule";

export const circuitsLeadToASite: Rule = {
  id: "ARS105",
  severity: "warning",
  title: "Every circuit leads to an on-premises site",
  why: "Appliances pass on the prefixes of the sites they know and no others, so nothing that comes through a circuit without a site is ever announced to a spoke.",
  fix: "Name the sites that are reached through the circuit.",
  page: PAGES.catalogue,
  check(topology) {
    return topology.circuits
      .filter(({ sites }) => sites.length === 0)
      .map((circuit) => findingAt(circuit, "sites", `circuit "${circuit.name}" leads to no site`));
  },
};
