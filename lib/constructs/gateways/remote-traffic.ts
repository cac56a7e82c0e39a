/** Whether a circuit joins the virtual network of an ExpressRoute gateway with others. */
export interface RemoteTrafficOptions {
  /**
   * Whether the gateway accepts traffic from other virtual networks over its circuits. A circuit joins two virtual
   * networks only if the gateways of both accept it. Hubs need not be joined, and Microsoft recommends peering instead.
   * Of a gateway that exists already, what its configuration says under _Allow traffic from remote virtual networks_:
   * Azure used to have it on, and left it on for gateways from before May 2024.
   *
   * https://learn.microsoft.com/azure/expressroute/virtual-network-connectivity-guidance
   * @default - false; of a gateway that exists already, unknown, and simulated as false
   * @example true
   */
  readonly remoteVirtualNetworkTraffic?: boolean;
}
