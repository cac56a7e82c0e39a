import type { TerraformResource } from "cdktf";
import { AvailabilitySet } from "@cdktf/provider-azurerm/lib/availability-set";
import type { Construct } from "constructs";
import { contextOf } from "./appliance-context";
import { ApplianceImage, type MarketplaceImage } from "./appliance-image";
import { ApplianceLoadBalancer } from "./appliance-load-balancer";
import { checkTunnels, type ApplianceTunnelProps } from "./appliance-tunnel";
import { ApplianceTunnels } from "./appliance-tunnels";
import { createInstance } from "./deployed-instance";
import { ExistingVirtualAppliance, type VirtualApplianceAttributes } from "./existing-virtual-appliance";
import { VirtualApplianceBase, checkHoldTime, type IVirtualAppliance } from "./virtual-appliance-base";
import { InputCheck } from "../core";
import { LIMITS, RESERVED_AT_START, ResourceKind } from "../../azure";
import { applyScript, tunnelScript } from "../../machine";
import { routingPolicyOf, type RoutingPolicy } from "../../policy";
import { collectTopology, type Image } from "../../topology";
import { type IVirtualNetwork, placedIn, resourceNameOf } from "../virtual-networks";

/** The availability zones of an Azure region that has zones. */
const ZONES = ["1", "2", "3"];

/** The settings of an appliance that do not depend on the virtual network it is deployed to. */
export interface VirtualApplianceOptions {
  /** The autonomous system number: 16 bits, and not one that Azure reserves. */
  readonly asn: number;
  /** The SSH public key of the administrator, in OpenSSH format: RSA of at least 2048 bits, or Ed25519. */
  readonly adminSshPublicKey: string;

  /**
   * The name of the administrator.
   * @default "azureuser"
   */
  readonly adminUsername?: string;

  /**
   * The number of instances. Two or more are behind an internal load balancer, whose frontend is the BGP next hop.
   * @default 1
   */
  readonly instances?: number;

  /**
   * The VM size.
   * @default "Standard_D2s_v5"
   */
  readonly size?: string;

  /**
   * The machine image.
   * @default ApplianceImage.DEBIAN_12
   */
  readonly image?: ApplianceImage;

  /**
   * The availability zones of the instances, in turn, such as `["1", "2"]`.
   * @default - none: the instances are in an availability set
   */
  readonly zones?: string[];

  /**
   * Whether the appliance gives spokes access to the Internet.
   * @default false
   */
  readonly internetEgress?: boolean;

  /**
   * The BGP hold time that the appliance proposes, in seconds, 3 to 180. The keepalive interval is a third of it. With
   * Azure's own 180 s, traffic would go to a failed appliance for three minutes.
   * @default 30
   */
  readonly bgpHoldTime?: number;

  /**
   * The IPsec tunnels to on-premises routers. Each instance then has a public IP address, and its subnet must have no
   * NAT gateway.
   * @default - none
   */
  readonly tunnels?: ApplianceTunnelProps[];
}

/** How an appliance is deployed. */
export interface VirtualApplianceProps extends VirtualApplianceOptions {
  /** The virtual network of the appliance. */
  readonly virtualNetwork: IVirtualNetwork;
  /** The Azure resource id of the subnet. */
  readonly subnetId: string;
  /**
   * The range of the subnet, in CIDR notation. The first instance has the fifth address, the others the following ones.
   */
  readonly subnetAddressPrefix: string;

  /**
   * The name of the appliance. Azure resources, reports and router configurations use it.
   * @default - the name of the virtual network and `-nva`
   */
  readonly name?: string;
}

/** Each instance is a BGP peer of a route server. */
const MOST_INSTANCES = LIMITS.peersOfRouteServer;

/**
 * A Linux router that runs FRR: network interface with a static address and IP forwarding, virtual machine, and BGP
 * configuration. A change of the configuration is applied in place, and BGP sessions stay up.
 */
export class VirtualAppliance extends VirtualApplianceBase {
  /**
   * An appliance that exists already or is deployed by other means, such as a vendor's. Its configuration is not
   * deployed: `NetworkTopology.routerConfiguration` returns it.
   * @throws if an address is malformed or the ASN cannot be used
   */
  static fromVirtualApplianceAttributes(
    scope: Construct,
    id: string,
    attrs: VirtualApplianceAttributes,
  ): IVirtualAppliance {
    return new ExistingVirtualAppliance(scope, id, attrs);
  }

  readonly privateIps: string[];

  /**
   * The resources in the subnet, which must not be deployed before the subnet is protected.
   * @internal
   */
  readonly _inSubnet: TerraformResource[] = [];

  /** @internal */
  protected readonly _loadBalancerIp: string | undefined;

