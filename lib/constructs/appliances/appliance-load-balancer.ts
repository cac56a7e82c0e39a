import { Lb } from "@cdktf/provider-azurerm/lib/lb";
import { LbBackendAddressPool } from "@cdktf/provider-azurerm/lib/lb-backend-address-pool";
import { LbProbe } from "@cdktf/provider-azurerm/lib/lb-probe";
import { LbRule } from "@cdktf/provider-azurerm/lib/lb-rule";
import type { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { NetworkInterfaceBackendAddressPoolAssociation } from "@cdktf/provider-azurerm/lib/network-interface-backend-address-pool-association";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { AVAILABILITY_ZONES, ResourceKind } from "../../azure";
import { placedIn, type IVirtualNetwork } from "../virtual-networks";

/** How the load balancer of an appliance is created. */
export interface ApplianceLoadBalancerProps {
  readonly subnetId: string;
  /** The IPv4 address of the frontend. */
  readonly frontend: string;
  /** The availability zones of the instances. */
  readonly zones: string[];
}

/**
 * The zones of the frontend. A frontend is in one zone, or in all zones and then survives the failure of any one.
 *
 * https://learn.microsoft.com/azure/reliability/reliability-load-balancer
 */
function frontendZones(instanceZones: readonly string[]): string[] | undefined {
  const zones = [...new Set(instanceZones)];
  if (zones.length === 0) return undefined;
  return zones.length === 1 ? zones : [...AVAILABILITY_ZONES];
}

/**
 * When all but one instance go, the load balancer goes after what named its frontend has changed. Terraform has this
 * order for what it would also replace in that order. Nothing replaces it: its address is fixed.
 */
const LAST_TO_GO = { createBeforeDestroy: true };

/**
 * A Standard internal load balancer that distributes all ports and protocols ("HA ports") to the instances whose BGP
 * daemon responds. Its frontend is the BGP next hop of the routes that all instances have.
 *
 * https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview
 */
export class ApplianceLoadBalancer extends Construct {
  readonly resource: Lb;
  private readonly pool: LbBackendAddressPool;
  private readonly parts: TerraformResource[] = [];

  constructor(
    appliance: Construct & { readonly elementName: string },
    private readonly network: IVirtualNetwork,
    props: ApplianceLoadBalancerProps,
  ) {
    super(appliance, "LoadBalancer");
    const { provider } = network;
    this.resource = new Lb(this, "Resource", {
      ...placedIn(this, network, ResourceKind.INTERNAL_LOAD_BALANCER, appliance.elementName),
      sku: "Standard",
      frontendIpConfiguration: [
        {
          name: "frontend",
          subnetId: props.subnetId,
          privateIpAddressAllocation: "Static",
          privateIpAddress: props.frontend,
          zones: frontendZones(props.zones),
        },
      ],
      // Azure cannot change them.
      lifecycle: { ...LAST_TO_GO, ignoreChanges: ["frontend_ip_configuration[0].zones"] },
    });
    const part = { provider, loadbalancerId: this.resource.id, lifecycle: LAST_TO_GO };
    this.pool = new LbBackendAddressPool(this, "Pool", { ...part, name: "appliances" });
    const probe = new LbProbe(this, "Probe", {
      ...part,
      name: "bgp",
      protocol: "Tcp",
      port: 179,
      intervalInSeconds: 5,
    });
    const rule = new LbRule(this, "Rule", {
      ...part,
      name: "ha-ports",
      protocol: "All",
      frontendPort: 0,
      backendPort: 0,
      frontendIpConfigurationName: "frontend",
      backendAddressPoolIds: [this.pool.id],
      probeId: probe.id,
    });
    this.parts.push(rule);
  }

  /** What has to be there before packets are sent to the frontend. */
  get answering(): readonly TerraformResource[] {
    return this.parts;
  }

  addBackend(networkInterface: NetworkInterface, ipConfigurationName: string): void {
    const association = new NetworkInterfaceBackendAddressPoolAssociation(this, `Backend-${networkInterface.node.id}`, {
      provider: this.network.provider,
      networkInterfaceId: networkInterface.id,
      ipConfigurationName,
      backendAddressPoolId: this.pool.id,
      lifecycle: LAST_TO_GO,
    });
    this.parts.push(association);
  }
}
