/**
 * The size of packets inside an overlay by VXLAN, and of TCP's segments in it: 1500 bytes, which is what every machine
 * in Azure may send, less 50 of the headers around them (RFC 7348). Azure drops GRE and IP-in-IP in virtual networks,
 * and lets VXLAN pass, which is UDP, as well as IPsec.
 *
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-tcpip-performance-tuning
 */
export const OVERLAY_MTU = 1450;

/**
 * The same where IPsec protects the overlay: at most 45 bytes more, of UDP, ESP and AES-GCM (RFC 3948, RFC 4303, RFC
 * 4106), and the size that Azure advises for IPsec.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings
 */
export const ENCRYPTED_OVERLAY_MTU = 1400;

/** The size of TCP's segments in packets of this size. */
export function segmentsIn(mtu: number): number {
  return mtu - 40;
}

/** The port of VXLAN. https://www.rfc-editor.org/rfc/rfc7348 */
export const VXLAN_PORT = 4789;
