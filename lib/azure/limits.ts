/** The most that Azure takes of each. A construct or rule that refuses more shows the number in its message. */
export const LIMITS = {
  /** https://learn.microsoft.com/azure/route-server/route-server-faq */
  peersOfRouteServer: 8,
  /** https://learn.microsoft.com/azure/route-server/route-server-faq */
  routesFromPeer: 4000,
  /**
   * Half of them: during an update a route server counts what it has from a peer and what is in the update.
   * https://learn.microsoft.com/azure/route-server/route-server-faq
   */
  advisedRoutesFromPeer: 2000,
  /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
  prefixesOfRouteServer: 10_000,
  /**
   * Virtual networks peered with that of a route server.
   * https://learn.microsoft.com/azure/route-server/route-server-faq
   */
  networksOfRouteServer: 500,
  /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
  peeringsOfVirtualNetwork: 500,
  /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
  routesOfRouteTable: 400,
  /**
   * IPv4 prefixes that a circuit takes from a gateway.
   * https://learn.microsoft.com/azure/expressroute/expressroute-faqs
   */
  prefixesFromExpressRouteGateway: 1000,
  /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
  circuitsOfOneLocation: 4,
  /** https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing */
  routingWeight: 32_000,
  /**
   * Bytes of a run command's script, half of what the machine's agent declares as its limit (`maxScriptSize`, 256 KiB).
   * Azure documents none. https://github.com/Azure/run-command-handler-linux
   */
  runCommandScript: 128 * 1024,
  /** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources */
  tags: 50,
  /** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources */
  tagName: 512,
  /** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources */
  tagValue: 256,
} as const;

/**
 * The hold time that a route server offers, in seconds. The lower of both ends counts (RFC 4271).
 * https://learn.microsoft.com/azure/route-server/route-server-faq
 */
export const ROUTE_SERVER_HOLD_TIME = 180;
