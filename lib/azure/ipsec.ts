/**
 * The size of packets inside a tunnel, and of TCP's segments in it, that Azure's VPN gateways ask the other end for.
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-devices
 */
export const TUNNEL_MTU = 1400;
export const TUNNEL_MSS = 1350;

/**
 * Says why an encryption and an integrity of IPsec do not go together, or `undefined` when they do: GCMAES does both,
 * so both fields name the same one.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
 */
export function whyNotIpsecIntegrity(integrity: string, encryption: string): string | undefined {
  if (encryption === integrity) return undefined;
  if (!encryption.startsWith("GCM") && !integrity.startsWith("GCM")) return undefined;
  return `is ${integrity}, but ipsecEncryption is ${encryption}; with GCMAES both must be the same`;
}

/**
 * The algorithms that Azure's VPN gateways know, by the field of an IPsec policy.
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
 */
export const GATEWAY_IPSEC_ALGORITHMS = {
  dhGroup: ["None", "DHGroup1", "DHGroup14", "DHGroup2", "DHGroup2048", "DHGroup24", "ECP256", "ECP384"],
  ikeEncryption: ["AES128", "AES192", "AES256", "DES", "DES3", "GCMAES128", "GCMAES256"],
  ikeIntegrity: ["GCMAES128", "GCMAES256", "MD5", "SHA1", "SHA256", "SHA384"],
  ipsecEncryption: ["AES128", "AES192", "AES256", "DES", "DES3", "GCMAES128", "GCMAES192", "GCMAES256", "None"],
  ipsecIntegrity: ["GCMAES128", "GCMAES192", "GCMAES256", "MD5", "SHA1", "SHA256"],
  pfsGroup: ["ECP256", "ECP384", "None", "PFS1", "PFS14", "PFS2", "PFS2048", "PFS24", "PFSMM"],
} as const;
