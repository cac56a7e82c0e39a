import { GATEWAY_SUBNET, ROUTE_SERVER_SUBNET } from "../azure";
import type { Topology } from "../topology";
import type { TableSubject } from "./table";

/** Subnets whose interfaces Azure shows no routes of. */
const WITHOUT_INTERFACES: readonly string[] = [ROUTE_SERVER_SUBNET, GATEWAY_SUBNET];

/** Every table of a network that can be compared. */
export function subjectsOf(topology: Topology): TableSubject[] {
  const { virtualNetworks, routeServers, routeServerPeerings, virtualAppliances, gateways, circuits } = topology;
  const instancesOf = (appliance: string) =>
    virtualAppliances.find(({ name }) => name === appliance)?.instances.map(({ name }) => name) ?? [];
  return [
    ...virtualNetworks.flatMap(({ name, subnets }) =>
      subnets
        .filter((subnet) => !WITHOUT_INTERFACES.includes(subnet.name))
        .map((subnet): TableSubject => ({ kind: "effective", at: `${name}/${subnet.name}` })),
    ),
    ...routeServers.flatMap(({ name: at }) =>
      routeServerPeerings
        .filter(({ routeServer }) => routeServer === at)
        .flatMap(({ virtualAppliance }) => instancesOf(virtualAppliance))
        .flatMap((neighbor): TableSubject[] => [
          { kind: "learned", at, neighbor },
          { kind: "advertised", at, neighbor },
        ]),
    ),
    ...gateways.flatMap(({ name: at }): TableSubject[] => [
      { kind: "gateway-learned", at },
      { kind: "gateway-peers", at },
    ]),
    ...circuits.map(({ name: at }): TableSubject => ({ kind: "circuit", at })),
    ...virtualAppliances
      .filter(({ asn }) => asn !== undefined)
      .flatMap(({ instances }) => instances.map(({ name: at }): TableSubject => ({ kind: "rib", at }))),
  ];
}

/**
 * The table of an element: effective routes of a subnet or virtual network, what a route server, gateway or circuit has
 * learned or advertises, or the routes of an appliance's instance.
 * @param neighbor of whom it learned, or to whom it advertises
 */
export function subjectAt(
  { routeServers, gateways, circuits, virtualAppliances }: Topology,
  at: string,
  { neighbor, advertised = false }: { readonly neighbor?: string; readonly advertised?: boolean },
): TableSubject {
  const isNamed = ({ name }: { readonly name: string }) => name === at;
  if (routeServers.some(isNamed)) return { kind: advertised ? "advertised" : "learned", at, neighbor };
  if (gateways.some(isNamed)) return { kind: advertised ? "gateway-advertised" : "gateway-learned", at, neighbor };
  if (circuits.some(isNamed)) return { kind: "circuit", at };
  if (virtualAppliances.some(({ instances }) => instances.some(isNamed))) return { kind: "rib", at };
  return { kind: "effective", at };
}
