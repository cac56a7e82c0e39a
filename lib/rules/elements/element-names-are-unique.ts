import type { Element, Topology } from "../../topology";
import { findingAt, type Rule } from "../rule";

interface KindOfElement {
  readonly kind: string;
  readonly element: Element;
}

function everyElement(topology: Topology): KindOfElement[] {
  const of = (kind: string, elements: readonly Element[]) => elements.map((element) => ({ kind, element }));
  return [
    ...of("a virtual network", topology.virtualNetworks),
    ...of("a route server", topology.routeServers),
    ...of("a gateway", topology.gateways),
    ...of("a circuit", topology.circuits),
    ...of("a gateway connection", topology.gatewayConnections),
    ...topology.virtualAppliances.flatMap((appliance) => [
      ...of("a virtual appliance", [appliance]),
      ...of("an appliance instance", appliance.instances),
    ]),
    ...of("a route server peering", topology.routeServerPeerings),
    ...of("a router peering", topology.routerPeerings),
    ...of("an on-premises site", topology.onPremisesSites),
    ...of("a dual-homed network", topology.dualHomedNetworks),
  ];
}

/** Each machine that is its appliance's only one, with that appliance: the two may go by one name. */
function onlyInstances(topology: Topology): Map<Element, Element> {
  return new Map(
    topology.virtualAppliances
      .filter(({ instances }) => instances.length === 1)
      .map((appliance) => [appliance.instances[0], appliance]),
  );
}

export const elementNamesAreUnique: Rule = {
  id: "ARS001",
  severity: "error",
  title: "Every element has a name of its own",
  why: "Elements refer to each other by name. An empty name, or one that two elements share, leaves open which element is meant. Azure also refuses a second resource with the same name.",
  fix: "Give each element a name that no other element has.",
  page: "resourceNames",
  acknowledgeable: false,
  check(topology) {
    const seen = new Map<string, KindOfElement>();
    const applianceOf = onlyInstances(topology);
    return everyElement(topology).flatMap((current) => {
      const { element, kind } = current;
      if (element.name.trim() === "") return findingAt(element, "name", `${kind} has no name`);
      const first = seen.get(element.name);
      if (!first) seen.set(element.name, current);
      if (!first || applianceOf.get(element) === first.element) return [];
      return findingAt(element, "name", `"${element.name}" is the name of ${kind} and already of ${first.kind}`);
    });
  },
};
