import type { InputCheck } from "../core";
import { SUBNET_LENGTHS, whyNotSubnetName } from "../../azure";
import { AddressPlan, type Ipv4Prefix } from "../../net";
import { checkNewNetwork } from "./new-virtual-network";
import type { SubnetProps, VirtualNetworkProps } from "./virtual-network";
import type { NetworkOrigin, PlannedSubnet } from "./virtual-network-base";

const DEFAULT_SUBNET_LENGTH = 26;

/** The place of a subnet at the start of a virtual network's first range, unless the props give the subnet's range. */
export interface FixedPlace {
  /** The prop that gives the range. */
  readonly prop: string;
  /** The number of addresses before the subnet. */
  readonly offset: number;
  /** The prefix length of the subnet. */
  readonly length: number;
  /** The owner of the subnet in the genitive, such as `the route server's`. */
  readonly owner: string;
  /** The prefix length of a range that has room for the subnet. */
  readonly lengthOfRange: number;
}

/** Decides the range of every subnet of a virtual network to create, while the props are checked. */
export class NetworkPlan {
  private readonly addresses: AddressPlan;

  /** @param reserved the number of addresses at the start of the address space that are kept for fixed places */
  constructor(
    private readonly check: InputCheck,
    private readonly addressSpace: readonly string[],
    reserved: number,
  ) {
    this.addresses = new AddressPlan(checkedRanges(check, addressSpace), reserved);
  }

  /** The range that is given, or else the range at the fixed place; undefined after a complaint. */
  place(place: FixedPlace, given: string | undefined): Ipv4Prefix | undefined {
    const { prop, offset, length, owner, lengthOfRange } = place;
    const prefix = given === undefined ? this.addresses.fixed(offset, length) : this.check.prefix(prop, given);
    if (prefix) this.addresses.take(prefix);
    else if (given === undefined && !this.addresses.isEmpty) {
      const why = `${this.addressSpace[0]} has no room for ${owner} /${length}`;
      this.check.fail("addressSpace", `${why}; use a /${lengthOfRange} or larger`);
    }
    return prefix;
  }

  /**
   * Decides the ranges of the workload subnets, which completes the plan.
   * @throws `InvalidPropsError` with every complaint of the check
   */
  complete(props: VirtualNetworkProps, subnets: readonly SubnetProps[]): NetworkOrigin {
    checkNewNetwork(this.check, props);
    const given = checkSubnets(this.check, subnets);
    this.check.done();
    for (const prefix of given) if (prefix) this.addresses.take(prefix);
    const planned = subnets.flatMap((subnet, index): PlannedSubnet[] => {
      const length = subnet.prefixLength ?? DEFAULT_SUBNET_LENGTH;
      const prefix = given[index] ?? this.addresses.next(length);
      if (prefix) return [{ ...subnet, addressPrefix: prefix.toString() }];
      const why = `no /${length} is left for "${subnet.name}" in ${this.addressSpace.join(", ")}`;
      this.check.fail(`subnets[${index}]`, `${why}; enlarge addressSpace or give addressPrefix`);
      return [];
    });
    this.check.done();
    return { settings: props, subnets: planned };
  }
}

function checkedRanges(check: InputCheck, addressSpace: readonly string[]): Ipv4Prefix[] {
  const { shortest, longest } = SUBNET_LENGTHS;
  return check.ranges("addressSpace", addressSpace).filter((range) => {
    const fits = range.length >= shortest && range.length <= longest;
    if (!fits) {
      const allowed = `/${shortest} to /${longest}`;
      check.fail("addressSpace", `${range.toString()} is no range for a virtual network; Azure takes ${allowed}`);
    }
    return fits;
  });
}

/** Checks workload subnets. Returns the range of each, if it is given. */
export function checkSubnets(check: InputCheck, subnets: readonly SubnetProps[]): (Ipv4Prefix | undefined)[] {
  const { shortest, longest } = SUBNET_LENGTHS;
  const names = new Set<string>();
  return subnets.map(({ name, addressPrefix, prefixLength }, index) => {
    // Azure ignores the case of names. Callers in JavaScript may give none.
    const key = String(name).toLowerCase();
    if (names.has(key))
      check.fail(`subnets[${index}].name`, `"${name}" is there twice; give each subnet a name of its own`);
    names.add(key);
    if (addressPrefix !== undefined && prefixLength !== undefined) {
      const why = "is given beside addressPrefix, which has its own; remove one of them";
      check.fail(`subnets[${index}].prefixLength`, why);
    }
    check.text(`subnets[${index}].name`, name, whyNotSubnetName);
    check.integer(`subnets[${index}].prefixLength`, prefixLength, shortest, longest);
    return check.prefix(`subnets[${index}].addressPrefix`, addressPrefix);
  });
}
