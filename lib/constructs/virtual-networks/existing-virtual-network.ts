import { Token, type TerraformProvider } from "cdktf";
import type { InputCheck } from "../core";
import { parseResourceId, type IResourceNaming, type VirtualNetworkId } from "../../azure";
import { checkSubnets } from "./network-plan";
import type { SubnetProps } from "./virtual-network";
import type { NetworkLocation } from "./new-virtual-network";
import type { NetworkOrigin, PlannedSubnet } from "./virtual-network-base";
import type { Cidr } from "../../net";

/** What is known of a virtual network that exists already. */
export interface ExistingVirtualNetworkAttributes {
  /** The Azure resource id of the virtual network. */
  readonly virtualNetworkId: VirtualNetworkId;

  /** Its ranges in CIDR notation. */
  readonly addressSpace: Cidr[];

  /** The Azure region, such as `westeurope`. */
  readonly location: string;

  /**
   * The name in Azure; needed when the id is only known when it is deployed.
   * @default - from the id
   */
  readonly virtualNetworkName?: string;

  /**
   * The resource group it is in; needed when the id is only known when it is deployed.
   * @default - from the id
   */
  readonly resourceGroupName?: string;

  /**
   * Subnets for workloads that are to be made in it, each with its range: which ranges are free there is not known
   * here.
   * @default - none
   */
  readonly subnets?: SubnetProps[];

  /**
   * What it is called in reports and in the names of what is added to it.
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * The azurerm provider of the subscription it is in.
   * @default - the default azurerm provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * How the resources that are added to it are named.
   * @default ResourceNaming.abbreviated()
   */
  readonly naming?: IResourceNaming;

  /**
   * Tags of the resources that are added to it.
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}

/** Checks the attributes. Returns undefined after a complaint. */
export function existingNetwork(check: InputCheck, attrs: ExistingVirtualNetworkAttributes): NetworkOrigin | undefined {
  const location = locationIn(check, attrs);
  check.required("location", attrs.location, "the Azure region");
  check.ranges("addressSpace", attrs.addressSpace);
  const { subnets = [] } = attrs;
  checkSubnets(check, subnets);
  const planned = subnets.flatMap(({ addressPrefix, ...subnet }, index): PlannedSubnet[] => {
    const fix = `give a range for "${subnet.name}" that is free in the virtual network`;
    const isGiven = check.given(`subnets[${index}].addressPrefix`, addressPrefix, fix);
    return isGiven ? [{ ...subnet, addressPrefix }] : [];
  });
  return location && { settings: attrs, subnets: planned, location };
}

/** Where the virtual network is, from its id unless the attributes say it; undefined after a complaint. */
function locationIn(check: InputCheck, attrs: ExistingVirtualNetworkAttributes): NetworkLocation | undefined {
  const { virtualNetworkId } = attrs;
  check.resourceId("virtualNetworkId", virtualNetworkId, "virtualNetworks");
  const parsed = parseResourceId(virtualNetworkId, "virtualNetworks");
  const virtualNetworkName = attrs.virtualNetworkName ?? parsed?.name;
  const resourceGroupName = attrs.resourceGroupName ?? parsed?.resourceGroupName;
  if (virtualNetworkName !== undefined && resourceGroupName !== undefined) {
    return { virtualNetworkId, virtualNetworkName, resourceGroupName };
  }
  if (Token.isUnresolved(virtualNetworkId)) {
    const why = "is only known when it is deployed; give virtualNetworkName and resourceGroupName too";
    check.fail("virtualNetworkId", why);
  }
  return undefined;
}
