import { espProposal, ikeProposal } from "./ipsec-algorithms";
import { tunnelsOf, identifier, type Tunnel, type RoutingPolicy } from "../policy";
import type { IpsecAlgorithms } from "../topology";

/**
 * Writes the tunnels of a deployed appliance for strongSwan 5.9 or later, in the format of swanctl.conf. The keys and
 * the machine's public address, which is its IKE identity, are in another file on the machine.
 */
export function renderSwanctl(policy: RoutingPolicy): string {
  return [
    `# Tunnels of ${identifier(policy.instance)}; written by cdktf-azure-route-server. Do not edit it on the machine: the next deployment`,
    '# writes it again and loads it with "swanctl --load-all", so that tunnels which stay the same stay up.',
    "",
    "connections {",
    ...tunnelsOf(policy).flatMap(connection),
    "}",
    "",
  ].join("\n");
}

/** The traffic selectors permit any range: routes and the packet filter decide what goes through a tunnel. */
function connection(tunnel: Tunnel): string[] {
  return swanctlConnection({
    name: tunnel.name,
    localAddress: tunnel.machineAddress,
    remoteAddress: tunnel.routerAddress,
    algorithms: tunnel.algorithms,
    settings: [`if_id_in = 0x${tunnel.interfaceId}`, `if_id_out = 0x${tunnel.interfaceId}`],
    selectors: ["local_ts = 0.0.0.0/0", "remote_ts = 0.0.0.0/0"],
  });
}

/** What the connections of a machine differ in. */
interface Connection {
  readonly name: string;
  readonly localAddress: string;
  readonly remoteAddress: string;
  readonly algorithms: IpsecAlgorithms;
  /** The IKE identity of the machine, where no other file has it. */
  readonly localId?: string;
  /** Further settings of IKE. */
  readonly settings: readonly string[];
  /** Which packets it is for, and how they are protected. */
  readonly selectors: readonly string[];
}

/** One connection with one child. The first packet for it that comes while it is down, such as one of BGP, opens it. */
export function swanctlConnection(connection: Connection): string[] {
  const { name, localAddress, remoteAddress, algorithms, localId, settings, selectors } = connection;
  return [
    `  ${name} {`,
    "    version = 2",
    `    local_addrs = ${localAddress}`,
    `    remote_addrs = ${remoteAddress}`,
    `    proposals = ${ikeProposal(algorithms)}`,
    "    mobike = no",
    "    dpd_delay = 10s",
    "    keyingtries = 0",
    ...settings.map((setting) => `    ${setting}`),
    "    local {",
    "      auth = psk",
    ...(localId === undefined ? [] : [`      id = ${localId}`]),
    "    }",
    "    remote {",
    "      auth = psk",
    `      id = ${remoteAddress}`,
    "    }",
    "    children {",
    `      ${name} {`,
    ...selectors.map((selector) => `        ${selector}`),
    `        esp_proposals = ${espProposal(algorithms)}`,
    "        start_action = trap",
    "        dpd_action = trap",
    "      }",
    "    }",
    "  }",
  ];
}
