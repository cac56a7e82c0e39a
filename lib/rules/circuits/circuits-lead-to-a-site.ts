import { findingAt, type Rule } from "../rule";

export const circuitsLeadToASite: Rule = {
  id: "ARS105",
  severity: "warning",
  title: "Every circuit leads to an on-premises site",
  why: "Appliances pass on only the prefixes of the sites they know. Without a site, no route from the circuit reaches a spoke.",
  fix: "Name the sites behind the circuit.",
  page: "catalogue",
  check: (topology) =>
    topology.circuits
      .filter(({ sites }) => sites.length === 0)
      .map((circuit) => findingAt(circuit, "sites", `circuit "${circuit.name}" leads to no site`)),
};
