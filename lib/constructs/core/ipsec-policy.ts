/**
 * The algorithms of a tunnel, by the names that Azure gives them.
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
 * @title an IPsec policy
 * @example {
 *   dhGroup: "DHGroup14",
 *   ikeEncryption: "AES256",
 *   ikeIntegrity: "SHA384",
 *   ipsecEncryption: "GCMAES256",
 *   ipsecIntegrity: "GCMAES256",
 *   pfsGroup: "PFS24",
 * }
 */
export interface IpsecPolicy {
  /**
   * The Diffie-Hellman group of IKE.
   * @values ["None", "DHGroup1", "DHGroup14", "DHGroup2", "DHGroup2048", "DHGroup24", "ECP256", "ECP384"]
   * @example "DHGroup14"
   */
  readonly dhGroup: string;

  /**
   * The encryption of IKE.
   * @values ["AES128", "AES192", "AES256", "DES", "DES3", "GCMAES128", "GCMAES256"]
   * @example "AES256"
   */
  readonly ikeEncryption: string;

  /**
   * The integrity of IKE. With GCMAES encryption, the function that its keys are derived with.
   * @values ["GCMAES128", "GCMAES256", "MD5", "SHA1", "SHA256", "SHA384"]
   * @example "SHA384"
   */
  readonly ikeIntegrity: string;

  /**
   * The encryption of packets.
   * @values ["AES128", "AES192", "AES256", "DES", "DES3", "GCMAES128", "GCMAES192", "GCMAES256", "None"]
   * @example "GCMAES256"
   */
  readonly ipsecEncryption: string;

  /**
   * The integrity of packets. With GCMAES the same as their encryption.
   * @values ["GCMAES128", "GCMAES192", "GCMAES256", "MD5", "SHA1", "SHA256"]
   * @example "GCMAES256"
   */
  readonly ipsecIntegrity: string;

  /**
   * The group of perfect forward secrecy.
   * @values ["ECP256", "ECP384", "None", "PFS1", "PFS14", "PFS2", "PFS2048", "PFS24", "PFSMM"]
   * @example "PFS14"
   */
  readonly pfsGroup: string;
}
