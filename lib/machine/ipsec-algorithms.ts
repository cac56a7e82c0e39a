import { whyNotIpsecIntegrity } from "../azure";
import type { IpsecAlgorithms } from "../topology";

/** The algorithms of a deployed appliance's tunnel by default. */
export const DEFAULT_IPSEC_ALGORITHMS: IpsecAlgorithms = {
  dhGroup: "ECP384",
  ikeEncryption: "AES256",
  ikeIntegrity: "SHA384",
  ipsecEncryption: "GCMAES256",
  ipsecIntegrity: "GCMAES256",
  pfsGroup: "ECP384",
};

const COMBINED: Readonly<Record<string, string>> = { GCMAES128: "aes128gcm16", GCMAES256: "aes256gcm16" };
const ENCRYPTION: Readonly<Record<string, string>> = { AES128: "aes128", AES192: "aes192", AES256: "aes256" };
const INTEGRITY: Readonly<Record<string, string>> = { SHA256: "sha256", SHA384: "sha384" };
const CURVES = { ECP256: "ecp256", ECP384: "ecp384" };
const GROUP: Readonly<Record<string, string>> = { DHGroup14: "modp2048", DHGroup2048: "modp2048", ...CURVES };
const PFS_GROUP: Readonly<Record<string, string>> = { None: "", PFS14: "modp2048", PFS2048: "modp2048", ...CURVES };

/**
 * The values of each field: those of Azure that are neither broken nor deprecated (RFC 8221, RFC 8247).
 *
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
 */
export const ALLOWED_IPSEC_ALGORITHMS: Readonly<Record<keyof IpsecAlgorithms, readonly string[]>> = {
  dhGroup: Object.keys(GROUP),
  ikeEncryption: Object.keys({ ...ENCRYPTION, ...COMBINED }),
  ikeIntegrity: Object.keys(INTEGRITY),
  ipsecEncryption: Object.keys({ ...ENCRYPTION, ...COMBINED }),
  ipsecIntegrity: Object.keys({ ...INTEGRITY, ...COMBINED }),
  pfsGroup: Object.keys(PFS_GROUP),
};

/** What is wrong with the algorithms, by field. */
export function problemsOfAlgorithms(algorithms: IpsecAlgorithms): { field: keyof IpsecAlgorithms; why: string }[] {
  const fields = Object.keys(ALLOWED_IPSEC_ALGORITHMS) as (keyof IpsecAlgorithms)[];
  const unknown = fields
    .filter((field) => !ALLOWED_IPSEC_ALGORITHMS[field].includes(algorithms[field]))
    .map((field) => ({
      field,
      why: `is "${algorithms[field]}"; allowed on a deployed appliance are ${ALLOWED_IPSEC_ALGORITHMS[field].join(", ")}`,
    }));
  if (unknown.length > 0) return unknown;
  const why = whyNotIpsecIntegrity(algorithms.ipsecIntegrity, algorithms.ipsecEncryption);
  return why === undefined ? [] : [{ field: "ipsecIntegrity", why }];
}

/** The IKE proposal in strongSwan's syntax, such as `aes256-sha384-ecp384`. */
export function ikeProposal({ ikeEncryption, ikeIntegrity, dhGroup }: IpsecAlgorithms): string {
  const combined = COMBINED[ikeEncryption];
  const integrity = INTEGRITY[ikeIntegrity];
  const group = GROUP[dhGroup];
  // A combined cipher needs no integrity. The algorithm derives the keys instead.
  return combined === undefined
    ? `${ENCRYPTION[ikeEncryption]}-${integrity}-${group}`
    : `${combined}-prf${integrity}-${group}`;
}

/** The ESP proposal in strongSwan's syntax, such as `aes256gcm16-ecp384`. */
export function espProposal({ ipsecEncryption, ipsecIntegrity, pfsGroup }: IpsecAlgorithms): string {
  const cipher = COMBINED[ipsecEncryption] ?? `${ENCRYPTION[ipsecEncryption]}-${INTEGRITY[ipsecIntegrity]}`;
  const group = PFS_GROUP[pfsGroup];
  return group === "" ? cipher : `${cipher}-${group}`;
}
