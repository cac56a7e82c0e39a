import type { RoutingNetwork } from "../network";
import { pairName, type Session } from "../sessions";
import { type FailureKindDefinition, namesOf } from "./failure-kind";
import { tunnelsOf, vendorLinksOf } from "./links";

/** The tunnel or other link of one instance of an appliance to a site, while those of the others work. */
export const instanceLink: FailureKindDefinition = {
  cases: (network) => namesOf(linksOfInstances(network)),
  outOfOrder: (name, network) => ({
    sessions: linksOfInstances(network).flatMap((link) => (link.name === name ? link.session : [])),
  }),
};

/** An appliance with one instance has only the failure of its tunnel or link. */
function linksOfInstances(network: RoutingNetwork): { readonly name: string; readonly session: Session }[] {
  return [...tunnelsOf(network), ...vendorLinksOf(network)]
    .filter(({ appliance }) => appliance.instances.length > 1)
    .flatMap(({ sessions }) => sessions.map((session) => ({ name: nameOf(session, network), session })));
}

/** `INSTANCE~SITE`, or `INSTANCE~PEERING` for one of several tunnels to the site. */
function nameOf({ name, element, speakers: [instance] }: Session, network: RoutingNetwork): string {
  return network.sessionsNamed(name).length === 1 ? name : pairName(instance.name, element);
}
