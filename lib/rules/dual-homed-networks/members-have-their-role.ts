import { findingAt, type Rule } from "../rule";

const ROLES = [
  { list: "hubs", role: "hub" },
  { list: "spokes", role: "spoke" },
] as const;

export const membersHaveTheirRole: Rule = {
  id: "ARS072",
  severity: "error",
  title: "The hubs of a dual-homed network are hubs, and its spokes are spokes",
  why: "Routing policies, filters and failover depend on these roles.",
  fix: "Move the virtual network to the other list, or correct its role.",
  page: "dualHomed",
  check(topology, lookup) {
    return topology.dualHomedNetworks.flatMap((network) =>
      ROLES.flatMap(({ list, role }) =>
        network[list].flatMap((name, index) => {
          const actual = lookup.virtualNetwork(name)?.role;
          if (actual === undefined || actual === role) return [];
          return findingAt(
            network,
            `${list}[${index}]`,
            `"${network.name}" names "${name}" as a ${role}, but it is a ${actual}`,
          );
        }),
      ),
    );
  },
};
