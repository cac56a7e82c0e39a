import type { Ipv4Prefix } from "../net";
import type { Topology } from "../topology";
import { ControlPlane } from "./control-plane";
import { RoutingNetwork } from "./network";
import type { Route } from "./route";

/**
 * The virtual networks whose gateways a site reaches a range of Azure through, by the routes that circuits advertise to
 * it when nothing has failed: the best first. Those that no step of the site's decision process distinguishes are one
 * group.
 */
export function networksPreferredBy(topology: Topology, site: string, range: Ipv4Prefix): string[][] {
  const network = RoutingNetwork.of(topology);
  const control = ControlPlane.of(network);
  const [router] = network.speakers.of(site);
  const fromCircuits = ({ from }: Route) => from?.sender.kind === "circuit";
  let rest = control.origins
    .covering(range.first)
    .map((prefix) => [...(control.rib(router, prefix)?.adjRibIn.values() ?? [])].filter(fromCircuits))
    .find((routes) => routes.length > 0);
  const groups: string[][] = [];
  while (rest && rest.length > 0) {
    const best = new Set(network.at(router).decision.best(rest));
    groups.push([...best].flatMap((route) => networksBehind(route, control)));
    rest = rest.filter((route) => !best.has(route));
  }
  return groups;
}

/** The virtual networks of the gateways that a circuit has its best routes from. */
function networksBehind({ from, prefix }: Route, control: ControlPlane): string[] {
  const best = from ? control.locRib(from.sender, prefix) : [];
  return best.flatMap((route) =>
    route.from?.sender.kind === "gateway" ? route.from.sender.element.virtualNetwork : [],
  );
}
