/** The pages that state the facts the rules rest on, each named once. */
export const PAGES = {
  routeServerFaq: "https://learn.microsoft.com/azure/route-server/route-server-faq",
  dualHomed: "https://learn.microsoft.com/azure/route-server/about-dual-homed-network",
  multiregion: "https://learn.microsoft.com/azure/route-server/multiregion",
  troubleshooting: "https://learn.microsoft.com/azure/route-server/troubleshoot-route-server",
  routeInjection: "https://learn.microsoft.com/azure/route-server/route-injection-in-spokes",
  nextHopIp: "https://learn.microsoft.com/azure/route-server/next-hop-ip",
  branchToBranch: "https://learn.microsoft.com/azure/route-server/expressroute-vpn-support",
  peerWithAppliance: "https://learn.microsoft.com/azure/route-server/peer-route-server-with-virtual-appliance",
  routingPreference: "https://learn.microsoft.com/azure/route-server/hub-routing-preference",
  userRoutes: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview",
  virtualNetworkFaq: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  peering: "https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview",
  managePeering: "https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering",
  limits: "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits",
  resourceNames: "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules",
  expressRouteGateway: "https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways",
  expressRouteRouting: "https://learn.microsoft.com/azure/expressroute/expressroute-routing",
  optimizeRouting: "https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing",
  joinedNetworks: "https://learn.microsoft.com/azure/expressroute/virtual-network-connectivity-guidance",
  connectCircuit: "https://learn.microsoft.com/azure/expressroute/expressroute-howto-linkvnet-portal-resource-manager",
  fastPath: "https://learn.microsoft.com/azure/expressroute/about-fastpath",
  vpnBgp: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-bgp-overview",
  vpnGatewayFaq: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq",
  vpnGatewaySettings: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings",
  resiliency:
    "https://learn.microsoft.com/azure/expressroute/designing-for-disaster-recovery-with-expressroute-privatepeering",
  regions: "https://learn.microsoft.com/azure/reliability/regions-list",
  vmSizes: "https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions",
  networkBestPractices: "https://learn.microsoft.com/azure/security/fundamentals/network-best-practices",
  bgp: "https://www.rfc-editor.org/rfc/rfc4271",
  vxlan: "https://www.rfc-editor.org/rfc/rfc7348",
  cidr: "https://www.rfc-editor.org/rfc/rfc4632",
  specialAddresses: "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml",
  asNumbers: "https://www.iana.org/assignments/iana-as-numbers-special-registry/iana-as-numbers-special-registry.xhtml",
  /** The catalogue itself, for what this library asks and not Azure. */
  catalogue: "https://github.com/cdktf-azure-route-server/cdktf-azure-route-server/blob/main/docs/rules.md",
} as const;

/** The name of a page. */
export type PageName = keyof typeof PAGES;
