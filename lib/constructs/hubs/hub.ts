import type { Construct } from "constructs";
import { ApplianceSubnet, contextOf, type IVirtualAppliance } from "../appliances";
import { InputCheck } from "../core";
import { checkTerms, termsOf } from "../route-servers";
import {
  APPLIANCE_SUBNET,
  existingNetwork,
  NetworkPlan,
  VirtualNetworkBase,
  type FixedPlace,
} from "../virtual-networks";
import type { HubAttributes, HubProps, IHub } from "./hub-base";
import {
  APPLIANCE_SUBNET_PROPS,
  applianceOf,
  checkApplianceSubnet,
  hasExistingAppliance,
  planApplianceSubnet,
} from "./hub-appliance-props";

/** After it follow places for a second subnet of appliances, RouteServerSubnet and GatewaySubnet. */
const APPLIANCES: FixedPlace = {
  prop: "applianceSubnetAddressPrefix",
  subnet: APPLIANCE_SUBNET,
  offset: 0,
  length: 27,
  owner: "the appliances'",
  lengthOfRange: 24,
};

/** The number of addresses that are kept for fixed places, so that adding a route server or gateway moves no subnet. */
const RESERVED = 192;

/**
 * A hub: a virtual network with an appliance. The appliances' subnet has a network security group, a route table and,
 * by default, a NAT gateway.
 *
 * The first 192 addresses of the range are kept for these parts, and for a route server and gateways that are added
 * later.
 */
export class Hub extends VirtualNetworkBase implements IHub {
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

  /** @throws if props are malformed or contradict each other, or the range cannot hold the subnets */
  constructor(scope: Construct, id: string, props: HubProps) {
    const { network, subnet: subnetProps, choice } = planHub(InputCheck.before(scope, id), id, props);
    super(scope, id, "hub", network);
    const subnet = new ApplianceSubnet(this, subnetProps);
    this.applianceSubnetId = subnet.subnetId;
    this.applianceSubnetAddressPrefix = subnet.addressPrefix;
    this.applianceSecurityGroupName = subnet.networkSecurityGroupName;
    this._createWorkloadSubnets();
    this.appliance = "existing" in choice ? choice.existing : subnet.deploy(choice.deployed);
    contextOf(this.appliance).placeIn(this, subnet.addressPrefix);
    contextOf(this.appliance).policyTerms = termsOf(props.policyTerms) ?? [];
  }
}

function planHub(check: InputCheck, id: string, props: HubProps) {
  const addresses = new NetworkPlan(check, id, props, RESERVED);
  const range = addresses.place(APPLIANCES, props.applianceSubnetAddressPrefix);
  checkApplianceSubnet(check, range);
  const appliance = applianceOf(check, props);
  checkTerms(check, props.policyTerms);
  const network = addresses.complete(props, props.subnets ?? []);
  const checked = check.complete({ range, appliance });
  const subnet = planApplianceSubnet(checked.range, checked.appliance, props);
  return { network, subnet, choice: checked.appliance._choice };
}

/**
 * A hub that exists already. Its appliance is deployed if it has none.
 * @internal
 */
export class ExistingHub extends VirtualNetworkBase implements IHub {
  readonly appliance: IVirtualAppliance;

  /** @param check already holds the complaints about attributes of special hubs */
  constructor(scope: Construct, id: string, attrs: HubAttributes, check = InputCheck.before(scope, id)) {
    const plan = planExistingHub(check, attrs);
    super(scope, id, "hub", plan.network);
    if ("existing" in plan) {
      this._createWorkloadSubnets();
      this.appliance = plan.existing;
      contextOf(this.appliance).placeIn(this);
    } else {
      const subnet = new ApplianceSubnet(this, plan.subnet);
      this._createWorkloadSubnets();
      this.appliance = subnet.deploy(plan.deployed);
    }
    contextOf(this.appliance).policyTerms = termsOf(attrs.policyTerms) ?? [];
  }
}

function planExistingHub(check: InputCheck, attrs: HubAttributes) {
  const network = existingNetwork(check, attrs);
  const appliance = applianceOf(check, attrs);
  checkTerms(check, attrs.policyTerms);
  const range = check.prefix("applianceSubnetAddressPrefix", attrs.applianceSubnetAddressPrefix);
  if (hasExistingAppliance(attrs)) {
    for (const prop of APPLIANCE_SUBNET_PROPS.filter((each) => attrs[each] !== undefined)) {
      check.fail(prop, "is for the subnet of an appliance that is deployed, but appliance is given; give one of them");
    }
  } else {
    const fix = "give a free range for the appliance to deploy, or appliance, one that is there";
    check.given("applianceSubnetAddressPrefix", attrs.applianceSubnetAddressPrefix, fix);
    checkApplianceSubnet(check, range);
  }
  const checked = check.complete({ network, appliance });
  const choice = checked.appliance._choice;
  if ("existing" in choice) return { network: checked.network, ...choice };
  const subnet = planApplianceSubnet(check.complete({ range }).range, checked.appliance, attrs);
  return { network: checked.network, subnet, ...choice };
}
