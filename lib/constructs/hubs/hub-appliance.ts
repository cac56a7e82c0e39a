import type { Construct } from "constructs";
import { ApplianceSubnet, VirtualAppliance } from "../appliances";
import { DEPLOYED_APPLIANCE_PROPS } from "./deployed-appliance-props";
import type { HubApplianceProps } from "./hub";
import type { InputCheck } from "../core";
import type { Ipv4Prefix } from "../../net";
import type { IVirtualNetwork } from "../virtual-networks";

/** Makes the subnet of a hub's appliances, in a hub that is made or one that exists already. */
export function createApplianceSubnet(
  hub: IVirtualNetwork & Construct,
  props: HubApplianceProps,
  addressPrefix: string,
) {
  return new ApplianceSubnet(hub, "ApplianceSubnet", {
    virtualNetwork: hub,
    addressPrefix,
    sshSources: props.sshSources ?? [],
    natGateway: props.natGateway ?? (props.appliance === undefined && !hasTunnels(props)),
  });
}

/** Deploys the appliance of a hub into its subnet. */
export function deployAppliance(
  hub: IVirtualNetwork & Construct,
  props: HubApplianceProps,
  subnet: ApplianceSubnet,
): VirtualAppliance {
  const appliance = new VirtualAppliance(hub, "Appliance", {
    virtualNetwork: hub,
    subnetId: subnet.subnetId,
    subnetAddressPrefix: subnet.addressPrefix,
    asn: props.asn as number,
    adminSshPublicKey: props.adminSshPublicKey as string,
    adminUsername: props.adminUsername,
    instances: props.applianceInstances,
    size: props.applianceSize,
    image: props.applianceImage,
    zones: props.zones,
    internetEgress: props.internetEgress,
    bgpHoldTime: props.bgpHoldTime,
    tunnels: props.tunnels,
  });
  for (const resource of appliance._inSubnet) subnet.prepare(resource);
  return appliance;
}

/** Checks the range that is given for the subnet of appliances. */
export function checkApplianceRange(check: InputCheck, given: string | undefined): Ipv4Prefix | undefined {
  const prefix = check.prefix("applianceSubnetAddressPrefix", given);
  if (prefix && prefix.length > 28) {
    check.fail(
      "applianceSubnetAddressPrefix",
      `${prefix.toString()} is too small for appliances; give a /28 or larger`,
    );
  }
  return prefix;
}

/** Checks what is said of the appliance of a hub, be it one to deploy or one that is given. */
export function checkAppliance(check: InputCheck, props: HubApplianceProps): void {
  check.prefixes("sshSources", props.sshSources ?? []);
  if (props.appliance) {
    for (const prop of DEPLOYED_APPLIANCE_PROPS.filter((each) => props[each] !== undefined)) {
      check.fail(prop, "is for the appliance that is deployed, but appliance is given; give one of them");
    }
    return;
  }
  check.peerAsn("asn", props.asn);
  if (props.asn === undefined) {
    check.fail("asn", "is missing; give the ASN of the appliance to deploy, such as 65001, or an appliance");
  }
  if (props.adminSshPublicKey === undefined) {
    check.fail("adminSshPublicKey", "is missing; the appliance to deploy needs the public key of who may log in");
  } else {
    check.sshPublicKey("adminSshPublicKey", props.adminSshPublicKey);
  }
  if (props.internetEgress && props.natGateway === false && !hasTunnels(props)) {
    check.fail("internetEgress", "needs a way out to the Internet; leave natGateway on");
  }
  if (props.natGateway && hasTunnels(props)) {
    check.fail(
      "natGateway",
      "would hide the public address at which the other ends of tunnels expect the appliance; remove it",
    );
  }
}

function hasTunnels({ tunnels = [] }: HubApplianceProps): boolean {
  return tunnels.length > 0;
}
