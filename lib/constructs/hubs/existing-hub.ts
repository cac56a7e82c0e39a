import type { Construct } from "constructs";
import type { ApplianceSubnet, IVirtualAppliance } from "../appliances";
import { APPLIANCE_SUBNET_PROPS } from "./deployed-appliance-props";
import { ExistingVirtualNetwork } from "../virtual-networks";
import type { HubAttributes, IHub } from "./hub";
import { checkAppliance, checkApplianceRange, createApplianceSubnet, deployAppliance } from "./hub-appliance";
import type { InputCheck } from "../core";
import { contextOf } from "../appliances";

/** A hub that exists already: its appliance is deployed if it has none. */
export class ExistingHub extends ExistingVirtualNetwork implements IHub {
  readonly appliance: IVirtualAppliance;

  constructor(
    scope: Construct,
    id: string,
    attrs: HubAttributes,
    checkMore: (check: InputCheck) => void = () => undefined,
  ) {
    super(scope, id, "hub", attrs, (check) => {
      checkAppliance(check, attrs);
      checkSubnet(check, attrs);
      checkMore(check);
    });
    const subnet = attrs.appliance
      ? undefined
      : createApplianceSubnet(this, attrs, String(attrs.applianceSubnetAddressPrefix));
    this._createWorkloadSubnets(attrs.subnets ?? []);
    this.appliance = attrs.appliance ?? deployAppliance(this, attrs, subnet as ApplianceSubnet);
    contextOf(this.appliance).placeIn(this, subnet?.addressPrefix);
  }
}

function checkSubnet(check: InputCheck, attrs: HubAttributes): void {
  if (attrs.appliance) {
    for (const prop of APPLIANCE_SUBNET_PROPS.filter((each) => attrs[each] !== undefined)) {
      check.fail(prop, "is for the subnet of an appliance that is deployed, but appliance is given; give one of them");
    }
    return;
  }
  if (attrs.applianceSubnetAddressPrefix === undefined) {
    check.fail(
      "applianceSubnetAddressPrefix",
      "is missing; give a free range for the appliance to deploy, or appliance, one that is there",
    );
  }
  checkApplianceRange(check, attrs.applianceSubnetAddressPrefix);
}
