import { Token } from "cdktf";
import type { InputCheck } from "../core";
import {
  ResourceKind,
  parseResourceId,
  whyNotRegionName,
  whyNotResourceGroupName,
  whyNotResourceName,
} from "../../azure";
import { checkSubnets } from "./network-plan";
import type { ExistingVirtualNetworkAttributes } from "./virtual-network";
import type { NetworkLocation } from "./new-virtual-network";
import type { NetworkOrigin, PlannedSubnet } from "./virtual-network-base";
import { checkZones } from "./zones";

/** Checks the attributes. Returns undefined after a complaint. */
export function existingNetwork(check: InputCheck, attrs: ExistingVirtualNetworkAttributes): NetworkOrigin | undefined {
  const location = locationIn(check, attrs);
  check.required("location", attrs.location, "the Azure region", whyNotRegionName);
  check.ranges("addressSpace", attrs.addressSpace);
  checkZones(check, attrs.zones);
  check.tags("tags", attrs.tags);
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
  const { VIRTUAL_NETWORK } = ResourceKind;
  check.text("virtualNetworkName", attrs.virtualNetworkName, (name) => whyNotResourceName(VIRTUAL_NETWORK, name));
  check.text("resourceGroupName", attrs.resourceGroupName, whyNotResourceGroupName);
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
