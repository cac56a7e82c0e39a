import { Lb } from "@cdktf/provider-azurerm/lib/lb";
import { LbBackendAddressPool } from "@cdktf/provider-azurerm/lib/lb-backend-address-pool";
import { LbProbe } from "@cdktf/provider-azurerm/lib/lb-probe";
import { LbRule } from "@cdktf/provider-azurerm/lib/lb-rule";
import type { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { NetworkInterfaceBackendAddressPoolAssociation } from "@cdktf/provider-azurerm/lib/network-interface-backend-address-pool-association";
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
 * A Standard internal load balancer that distributes all ports and protocols ("HA ports") to the instances whose BGP
 * daemon responds. Its frontend is the BGP next hop of the routes that all instances have.
 *
 * https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview
 */
export class ApplianceLoadBalancer extends Construct {
  readonly resource: Lb;
  private readonly pool: LbBackendAddressPool;

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
      lifecycle: { ignoreChanges: ["frontend_ip_configuration[0].zones"] },
    });
    const loadbalancerId = this.resource.id;
    this.pool = new LbBackendAddressPool(this, "Pool", { provider, loadbalancerId, name: "appliances" });
    const probe = new LbProbe(this, "Probe", {
      provider,
      loadbalancerId,
      name: "bgp",
      protocol: "Tcp",
      port: 179,
      intervalInSeconds: 5,
    });
    new LbRule(this, "Rule", {
      provider,
      loadbalancerId,
      name: "ha-ports",
      protocol: "All",
      frontendPort: 0,
      backendPort: 0,
      frontendIpConfigurationName: "frontend",
      backendAddressPoolIds: [this.pool.id],
      probeId: probe.id,
    });
  }

  addBackend(networkInterface: NetworkInterface, ipConfigurationName: string): void {
    new NetworkInterfaceBackendAddressPoolAssociation(this, `Backend-${networkInterface.node.id}`, {
      provider: this.network.provider,
      networkInterfaceId: networkInterface.id,
      ipConfigurationName,
      backendAddressPoolId: this.pool.id,
    });
  }
}
