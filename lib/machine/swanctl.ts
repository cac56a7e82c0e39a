import { espProposal, ikeProposal } from "./ipsec-algorithms";
import { tunnelsOf, identifier, type Tunnel, type RoutingPolicy } from "../policy";

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

/**
 * The traffic selectors permit any range: routes and the packet filter decide what goes through a tunnel. The first
 * packet for a tunnel that is down, such as one of BGP, opens it again.
 */
function connection(tunnel: Tunnel): string[] {
  return [
    `  ${tunnel.name} {`,
    "    version = 2",
    `    local_addrs = ${tunnel.machineAddress}`,
    `    remote_addrs = ${tunnel.routerAddress}`,
    `    proposals = ${ikeProposal(tunnel.algorithms)}`,
    "    mobike = no",
    "    dpd_delay = 10s",
    "    keyingtries = 0",
    `    if_id_in = 0x${tunnel.interfaceId}`,
    `    if_id_out = 0x${tunnel.interfaceId}`,
    "    local {",
    "      auth = psk",
    "    }",
    "    remote {",
    "      auth = psk",
    `      id = ${tunnel.routerAddress}`,
    "    }",
    "    children {",
    `      ${tunnel.name} {`,
    "        local_ts = 0.0.0.0/0",
    "        remote_ts = 0.0.0.0/0",
    `        esp_proposals = ${espProposal(tunnel.algorithms)}`,
    "        start_action = trap",
    "        dpd_action = trap",
    "      }",
    "    }",
    "  }",
  ];
}
