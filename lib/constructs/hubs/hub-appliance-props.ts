import { checkSecurityRules, type VirtualApplianceOptions } from "../appliances";
import { BGP_PORT } from "../../azure";
import type { InputCheck } from "../core";
import type { Ipv4Prefix } from "../../net";
import { HubAppliance } from "./hub-appliance";
import type { HubApplianceProps } from "./hub-base";

/** The options of an appliance, without the zones, which are those of the hub. */
type Option = Exclude<keyof VirtualApplianceOptions, "zones">;

/** For each option of an appliance, the prop of the hub that gives the option to the appliance that is deployed. */
const PROP_OF_OPTION = {
  asn: "asn",
  adminSshPublicKey: "adminSshPublicKey",
  adminUsername: "adminUsername",
  instances: "applianceInstances",
  size: "applianceSize",
  image: "applianceImage",
  internetEgress: "internetEgress",
  egressTargets: "egressTargets",
  bgpHoldTime: "bgpHoldTime",
  tunnels: "tunnels",
  trustedLaunch: "trustedLaunch",
  encryptionAtHost: "encryptionAtHost",
  entraLogin: "entraLogin",
  acceleratedNetworking: "acceleratedNetworking",
  automaticPatching: "automaticPatching",
  patchWindow: "patchWindow",
} as const satisfies Record<Option, keyof HubApplianceProps>;

/** The props of a hub that describe the appliance it deploys. They exclude an appliance that exists. */
const DEPLOYED_APPLIANCE_PROPS = Object.values(PROP_OF_OPTION);

/** The options that an appliance which exists has, too. */
const OF_ANY_APPLIANCE: readonly string[] = ["asn", "internetEgress", "bgpHoldTime"];

/** The props of the appliances' subnet. In a hub that exists already, only an appliance that is deployed has one. */
export const APPLIANCE_SUBNET_PROPS = [
  "applianceSubnetAddressPrefix",
  "natGateway",
  "natGatewayPublicIpAddressIds",
  "natGatewayPublicIpPrefixId",
  "probePort",
  "securityRules",
  "sshSources",
] as const;

/** Checks the props that describe the appliance of a hub. Returns undefined after a complaint. */
export function applianceOf(check: InputCheck, props: HubApplianceProps): HubAppliance | undefined {
  const { appliance, hubAppliance, natGateway } = props;
  checkAccess(check, props);
  if (!appliance && !hubAppliance) return deployedAppliance(check, props);
  const prop = hubAppliance ? "hubAppliance" : "appliance";
  if (hubAppliance && appliance) check.fail("appliance", "is given beside hubAppliance; give one of them");
  for (const flat of DEPLOYED_APPLIANCE_PROPS.filter((each) => props[each] !== undefined)) {
    const why = `is for the appliance that is deployed, but ${prop} is given; give one of them`;
    check.fail(flat, OF_ANY_APPLIANCE.includes(flat) ? `${why}, or give ${flat} to the appliance itself` : why);
  }
  if (hubAppliance && "deployed" in hubAppliance._choice) {
    checkWayOut(check, { ...hubAppliance._choice.deployed, natGateway });
  }
  return hubAppliance ?? (appliance && HubAppliance.existing(appliance));
}

/** Whether the appliance of the hub is one that exists already. */
export function hasExistingAppliance({ appliance, hubAppliance }: HubApplianceProps): boolean {
  return hubAppliance ? "existing" in hubAppliance._choice : appliance !== undefined;
}

/** Checks who reaches the appliances, and the addresses of the NAT gateway. */
function checkAccess(check: InputCheck, props: HubApplianceProps): void {
  const { natGatewayPublicIpAddressIds: ids = [], natGatewayPublicIpPrefixId: prefixId } = props;
  check.prefixes("sshSources", props.sshSources ?? []);
  check.integer("probePort", props.probePort, 1, 65535);
  for (const [index, id] of ids.entries()) {
    check.resourceId(`natGatewayPublicIpAddressIds[${index}]`, id, "publicIPAddresses");
  }
  check.resourceId("natGatewayPublicIpPrefixId", prefixId, "publicIPPrefixes");
  checkSecurityRules(check, props.securityRules ?? []);
  for (const prop of ["natGatewayPublicIpAddressIds", "natGatewayPublicIpPrefixId"] as const) {
    if (props.natGateway === false && props[prop] !== undefined) {
      check.fail(prop, "is for a NAT gateway, but natGateway is false; remove one of them");
    }
  }
}

function deployedAppliance(check: InputCheck, props: HubApplianceProps): HubAppliance | undefined {
  const { asn, adminSshPublicKey } = props;
  check.peerAsn("asn", asn);
  const hasAsn = check.given("asn", asn, "give the ASN of the appliance to deploy, such as 65001, or an appliance");
  const keyFix = "give the public key that may log in to the appliance to deploy";
  const hasKey = check.given("adminSshPublicKey", adminSshPublicKey, keyFix);
  if (hasKey) check.sshPublicKey("adminSshPublicKey", adminSshPublicKey);
  checkWayOut(check, props);
  const options = Object.entries(PROP_OF_OPTION).map(([option, prop]) => [option, props[prop]]);
  return hasAsn && hasKey ? HubAppliance.deploy(Object.fromEntries(options)) : undefined;
}

function checkWayOut(
  check: InputCheck,
  { internetEgress, natGateway, tunnels = [] }: Pick<HubApplianceProps, "internetEgress" | "natGateway" | "tunnels">,
): void {
  if (internetEgress && natGateway === false && tunnels.length === 0) {
    check.fail("natGateway", "is false, but internetEgress needs a way out to the Internet; remove one of them");
  }
  if (natGateway && tunnels.length > 0) {
    const why = "would hide the public address at which the other ends of tunnels expect the appliance";
    check.fail("natGateway", `${why}; remove it`);
  }
}

/** Checks the size of the appliances' subnet. */
export function checkApplianceSubnet(check: InputCheck, prefix: Ipv4Prefix | undefined): void {
  if (!prefix || prefix.length <= 28) return;
  check.fail("applianceSubnetAddressPrefix", `${prefix.toString()} is too small for appliances; give a /28 or larger`);
}

/** The settings of the subnet of the appliances. */
export function planApplianceSubnet(
  addressPrefix: Ipv4Prefix,
  { _choice: choice }: HubAppliance,
  props: HubApplianceProps,
) {
  const { sshSources = [], natGateway, securityRules = [], probePort = BGP_PORT } = props;
  const { natGatewayPublicIpAddressIds: addressIds = [], natGatewayPublicIpPrefixId: prefixId } = props;
  const needsWayOut = "deployed" in choice && !choice.deployed.tunnels?.length;
  return {
    addressPrefix: addressPrefix.toString(),
    sshSources,
    securityRules,
    probePort,
    natGateway: (natGateway ?? needsWayOut) ? { addressIds, prefixId } : undefined,
  };
}
