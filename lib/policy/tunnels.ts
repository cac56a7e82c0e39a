import { Ipv4Address } from "../net";
import type { IpsecAlgorithms } from "../topology";
import { identifier } from "./identifier";
import type { RoutingPolicy } from "./model";

/** A tunnel between a deployed appliance and a router on premises. */
export interface Tunnel {
  readonly name: string;
  /** The private address of the machine. Azure translates it to the public one. */
  readonly machineAddress: string;
  /** The public address of the router on premises. */
  readonly routerAddress: string;
  /** The machine's address inside the tunnel. */
  readonly bgpAddress: string;
  /** The router's address inside the tunnel. */
  readonly routerBgpAddress: string;
  readonly interfaceName: string;
  /** Links the interface to the security associations: eight hexadecimal digits. */
  readonly interfaceId: string;
  readonly algorithms: IpsecAlgorithms;
}

/** The names of tunnel interfaces start with this, and no other name on the machine does. */
export const TUNNEL_INTERFACE_PREFIX = "ipsec-";

export function tunnelsOf(policy: RoutingPolicy): Tunnel[] {
  return policy.neighbors.flatMap(({ name, tunnel, localAddress, addresses }) => {
    const [routerBgpAddress] = addresses;
    if (!tunnel || routerBgpAddress === undefined) return [];
    // Each tunnel has its own inside address, so a tunnel keeps its number when others come and go.
    const interfaceId = Ipv4Address.parse(localAddress).value.toString(16).padStart(8, "0");
    return [
      {
        // swanctl reads a dot in the name of a section as the path to a section inside it.
        name: identifier(name).replace(/\./g, "_2e_"),
        machineAddress: policy.address,
        routerAddress: tunnel.routerAddress,
        bgpAddress: localAddress,
        routerBgpAddress,
        interfaceName: `${TUNNEL_INTERFACE_PREFIX}${interfaceId}`,
        interfaceId,
        algorithms: tunnel.algorithms,
      },
    ];
  });
}
