/**
 * The algorithms of a tunnel, by the names that Azure gives them.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
 */
export interface IpsecPolicy {
  /** The Diffie-Hellman group of IKE, such as `DHGroup14` or `ECP384`. */
  readonly dhGroup: string;
  /** The encryption of IKE, such as `AES256`. */
  readonly ikeEncryption: string;
  /** The integrity of IKE, such as `SHA384`. */
  readonly ikeIntegrity: string;
  /** The encryption of packets, such as `GCMAES256`. */
  readonly ipsecEncryption: string;
  /** The integrity of packets, such as `GCMAES256`. */
  readonly ipsecIntegrity: string;
  /** The group of perfect forward secrecy, such as `PFS24`, or `None`. */
  readonly pfsGroup: string;
}
