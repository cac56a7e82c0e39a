import type { Construct } from "constructs";
import type { InputCheck } from "../core";
import type { Ipv4Prefix } from "../../net";
import { ResourceKind } from "../../azure";
import type { IVirtualNetwork, SubnetProps } from "./virtual-network";
import { createSubnet, resourceNameOf } from "./placement";

/** Checks what is said of workload subnets; gives the range of each, if it is given. */
export function checkSubnets(check: InputCheck, subnets: readonly SubnetProps[]): (Ipv4Prefix | undefined)[] {
  const names = new Set<string>();
  return subnets.map(({ name, addressPrefix, prefixLength }, index) => {
    if (names.has(name))
      check.fail(`subnets[${index}].name`, `"${name}" is there twice; give each subnet a name of its own`);
    names.add(name);
    check.integer(`subnets[${index}].prefixLength`, prefixLength, 2, 29);
    return check.prefix(`subnets[${index}].addressPrefix`, addressPrefix);
  });
}

/** Makes a workload subnet in any virtual network. */
export function createWorkloadSubnet(network: IVirtualNetwork & Construct, subnet: SubnetProps, addressPrefix: string) {
  return createSubnet(network, network, {
    id: `Subnet-${subnet.name}`,
    name: resourceNameOf(network, network, ResourceKind.SUBNET, subnet.name),
    addressPrefix,
    defaultOutboundAccess: subnet.defaultOutboundAccess ?? false,
  });
}
