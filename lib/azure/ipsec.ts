/**
 * The size of packets inside a tunnel, and of TCP's segments in it, that Azure's VPN gateways ask the other end for.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-devices
 */
export const TUNNEL_MTU = 1400;
export const TUNNEL_MSS = 1350;

/**
 * Says why an encryption and an integrity of IPsec do not go together, or `undefined` when they do: GCMAES does both, so
 * both fields name the same one.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
 */
export function whyNotIpsecIntegrity(integrity: string, encryption: string): string | undefined {
  if (encryption === integrity) return undefined;
  if (!encryption.startsWith("GCM") && !integrity.startsWith("GCM")) return undefined;
  return `is ${integrity}, but ipsecEncryption is ${encryption}; with GCMAES both must be the same`;
}
