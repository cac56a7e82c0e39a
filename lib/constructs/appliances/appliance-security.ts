import type { TerraformProvider } from "cdktf";
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule, type NetworkSecurityRuleConfig } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { Construct } from "constructs";
import { InputCheck } from "../core";
import { ResourceKind, whyNotResourceName } from "../../azure";
import { placedIn, resourceNameOf, type ApplianceSecurityRules, type IVirtualNetwork } from "../virtual-networks";

/** The route server that BGP sessions come from. */
interface BgpSource {
  readonly elementName: string;
  readonly subnetAddressPrefix: string;
}

/** How the network security group of a hub's appliances is created. */
export interface ApplianceSecurityProps {
  readonly virtualNetwork: IVirtualNetwork;
  /** The range of the appliances' subnet. */
  readonly subnetAddressPrefix: string;
  /** The ranges from which SSH to the appliances is allowed. */
  readonly sshSources: readonly string[];
}

/**
 * The network security group of the appliances' subnet. To the appliances themselves it allows BGP from the subnets of
 * route servers, IPsec from the routers at the other ends of tunnels, SSH from the given ranges, and nothing else.
 * Through the appliances it allows traffic between the virtual network, everything connected to it, and sites. The
 * packet filter of each appliance then allows only the declared ranges.
 *
 * Each route server has its own rule, as a resource of its own: a new spoke changes no existing rule.
 */
export class ApplianceSecurity extends Construct implements ApplianceSecurityRules {
  /** The name of the network security group in Azure. */
  readonly networkSecurityGroupName: string;
  readonly networkSecurityGroupId: string;
  private readonly network: IVirtualNetwork;
  private readonly subnetAddressPrefix: string;
  private readonly priorities = new Priorities(BGP_BAND.first, BGP_BAND.last);

  constructor(scope: Construct, id: string, props: ApplianceSecurityProps) {
    super(scope, id);
    const { virtualNetwork: network, subnetAddressPrefix, sshSources } = props;
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
    // Traffic from a site keeps its source address. The default rules allow outbound traffic only from the virtual
    // network or to the Internet.
    this.rule(this, "AllowForwardingOut", BGP_BAND.last + 2, {
      direction: "Outbound",
      destinationAddressPrefix: "VirtualNetwork",
    });
  }

  /**
   * Allows both instances of a route server to open BGP sessions with the appliances.
   * @throws if the name of the route server cannot be part of the name of a rule
   */
  allowBgp(scope: Construct, routeServer: BgpSource, provider: TerraformProvider | undefined): void {
    const name = checkedName(
      scope,
      `AllowBgp-${routeServer.elementName}`,
      "routeServer",
      "give the route server, or its spoke, another name",
    );
    this.rule(scope, name, this.priorities.next(name), {
      provider,
      protocol: "Tcp",
      sourceAddressPrefix: routeServer.subnetAddressPrefix,
      destinationAddressPrefix: this.subnetAddressPrefix,
      destinationPortRange: "179",
    });
  }

  /**
   * Allows the router at the other end of a tunnel to open it: IKE, and IPsec in UDP (RFC 3948), because Azure
   * translates the address of the appliance.
   * @throws if the name of the tunnel cannot be part of the name of a rule
   */
  allowIpsec(scope: Construct, tunnel: string, routerAddress: string): void {
    const name = checkedName(scope, `AllowIpsec-${tunnel}`, "tunnels", "give the tunnel another name");
    this.rule(scope, name, this.priorities.next(name), {
      protocol: "Udp",
      sourceAddressPrefix: routerAddress,
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

/** The name of a rule, if Azure accepts it. */
function checkedName(scope: Construct, name: string, prop: string, fix: string): string {
  const why = whyNotResourceName(ResourceKind.NETWORK_SECURITY_RULE, name);
  if (why) {
    const check = new InputCheck(scope);
    check.fail(prop, `${why}; ${fix}`);
    check.done();
  }
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
    let place = fnv1a(key) % count;
    while (this.used.has(place)) place = (place + 1) % count;
    this.used.add(place);
    return this.first + place;
  }
}

/** The 32-bit FNV-1a hash, which distributes short texts well. http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
