import { oscillationText, type Oscillation } from "../../routing";
import type { Topology } from "../../topology";
import { findingAt, type Named, type Rule } from "../rule";
import { simulated } from "../views/simulated";

/** The appliance of which a route keeps changing, since it can be told otherwise; else whatever element it is. */
function elementOf({ speakers }: Oscillation, { virtualAppliances, ...others }: Topology): Named {
  const isMeant = ({ name }: Named) => speakers.some((speaker) => speaker === name || speaker.startsWith(`${name}/`));
  const elements = [others.routeServers, others.gateways, others.circuits, others.onPremisesSites].flat();
  return (
    virtualAppliances.find(({ instances }) => instances.some(isMeant)) ??
    elements.find(isMeant) ?? { name: speakers[0] }
  );
}

export const routesSettle: Rule = {
  id: "ARS141",
  severity: "error",
  title: "The routes of every prefix settle",
  why: "The policies of the speakers contradict each other: each choice of one makes another choose otherwise. Routes change without end, or end in a state that depends on who spoke first.",
  fix: "Do not send a route server, by an appliance, what it advertises itself, and let preferences, prepends and withheld prefixes agree on one way.",
  page: "bgp",
  check(topology) {
    const oscillations = simulated(topology)?.oscillations() ?? [];
    return oscillations.map((each) => findingAt(elementOf(each, topology), undefined, oscillationText(each)));
  },
};
