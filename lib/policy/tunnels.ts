import { Ipv4Address } from "../net";
import type { IpsecAlgorithms } from "../topology";
import { identifier } from "./identifier";
import type { RoutingPolicy } from "./policy";

/** A tunnel that a deployed appliance ends. */
export interface Tunnel {
  readonly name: string;
  /** The machine's own address, before Azure translates it to its public one. */
  readonly machineAddress: string;
  /** The public address of the router on premises. */
  readonly remoteAddress: string;
  /** The machine's address inside the tunnel. */
  readonly insideAddress: string;
  /** The router's address inside the tunnel. */
  readonly peerAddress: string;
  readonly interfaceName: string;
  /** Ties the interface to the security associations, as eight hexadecimal digits. */
  readonly interfaceId: string;
  readonly algorithms: IpsecAlgorithms;
}

/** How the interfaces of tunnels are called, and nothing else on the machine. */
export const TUNNEL_INTERFACE_PREFIX = "ipsec-";

export function tunnelsOf(policy: RoutingPolicy): Tunnel[] {
  return policy.neighbors.flatMap(({ name, tunnel, localAddress, addresses }) => {
    const [peerAddress] = addresses;
    if (!tunnel || peerAddress === undefined) return [];
    // An address inside is the machine's only once, so that a tunnel keeps its number when others come and go.
    const interfaceId = Ipv4Address.parse(localAddress).value.toString(16).padStart(8, "0");
    return [
      {
        name: sectionName(name),
        machineAddress: policy.address,
        remoteAddress: tunnel.remoteAddress,
        insideAddress: localAddress,
        peerAddress,
        interfaceName: `${TUNNEL_INTERFACE_PREFIX}${interfaceId}`,
        interfaceId,
        algorithms: tunnel.algorithms,
      },
    ];
  });
}

/** In the names of sections a dot leads to what is inside. */
function sectionName(name: string): string {
  return identifier(name).replace(/\./g, "_2e_");
}
