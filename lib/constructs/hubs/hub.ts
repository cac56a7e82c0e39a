import type { Construct } from "constructs";
import {
  ApplianceSubnet,
  contextOf,
  VirtualAppliance,
  type IVirtualAppliance,
  type VirtualApplianceOptions,
} from "../appliances";
import { InputCheck } from "../core";
import {
  ExistingVirtualNetwork,
  NetworkPlan,
  VirtualNetworkBase,
  type FixedPlace,
  type NetworkOrigin,
} from "../virtual-networks";
import type { HubAttributes, HubProps, IHub } from "./hub-base";
import {
  APPLIANCE_SUBNET_PROPS,
  applianceOf,
  checkApplianceSubnet,
  hasExistingAppliance,
  planApplianceSubnet,
  type ApplianceSubnetPlan,
} from "./hub-appliance-props";

/** After it follow places for a second subnet of appliances, RouteServerSubnet and GatewaySubnet. */
const APPLIANCES: FixedPlace = {
  prop: "applianceSubnetAddressPrefix",
  offset: 0,
  length: 27,
  owner: "the appliances'",
  lengthOfRange: 24,
};

/** The number of addresses that are kept for fixed places, so that adding a route server or gateway moves no subnet. */
const RESERVED = 192;

/**
 * The common base of hubs that are created and of those that exist already.
 * @internal
 */
abstract class HubBase extends VirtualNetworkBase implements IHub {
  abstract readonly appliance: IVirtualAppliance;

  /** @internal */
  protected constructor(scope: Construct, id: string, origin: NetworkOrigin) {
    super(scope, id, "hub", origin);
  }

  /** @internal */
  protected _createApplianceSubnet(plan: ApplianceSubnetPlan): ApplianceSubnet {
    return new ApplianceSubnet(this, "ApplianceSubnet", { virtualNetwork: this, ...plan });
  }

  /** @internal */
  protected _deploy(options: VirtualApplianceOptions, subnet: ApplianceSubnet): IVirtualAppliance {
    const { subnetId, addressPrefix } = subnet;
    const appliance = new VirtualAppliance(this, "Appliance", {
      ...options,
      virtualNetwork: this,
      subnetId,
      subnetAddressPrefix: addressPrefix,
    });
    for (const resource of appliance._inSubnet) subnet.prepare(resource);
    return this._place(appliance, subnet);
  }

  /** @internal */
  protected _place(appliance: IVirtualAppliance, subnet?: ApplianceSubnet): IVirtualAppliance {
    contextOf(appliance).placeIn(this, subnet?.addressPrefix);
    return appliance;
  }
}

/**
 * A hub: a virtual network with an appliance. The appliances' subnet has a network security group, a route table and,
 * by default, a NAT gateway.
 *
 * The first 192 addresses of the range are kept for these parts, and for a route server and gateways that are added
 * later.
 */
export class Hub extends HubBase {
  /**
   * A hub that exists already. Only the missing parts are created: the connections of spokes, `subnets`, and an
   * appliance with its subnet unless an appliance is given.
   * @throws if attributes are malformed or contradict each other
   */
  static fromHubAttributes(scope: Construct, id: string, attrs: HubAttributes): IHub {
    return new ExistingHub(scope, id, attrs);
  }

  readonly appliance: IVirtualAppliance;

  /** The Azure resource id of the appliances' subnet. */
  readonly applianceSubnetId: string;

  /** The range of the appliances' subnet, in CIDR notation. */
  readonly applianceSubnetAddressPrefix: string;

  /**
   * The name in Azure of the appliances' network security group. Priorities from 121 to 199 are free for your own
   * rules: they come before the rule that denies all other traffic to the appliances.
   */
  readonly applianceSecurityGroupName: string;

  /**
   * @throws if props are malformed or contradict each other, or the range cannot hold the subnets
   */
  constructor(scope: Construct, id: string, props: HubProps) {
    const plan = planHub(InputCheck.before(scope, id), props);
    super(scope, id, plan.network);
    const subnet = this._createApplianceSubnet(plan.subnet);
    this.applianceSubnetId = subnet.subnetId;
    this.applianceSubnetAddressPrefix = subnet.addressPrefix;
    this.applianceSecurityGroupName = subnet.networkSecurityGroupName;
    this._createWorkloadSubnets();
    const { choice } = plan;
    this.appliance =
      "deployed" in choice ? this._deploy(choice.deployed, subnet) : this._place(choice.existing, subnet);
  }
}

function planHub(check: InputCheck, props: HubProps) {
  const addresses = new NetworkPlan(check, props.addressSpace, RESERVED);
  const range = addresses.place(APPLIANCES, props.applianceSubnetAddressPrefix);
  checkApplianceSubnet(check, range);
  const appliance = applianceOf(check, props);
  const network = addresses.complete(props, props.subnets ?? []);
  const checked = check.complete({ range, appliance });
  return {
    network,
    subnet: planApplianceSubnet(checked.range, checked.appliance, props),
    choice: checked.appliance._choice,
  };
}

/**
 * A hub that exists already. Its appliance is deployed if it has none.
 * @internal
 */
export class ExistingHub extends HubBase {
  readonly appliance: IVirtualAppliance;

  /**
   * @param check already holds the complaints about attributes of special hubs
   */
  constructor(scope: Construct, id: string, attrs: HubAttributes, check = InputCheck.before(scope, id)) {
    const plan = planExistingHub(check, attrs);
    super(scope, id, plan.network);
    if ("deployed" in plan) {
      const subnet = this._createApplianceSubnet(plan.subnet);
      this._createWorkloadSubnets();
      this.appliance = this._deploy(plan.deployed, subnet);
    } else {
      this._createWorkloadSubnets();
      this.appliance = this._place(plan.existing);
    }
  }
}

function planExistingHub(check: InputCheck, attrs: HubAttributes) {
  const network = ExistingVirtualNetwork.of(check, attrs);
  const appliance = applianceOf(check, attrs);
  const range = check.prefix("applianceSubnetAddressPrefix", attrs.applianceSubnetAddressPrefix);
  if (hasExistingAppliance(attrs)) {
    for (const prop of APPLIANCE_SUBNET_PROPS.filter((each) => attrs[each] !== undefined)) {
      check.fail(prop, "is for the subnet of an appliance that is deployed, but appliance is given; give one of them");
    }
  } else if (attrs.applianceSubnetAddressPrefix === undefined) {
    check.fail(
      "applianceSubnetAddressPrefix",
      "is missing; give a free range for the appliance to deploy, or appliance, one that is there",
    );
  } else checkApplianceSubnet(check, range);
  const checked = check.complete({ network, appliance });
  const choice = checked.appliance._choice;
  if ("existing" in choice) return { network: checked.network, ...choice };
  const subnet = planApplianceSubnet(check.complete({ range }).range, checked.appliance, attrs);
  return { network: checked.network, subnet, ...choice };
}
