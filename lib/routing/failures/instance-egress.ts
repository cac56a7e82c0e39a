import { originatesDefault } from "../../policy";
import type { RoutingNetwork } from "../network";
import type { Session } from "../sessions";
import type { SpeakerOf } from "../speakers";
import type { FailureKindDefinition } from "./failure-kind";
import { tunnelsOf } from "./links";

/** The way of one instance of an appliance to the Internet, with the IPsec tunnels over it: `INSTANCE/internet`. */
export const instanceEgress: FailureKindDefinition = {
  cases: (network) => instancesWithEgress(network).map(nameOf),
  outOfOrder: (name, network) => {
    const egresses = instancesWithEgress(network).filter((speaker) => nameOf(speaker) === name);
    return { egresses, sessions: egresses.flatMap((speaker) => ipsecSessionsOf(speaker, network)) };
  },
};

function nameOf({ name }: SpeakerOf<"appliance">): string {
  return `${name}/internet`;
}

/** The instances that offer the Internet or have IPsec tunnels. */
function instancesWithEgress(network: RoutingNetwork): SpeakerOf<"appliance">[] {
  return network.topology.virtualAppliances
    .flatMap(({ name }) => network.speakers.instancesOf(name))
    .filter((speaker) => originatesDefault(speaker.policy) || ipsecSessionsOf(speaker, network).length > 0);
}

function ipsecSessionsOf(speaker: SpeakerOf<"appliance">, network: RoutingNetwork): Session[] {
  return tunnelsOf(network)
    .filter(({ name }) => speaker.neighbors.get(name)?.tunnel !== undefined)
    .flatMap(({ sessions }) => sessions.filter(({ speakers }) => speakers.includes(speaker)));
}
