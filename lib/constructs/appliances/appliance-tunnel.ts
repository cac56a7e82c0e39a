import { type InputCheck, type IOnPremisesSite, type IpsecPolicy } from "../core";
import type { Cidr, IpAddress } from "../../net";
import { DEFAULT_IPSEC_ALGORITHMS, problemsOfAlgorithms } from "../../machine";

/**
 * IPsec tunnels from a deployed appliance to an on-premises router, and BGP through them: one IKEv2 tunnel for each
 * instance of the appliance.
 */
export interface ApplianceTunnelProps {
  /** The site at the other end. It needs its `asn`. */
  readonly site: IOnPremisesSite;

  /**
   * The public IPv4 address of the router.
   * @example "203.0.113.10"
   */
  readonly routerAddress: IpAddress;

  /** The pre-shared key. Give the value of a sensitive variable: a literal string would be written into a file. */
  readonly sharedKey: string;

  /**
   * The range of the addresses inside the tunnels, in CIDR notation: a /30 for each instance of the appliance, so a /30
   * for one and a /29 for two. In each /30 the appliance has the first usable address and the router the second. The
   * range must not overlap any other range here.
   * @example "169.254.21.0/30"
   */
  readonly insideAddressPrefix: Cidr;

  /**
   * The algorithms. The router must be configured with the same.
   * @default - IKE: AES256, SHA384 and ECP384; IPsec: GCMAES256; perfect forward secrecy: ECP384
   */
  readonly ipsecPolicy?: IpsecPolicy;

  /**
   * The name of the tunnel, needed when there are several to a site.
   * @default - the name of the site
   * @example "branch-2"
   */
  readonly name?: string;
}

/** Checks the tunnels of an appliance with this number of instances. */
export function checkTunnels(check: InputCheck, tunnels: readonly ApplianceTunnelProps[], instances: number): void {
  const names = new Set<string>();
  for (const [index, tunnel] of tunnels.entries()) {
    const prop = `tunnels[${index}]`;
    const name = tunnel.name ?? tunnel.site.elementName;
    if (names.has(name)) check.fail(`${prop}.name`, `"${name}" is the name of an earlier tunnel; give another one`);
    names.add(name);
    checkTunnel(check, prop, tunnel, instances);
  }
}

function checkTunnel(check: InputCheck, prop: string, tunnel: ApplianceTunnelProps, instances: number): void {
  const { site } = tunnel;
  if (site.asn === undefined) {
    check.fail(`${prop}.site`, `${site.elementName} has no asn, which BGP through the tunnel needs; give it one`);
  }
  check.renamed(prop, tunnel, "routerAddress");
  check.given(`${prop}.routerAddress`, tunnel.routerAddress, "give the router's public address");
  check.ip(`${prop}.routerAddress`, tunnel.routerAddress);
  check.given(`${prop}.sharedKey`, tunnel.sharedKey, "give the value of a sensitive TerraformVariable");
  check.secret(`${prop}.sharedKey`, tunnel.sharedKey);
  check.given(`${prop}.insideAddressPrefix`, tunnel.insideAddressPrefix, 'give a range such as "169.254.21.0/30"');
  const inside = check.prefix(`${prop}.insideAddressPrefix`, tunnel.insideAddressPrefix);
  if (inside && inside.size < 4 * instances) {
    const length = 30 - Math.ceil(Math.log2(instances));
    const why = `${inside.toString()} is too small; each instance needs a /30`;
    check.fail(`${prop}.insideAddressPrefix`, `${why}, so give a /${length} or larger`);
  }
  for (const { field, why } of problemsOfAlgorithms(tunnel.ipsecPolicy ?? DEFAULT_IPSEC_ALGORITHMS)) {
    check.fail(`${prop}.ipsecPolicy.${field}`, why);
  }
}
