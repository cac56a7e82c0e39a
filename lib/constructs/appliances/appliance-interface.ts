import type { PlainText } from "../../azure";
import type { InputCheck } from "../core";
import type { Cidr, IpAddress } from "../../net";
import type { ApplianceInterface } from "../../topology";

/**
 * A network interface of each instance of an existing appliance besides the one that speaks BGP with route servers.
 * What leaves by it follows the routes of its own subnet.
 */
export interface ApplianceInterfaceAttributes {
  /**
   * What the interface is called on the appliance.
   * @example "outside"
   */
  readonly name: PlainText;

  /**
   * Its private IPv4 addresses, one for each instance of the appliance.
   * @minItems 1
   * @maxItems 8
   * @uniqueItems true
   * @example ["10.10.0.36", "10.10.0.37"]
   */
  readonly privateIps: IpAddress[];

  /**
   * The IPv4 address of the internal load balancer in front of these interfaces.
   * @default - none
   * @example "10.10.0.62"
   */
  readonly loadBalancerIp?: IpAddress;

  /**
   * The destinations of the static routes by which the appliance sends packets out of the interface, in CIDR notation.
   * What BGP has a longer prefix for leaves by the interface that speaks BGP.
   * @default - none
   * @example ["0.0.0.0/0"]
   */
  readonly addressPrefixes?: Cidr[];
}

/** Checks the interfaces of an appliance with this many instances. */
export function checkInterfaces(
  check: InputCheck,
  interfaces: readonly ApplianceInterfaceAttributes[],
  instances: number,
): void {
  const names = new Set<string>();
  for (const [index, { name, privateIps, loadBalancerIp, addressPrefixes }] of interfaces.entries()) {
    const prop = `interfaces[${index}]`;
    check.required(`${prop}.name`, name, "what the interface is called on the appliance");
    if (names.has(name)) check.fail(`${prop}.name`, `"${name}" is the name of an earlier one; give another one`);
    names.add(name);
    for (const [place, address] of privateIps.entries()) check.ip(`${prop}.privateIps[${place}]`, address);
    if (privateIps.length !== instances) {
      const why = `has ${privateIps.length} addresses; give ${instances}, one for each instance`;
      check.fail(`${prop}.privateIps`, why);
    }
    check.ip(`${prop}.loadBalancerIp`, loadBalancerIp);
    check.prefixes(`${prop}.addressPrefixes`, addressPrefixes ?? []);
  }
}

/** The interface as the topology has it. */
export function interfaceElement(attrs: ApplianceInterfaceAttributes): ApplianceInterface {
  const { name, privateIps, loadBalancerIp, addressPrefixes: prefixes = [] } = attrs;
  return { name, privateIps, ...(loadBalancerIp === undefined ? {} : { loadBalancerIp }), prefixes };
}
