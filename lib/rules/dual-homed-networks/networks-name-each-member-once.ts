import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const networksNameEachMemberOnce: Rule = {
  id: "ARS071",
  severity: "error",
  title: "A dual-homed network names each hub and each spoke once",
  why: "A hub that is named twice has two ranks and counts as two hubs.",
  fix: "Remove the second mention.",
  page: "dualHomed",
  check: (topology) =>
    topology.dualHomedNetworks.flatMap((network) => {
      const members = (["hubs", "spokes"] as const).flatMap((list) =>
        network[list].map((name, index) => ({ name, field: `${list}[${index}]` })),
      );
      return repeated(members, ({ name }) => name).map(({ item }) =>
        findingAt(network, item.field, `"${network.name}" names "${item.name}" twice`),
      );
    }),
};
