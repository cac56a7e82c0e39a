import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule, type NetworkSecurityRuleConfig } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { Construct } from "constructs";
import { hashOf } from "../../text";
import { InputCheck, replaceWith } from "../core";
import { type PlainText, type Ports, ResourceKind, VXLAN_PORT, whyNotPorts, whyNotResourceName } from "../../azure";
import type { Cidr } from "../../net";
import {
  placedIn,
  type ApplianceSecurityRules,
  type BgpSource,
  type IVirtualNetwork,
  type OverlaySource,
} from "../virtual-networks";

/** The protocol of a security rule. */
export enum SecurityRuleProtocol {
  /** TCP. */
  TCP = "Tcp",
  /** UDP. */
  UDP = "Udp",
}

/**
 * What may reach the appliances of a hub themselves.
 * @title a security rule
 * @example { name: "management", sources: ["10.9.0.0/24"], ports: ["443", "8443-8445"] }
 */
export interface ApplianceSecurityRuleProps {
  /**
   * The name; the rule in Azure is `Allow-` and the name.
   * @example "management"
   */
  readonly name: PlainText;

  /**
   * The protocol.
   * @default SecurityRuleProtocol.TCP
   */
  readonly protocol?: SecurityRuleProtocol;

  /**
   * The ranges that it comes from, in CIDR notation.
   * @minItems 1
   * @uniqueItems true
   * @example ["10.9.0.0/24"]
   */
  readonly sources: Cidr[];

  /**
   * The ports, or ranges of ports.
   * @minItems 1
   * @uniqueItems true
   * @example ["443", "8443-8445"]
   */
  readonly ports: Ports[];
}

/** Checks further security rules. */
export function checkSecurityRules(check: InputCheck, rules: readonly ApplianceSecurityRuleProps[]): void {
  const names = new Set<string>();
  for (const [index, { name, protocol, sources, ports }] of rules.entries()) {
    const prop = `securityRules[${index}]`;
    check.text(`${prop}.name`, name, (text) => whyNotResourceName(ResourceKind.NETWORK_SECURITY_RULE, `Allow-${text}`));
    if (names.has(name.toLowerCase())) {
      check.fail(`${prop}.name`, `"${name}" is the name of an earlier one; give another one`);
    }
    names.add(name.toLowerCase());
    check.oneOf(`${prop}.protocol`, protocol, Object.values(SecurityRuleProtocol));
    check.prefixes(`${prop}.sources`, sources);
    for (const [place, port] of ports.entries()) check.text(`${prop}.ports[${place}]`, port, whyNotPorts);
  }
}

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
    private readonly props: {
      readonly addressPrefix: string;
      readonly sshSources: readonly string[];
      readonly securityRules: readonly ApplianceSecurityRuleProps[];
      readonly probePort: number;
    },
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
      destinationPortRange: String(props.probePort),
    });
    for (const { name, protocol = SecurityRuleProtocol.TCP, sources, ports } of props.securityRules) {
      this.rule(this, `Allow-${name}`, this.priorities.next(name), {
        protocol,
        sourceAddressPrefixes: [...sources],
        destinationAddressPrefix: subnetAddressPrefix,
        destinationPortRanges: [...ports],
      });
    }
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
