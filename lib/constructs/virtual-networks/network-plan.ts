import type { InputCheck } from "../core";
import {
  GATEWAY_SUBNET,
  isServiceSubnet,
  ResourceKind,
  ResourceNaming,
  ROUTE_SERVER_SUBNET,
  SUBNET_LENGTHS,
  whyNotSubnetName,
} from "../../azure";
import { AddressPlan, Ipv4Prefix } from "../../net";
import { checkNewNetwork } from "./new-virtual-network";
import type { SubnetProps, VirtualNetworkProps } from "./virtual-network";
import type { NetworkOrigin, PlannedSubnet } from "./virtual-network-base";

const DEFAULT_SUBNET_LENGTH = 26;

/** The place of a subnet at the start of a virtual network's first range, unless the props give the subnet's range. */
export interface FixedPlace {
  /** The prop that gives the range. */
  readonly prop: string;
  /** The name of the subnet: Azure's, or what stands behind the name of the virtual network. */
  readonly subnet: typeof ROUTE_SERVER_SUBNET | typeof GATEWAY_SUBNET | typeof APPLIANCE_SUBNET;
  /** The number of addresses before the subnet. */
  readonly offset: number;
  /** The prefix length of the subnet. */
  readonly length: number;
  /** The owner of the subnet in the genitive, such as `the route server's`. */
  readonly owner: string;
  /** The prefix length of a range that has room for the subnet. */
  readonly lengthOfRange: number;
}

/** What stands behind the name of a hub in the name of its appliances' subnet. */
export const APPLIANCE_SUBNET = "nva";

/** What is known of a virtual network before its subnets are placed. */
type PlannedNetwork = Pick<VirtualNetworkProps, "addressSpace" | "naming" | "name" | "subnetRanges">;

/** Decides the range of every subnet of a virtual network to create, while the props are checked. */
export class NetworkPlan {
  private readonly ranges: readonly Ipv4Prefix[];
  private readonly addresses: AddressPlan;
  /** The ranges that subnets had before, by their names in Azure. */
  private readonly former = new Map<string, Ipv4Prefix>();

  /**
   * @param id the id of the construct
   * @param reserved the number of addresses at the start of the address space that are kept for fixed places
   */
  constructor(
    private readonly check: InputCheck,
    private readonly id: string,
    private readonly network: PlannedNetwork,
    reserved: number,
  ) {
    this.ranges = checkedRanges(check, network.addressSpace);
    this.addresses = new AddressPlan(this.ranges, reserved);
    for (const [name, range] of Object.entries(network.subnetRanges ?? {})) {
      const prefix = check.prefix(`subnetRanges.${name}`, range);
      if (prefix) this.former.set(name, prefix);
    }
  }

  /** The range that is given, or else the former one or that of the fixed place; undefined after a complaint. */
  place(place: FixedPlace, given: string | undefined): Ipv4Prefix | undefined {
    const { prop, subnet, offset, length, owner, lengthOfRange } = place;
    const former = this.former.get(this.nameOfPart(subnet));
    // What has left the address space is told with all others.
    const usual = former ?? this.addresses.fixed(offset, length);
    const prefix = given === undefined ? usual : this.check.prefix(prop, given);
    if (prefix) this.addresses.take(prefix);
    else if (given === undefined && !this.addresses.isEmpty) {
      const why = `${this.network.addressSpace[0]} has no room for ${owner} /${length}`;
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
    const former = subnets.map(({ name }) => this.former.get(this.nameInAzure(name)));
    this.checkInside(subnets, given);
    this.check.done();
    const kept = subnets.map(({ prefixLength }, index) => {
      const range = given[index] ?? former[index];
      return given[index] || prefixLength === undefined || prefixLength === range?.length ? range : undefined;
    });
    for (const prefix of kept) if (prefix) this.addresses.take(prefix);
    const planned = subnets.flatMap((subnet, index): PlannedSubnet[] => {
      const length = subnet.prefixLength ?? DEFAULT_SUBNET_LENGTH;
      const prefix = kept[index] ?? this.carve(length, former[index]);
      if (prefix) return [{ ...subnet, addressPrefix: prefix.toString() }];
      const why = `no /${length} is left for "${subnet.name}" in ${this.network.addressSpace.join(", ")}`;
      this.check.fail(`subnets[${index}]`, `${why}; enlarge addressSpace or give addressPrefix`);
      return [];
    });
    this.check.done();
    return { settings: props, subnets: planned };
  }

  /**
   * A range for a new subnet or for one that gets another length. That of a subnet that is gone or moves is the last
   * choice: it is free only when the change has been deployed.
   */
  private carve(length: number, former: Ipv4Prefix | undefined): Ipv4Prefix | undefined {
    const others = [...this.former.values()].filter((range) => range !== former);
    const inPlace = former && this.addresses.takeIfFree(Ipv4Prefix.containing(former.first, length), others);
    const ofParts = [...this.parts].flatMap((name) => this.former.get(name) ?? []);
    return inPlace ?? this.addresses.next(length, others) ?? this.addresses.next(length, ofParts);
  }

  /** Complains when an address space leaves out subnets that keep their ranges. */
  private checkInside(subnets: readonly SubnetProps[], given: readonly (Ipv4Prefix | undefined)[]): void {
    const carved = subnets.filter((_, index) => !given[index]).map(({ name }) => this.nameInAzure(name));
    const names = new Set([...this.parts, ...carved]);
    const outside = [...this.former].filter(
      ([name, former]) => names.has(name) && !this.ranges.some((range) => range.contains(former)),
    );
    if (outside.length === 0 || this.addresses.isEmpty) return;
    const what = outside.map(([name, range]) => `${name} (${range.toString()})`).join(", ");
    this.check.fail(
      "addressSpace",
      `${this.network.addressSpace.join(", ")} leaves out ${what}; a subnet that is in use cannot move, so keep its ` +
        "range beside new ones, or make another virtual network and move to it; if nothing of this one is deployed, " +
        "remove it from the lock file or subnetRanges",
    );
  }

  /** The subnets that only this library fills. */
  private get parts(): ReadonlySet<string> {
    return new Set([ROUTE_SERVER_SUBNET, GATEWAY_SUBNET, this.nameOfPart(APPLIANCE_SUBNET)]);
  }

  private nameOfPart(subnet: FixedPlace["subnet"]): string {
    return this.nameInAzure(subnet === APPLIANCE_SUBNET ? `${this.network.name ?? this.id}-${subnet}` : subnet);
  }

  private nameInAzure(subnet: string): string {
    const { naming = ResourceNaming.abbreviated() } = this.network;
    return isServiceSubnet(subnet) ? subnet : naming.resourceName(ResourceKind.SUBNET, subnet);
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