  /**
   * @throws if the ASN cannot be used or the subnet cannot hold the instances
   */
  constructor(scope: Construct, id: string, props: VirtualApplianceProps) {
    const { virtualNetwork: network, tunnels = [] } = props;
    const { marketplaceImage } = props.image ?? ApplianceImage.DEBIAN_12;
    super(scope, id, {
      ...props,
      name: props.name ?? `${network.elementName}-nva`,
      deployed: true,
      image: marketplaceImage && imageFacts(marketplaceImage),
    });
    const check = new InputCheck(this);
    const { privateIps, loadBalancerIp } = checkAddresses(check, props);
    check.peerAsn("asn", props.asn);
    check.sshPublicKey("adminSshPublicKey", props.adminSshPublicKey);
    check.text("adminUsername", props.adminUsername);
    check.text("size", props.size);
    for (const [index, zone] of (props.zones ?? []).entries()) check.oneOf(`zones[${index}]`, zone, ZONES);
    checkHoldTime(check, props.bgpHoldTime);
    checkTunnels(check, tunnels, Math.max(1, privateIps.length));
    check.done();
    this.privateIps = privateIps;
    this._loadBalancerIp = loadBalancerIp;
    contextOf(this).placeIn(network);
    this.createInstances(props);
  }

  private createInstances(props: VirtualApplianceProps): void {
    const { virtualNetwork: network, zones = [], tunnels: tunnelProps = [] } = props;
    const { machines } = contextOf(this);
    const placements = zones.length > 0 ? zones.map((zone) => ({ zone })) : [this.createAvailabilitySet(network)];
    const loadBalancer = this.createLoadBalancer(props, zones);
    const tunnels = tunnelProps.length > 0 ? new ApplianceTunnels(this, network, tunnelProps) : undefined;
    for (const [index, name] of this.instanceNames.entries()) {
      const { networkInterface, machine, configuration } = createInstance(this, {
        virtualNetwork: network,
        subnetId: props.subnetId,
        number: index + 1,
        name,
        privateIp: this.privateIps[index],
        publicIpAddressId: tunnels?.publicIpOf(index).id,
        loadBalancer,
        size: props.size ?? "Standard_D2s_v5",
        image: props.image ?? ApplianceImage.DEBIAN_12,
        placement: placements[index % placements.length],
        adminUsername: props.adminUsername ?? "azureuser",
        adminSshPublicKey: props.adminSshPublicKey,
        script: () => applyScript(this.policyOf(name)),
      });
      this._inSubnet.push(networkInterface);
      machines.push(machine);
      tunnels?.configure(index, { machine, configuration, script: () => tunnelScript(this.policyOf(name)) });
    }
  }

  private createAvailabilitySet(network: IVirtualNetwork): { readonly availabilitySetId: string } {
    const availabilitySet = new AvailabilitySet(this, "AvailabilitySet", {
      ...placedIn(network),
      name: resourceNameOf(this, network, ResourceKind.AVAILABILITY_SET, this.elementName),
      managed: true,
      // azurerm's default is three, but many regions have only two.
      platformFaultDomainCount: 2,
    });
    return { availabilitySetId: availabilitySet.id };
  }

  private createLoadBalancer(
    { virtualNetwork, subnetId }: VirtualApplianceProps,
    zones: string[],
  ): ApplianceLoadBalancer | undefined {
    const frontend = this._loadBalancerIp;
    if (frontend === undefined) return undefined;
    const name = this.elementName;
    const props = { virtualNetwork, subnetId, name, frontend, zones };
    const loadBalancer = new ApplianceLoadBalancer(this, "LoadBalancer", props);
    this._inSubnet.push(loadBalancer.resource);
    return loadBalancer;
  }

  private policyOf(instance: string): RoutingPolicy {
    const policy = routingPolicyOf(collectTopology(this.node.root), instance);
    if (!policy) throw new Error(`[${this.node.path}] ${instance} is not in the topology`);
    return policy;
  }
}

/** The addresses of the instances, and that of the load balancer if there is one. */
interface ApplianceAddresses {
  readonly privateIps: string[];
  readonly loadBalancerIp?: string;
}

function checkAddresses(check: InputCheck, props: VirtualApplianceProps): ApplianceAddresses {
  const { instances = 1, subnetAddressPrefix } = props;
  const subnet = check.prefix("subnetAddressPrefix", subnetAddressPrefix);
  if (!subnet) return { privateIps: [] };
  if (subnet.length > 28) {
    check.fail("subnetAddressPrefix", `${subnetAddressPrefix} is too small for appliances; give a /28 or larger`);
    return { privateIps: [] };
  }
  const room = Math.min(MOST_INSTANCES, subnet.size - RESERVED_AT_START - 2);
  check.integer("instances", instances, 1, room);
  const possible = Number.isInteger(instances) ? Math.max(0, Math.min(instances, room)) : 0;
  const privateIps = Array.from({ length: possible }, (_, index) =>
    subnet.addressAt(RESERVED_AT_START + index).toString(),
  );
  if (possible < 2) return { privateIps };
  // The last usable address, so that the addresses of additional instances stay free.
  return { privateIps, loadBalancerIp: subnet.addressAt(subnet.size - 2).toString() };
}

/** The topology says which image it is, but not its version or its plan. */
function imageFacts({ publisher, offer, sku }: MarketplaceImage): Image {
  return { publisher, offer, sku };
}
