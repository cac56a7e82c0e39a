import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule, type NetworkSecurityRuleConfig } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { Construct } from "constructs";
import { hashOf } from "../../text";
import { InputCheck, replaceWith } from "../core";
import { ResourceKind, VXLAN_PORT, whyNotResourceName } from "../../azure";
import {
  placedIn,
  type ApplianceSecurityRules,
  type BgpSource,
  type IVirtualNetwork,
  type OverlaySource,
} from "../virtual-networks";

/**
 * The network security group of the appliances' subnet. To the appliances themselves it allows BGP from the subnets of
 * route servers, IPsec from the routers at the other ends of tunnels, VXLAN from the appliances of linked hubs, SSH
 * from the given ranges, and nothing else. Through the appliances it allows traffic between the virtual network, all
 * that is connected to it, and sites. The packet filter of each appliance then allows only the declared ranges.
 *
 * ICMP comes in from everywhere: errors about packets come from any router on the way, and it is not documented whether
 * Azure counts them to a flow. A rule cannot name types of ICMP; the packet filters let errors through, and no more.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#security-rules
 *
 * Each route server has its own rule, as a resource of its own: a new spoke changes no existing rule.
 */
export class ApplianceSecurity extends Construct implements ApplianceSecurityRules {
  readonly group: NetworkSecurityGroup;
  readonly sshSources: readonly string[];
  private readonly priorities = new Priorities(BGP_BAND.first, BGP_BAND.last);

  /** @param props the range of the appliances' subnet, and the ranges from which SSH to the appliances is allowed */
  constructor(
    scope: Construct,
    id: string,
    private readonly network: IVirtualNetwork,
    private readonly props: { readonly addressPrefix: string; readonly sshSources: readonly string[] },
  ) {
    super(scope, id);
    const { addressPrefix: subnetAddressPrefix, sshSources } = props;
    this.sshSources = sshSources;
    this.group = new NetworkSecurityGroup(this, "Resource", {
      ...placedIn(this, network, ResourceKind.NETWORK_SECURITY_GROUP, `${network.elementName}-nva`),
    });

    this.rule(this, "AllowLoadBalancerProbe", 100, {
      protocol: "Tcp",
      sourceAddressPrefix: "AzureLoadBalancer",
      destinationAddressPrefix: subnetAddressPrefix,
      destinationPortRange: "179",
    });
    if (sshSources.length > 0) {
      this.rule(this, "AllowSsh", 110, {
        protocol: "Tcp",
        sourceAddressPrefixes: [...sshSources],
        destinationAddressPrefix: subnetAddressPrefix,
        destinationPortRange: "22",
      });
    }
    this.rule(this, "AllowIcmp", 115, { protocol: "Icmp" });
    this.rule(this, "AllowBetweenInstances", 120, {
      sourceAddressPrefix: subnetAddressPrefix,
      destinationAddressPrefix: subnetAddressPrefix,
    });
    this.rule(this, "DenyToAppliances", BGP_BAND.last + 1, {
      access: "Deny",
      destinationAddressPrefix: subnetAddressPrefix,
    });
    this.rule(this, "AllowForwarding", BGP_BAND.last + 2, { sourceAddressPrefix: "VirtualNetwork" });
    this.rule(this, "DenyAll", 4096, { access: "Deny" });
    // Traffic from a site keeps its source address. The default rules allow outbound traffic only from the virtual
    // network or to the Internet.
    this.rule(this, "AllowForwardingOut", BGP_BAND.last + 2, {
      direction: "Outbound",
      destinationAddressPrefix: "VirtualNetwork",
    });
  }

  allowBgp(scope: Construct, routeServer: BgpSource): void {
    const fix = "give the route server, or its spoke, another name";
    const name = checkedName(scope, `AllowBgp-${routeServer.elementName}`, "routeServer", fix);
    this.rule(scope, name, this.priorities.next(name), {
      protocol: "Tcp",
      sourceAddressPrefix: routeServer.subnetAddressPrefix,
      destinationAddressPrefix: this.props.addressPrefix,
      destinationPortRange: "179",
    });
  }

  allowIpsec(scope: Construct, tunnel: string, routerAddress: string): void {
    const name = checkedName(scope, `AllowIpsec-${tunnel}`, "tunnels", "give the tunnel another name");
    this.rule(scope, name, this.priorities.next(name), {
      protocol: "Udp",
      sourceAddressPrefix: routerAddress,
      destinationAddressPrefix: this.props.addressPrefix,
      destinationPortRanges: IKE_PORTS,
    });
  }

  allowOverlay(scope: Construct, { hub, addresses, encrypted }: OverlaySource): void {
    const name = checkedName(scope, `AllowOverlay-${hub}`, "hubs", "give the hub another name");
    this.rule(scope, name, this.priorities.next(name), {
      protocol: "Udp",
      sourceAddressPrefixes: addresses.map((address) => `${address}/32`),
      destinationAddressPrefix: this.props.addressPrefix,
      ...(encrypted ? { destinationPortRanges: IKE_PORTS } : { destinationPortRange: String(VXLAN_PORT) }),
    });
  }

  private rule(scope: Construct, name: string, priority: number, settings: Partial<NetworkSecurityRuleConfig>): void {
    const rule = new NetworkSecurityRule(scope, name, {
      provider: this.network.provider,
      resourceGroupName: this.network.resourceGroupName,
      networkSecurityGroupName: this.group.name,
      name,
      priority,
      direction: "Inbound",
      access: "Allow",
      protocol: "*",
      sourcePortRange: "*",
      ...(settings.destinationPortRanges ? {} : { destinationPortRange: "*" }),
      ...(settings.sourceAddressPrefixes ? {} : { sourceAddressPrefix: "*" }),
      destinationAddressPrefix: "*",
      ...settings,
    });
    replaceWith(rule, this.group);
  }
}

/** IKE, and IPsec in UDP (RFC 3948). */
const IKE_PORTS = ["500", "4500"];

/** The name of a rule, if Azure accepts it. */
function checkedName(scope: Construct, name: string, prop: string, fix: string): string {
  const why = whyNotResourceName(ResourceKind.NETWORK_SECURITY_RULE, name);
  if (why) InputCheck.refuse(scope, prop, `${why}; ${fix}`);
  return name;
}

/** The priorities of the rules for route servers and tunnels. */
const BGP_BAND = { first: 200, last: 3899 };

/**
 * Assigns priorities to keys. A priority depends on the key alone, so it does not change when other keys are added or
 * removed; only keys with the same hash depend on their order.
 */
export class Priorities {
  private readonly used = new Set<number>();

  constructor(
    private readonly first: number,
    private readonly last: number,
  ) {}

  /**
   * The priority of a new key.
   * @throws if no priority is free
   */
  next(key: string): number {
    const count = this.last - this.first + 1;
    if (this.used.size === count) throw new Error(`all ${count} priorities of the network security group are used`);
    let place = hashOf(key) % count;
    while (this.used.has(place)) place = (place + 1) % count;
    this.used.add(place);
    return this.first + place;
  }
}
