import type { TerraformProvider } from "cdktf";
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule } from "@cdktf/provider-azurerm/lib/network-security-rule";
import type { NetworkSecurityRuleConfig } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { Construct } from "constructs";
import { InputCheck } from "../core";
import { ResourceKind, whyNotResourceName } from "../../azure";
import { placedIn, resourceNameOf } from "../virtual-networks";
import type { ApplianceSecurityRules, IVirtualNetwork } from "../virtual-networks";

/** The subnet that BGP sessions of a route server come from. */
interface BgpSource {
  readonly elementName: string;
  readonly subnetAddressPrefix: string;
}

/**
 * The network security group of the appliances' subnet: BGP from the route servers' subnets only, tunnels from the routers at
 * their other ends only, nothing else to the appliances themselves, and forwarding for the virtual network and what is connected to it, and to it from anywhere, such
 * as a site behind an appliance. Which ranges are forwarded to which is the appliance's own packet filter, which knows the
 * declared ones.
 *
 * Each route server has a rule of its own, as a resource of its own: adding a spoke changes no rule that is there.
 */
export class ApplianceSecurity extends Construct implements ApplianceSecurityRules {
  /** The name of the network security group in Azure. */
  readonly networkSecurityGroupName: string;
  readonly networkSecurityGroupId: string;
  private readonly network: IVirtualNetwork;
  private readonly subnetAddressPrefix: string;
  private readonly priorities = new Priorities(BGP_BAND.first, BGP_BAND.last);

  constructor(
    scope: Construct,
    id: string,
    network: IVirtualNetwork,
    subnetAddressPrefix: string,
    sshSources: readonly string[],
  ) {
    super(scope, id);
    this.network = network;
    this.subnetAddressPrefix = subnetAddressPrefix;
    const group = new NetworkSecurityGroup(this, "Resource", {
      ...placedIn(network),
      name: resourceNameOf(this, network, ResourceKind.NETWORK_SECURITY_GROUP, `${network.elementName}-nva`),
    });
    this.networkSecurityGroupName = group.name;
    this.networkSecurityGroupId = group.id;

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
    // What comes from a site keeps its address, which the default rules let out to nobody: they know the virtual network
    // as source, and the Internet as destination.
    this.rule(this, "AllowForwardingOut", BGP_BAND.last + 2, {
      direction: "Outbound",
      destinationAddressPrefix: "VirtualNetwork",
    });
  }

  /**
   * Lets both instances of a route server open BGP sessions with the appliances.
   *
   * @throws if its name cannot be part of a rule's name
   */
  allowBgp(scope: Construct, routeServer: BgpSource, provider: TerraformProvider | undefined): void {
    const name = `AllowBgp-${routeServer.elementName}`;
    const why = whyNotResourceName(ResourceKind.NETWORK_SECURITY_RULE, name);
    if (why) {
      const check = new InputCheck(scope);
      check.fail("routeServer", `${why}; give the route server, or its spoke, another name`);
      check.done();
    }
    this.rule(scope, name, this.priorities.next(name), {
      provider,
      protocol: "Tcp",
      sourceAddressPrefix: routeServer.subnetAddressPrefix,
      destinationAddressPrefix: this.subnetAddressPrefix,
      destinationPortRange: "179",
    });
  }

  /**
   * Lets the router at the other end of a tunnel open it: IKE and, as Azure translates the appliance's address, IPsec inside
   * UDP (RFC 3948).
   */
  allowIpsec(scope: Construct, tunnel: string, remoteAddress: string): void {
    const name = `AllowIpsec-${tunnel}`;
    const why = whyNotResourceName(ResourceKind.NETWORK_SECURITY_RULE, name);
    if (why) {
      const check = new InputCheck(scope);
      check.fail("tunnels", `${why}; give the tunnel another name`);
      check.done();
    }
    this.rule(scope, name, this.priorities.next(name), {
      protocol: "Udp",
      sourceAddressPrefix: remoteAddress,
      destinationAddressPrefix: this.subnetAddressPrefix,
      destinationPortRanges: ["500", "4500"],
    });
  }

  private rule(scope: Construct, name: string, priority: number, settings: Partial<NetworkSecurityRuleConfig>): void {
    new NetworkSecurityRule(scope, name, {
      provider: this.network.provider,
      resourceGroupName: this.network.resourceGroupName,
      networkSecurityGroupName: this.networkSecurityGroupName,
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
  }
}

const BGP_BAND = { first: 200, last: 3899 };

/**
 * Gives each key a priority that depends on the key, so that others keep theirs when one comes or goes. Only two keys that
 * fall on the same place depend on which of them was there first.
 */
export class Priorities {
  private readonly used = new Set<number>();

  constructor(
    private readonly first: number,
    private readonly last: number,
  ) {}

  /** The priority of the key, or the next free one; throws when all are used. */
  next(key: string): number {
    const count = this.last - this.first + 1;
    if (this.used.size === count) throw new Error(`all ${count} priorities of the network security group are used`);
    let place = fnv1a(key) % count;
    while (this.used.has(place)) place = (place + 1) % count;
    this.used.add(place);
    return this.first + place;
  }
}

/** The FNV-1a hash in 32 bits: well spread for short texts. http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
