import type { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import type { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { VirtualMachineRunCommand } from "@cdktf/provider-azurerm/lib/virtual-machine-run-command";
import { Lazy, type TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { insideAddresses, type ApplianceTunnelProps } from "./appliance-tunnel";
import { Ipv4Prefix } from "../../net";
import { ResourceKind } from "../../azure";
import { DEFAULT_IPSEC_ALGORITHMS, PUBLIC_ADDRESS_PARAMETER, keyParameter } from "../../machine";
import { describeRouterPeering } from "./router-peering";
import type { IVirtualAppliance } from "./virtual-appliance-base";
import { type IVirtualNetwork, createPublicIp, partsOf, placedIn } from "../virtual-networks";
import { dependOn } from "../core";

/** An instance of the appliance. */
export interface TunnelMachine {
  readonly machine: LinuxVirtualMachine;
  /** The run command that configures its router. The tunnels are configured after it. */
  readonly configuration: TerraformResource;
  /** The script that configures its tunnels. */
  readonly script: () => string;
}

/**
 * The parts that make a deployed appliance a VPN appliance: a public IP address for each instance, the security rules
 * for the routers at the other ends, and the configuration of the tunnels with their keys.
 *
 * Such an appliance must not be behind a NAT gateway. A NAT gateway takes precedence over the public IP address of a
 * machine, so the routers would see another address than they expect.
 *
 * https://learn.microsoft.com/azure/nat-gateway/nat-overview
 */
export class ApplianceTunnels extends Construct {
  private readonly publicIps: readonly PublicIp[];
  private readonly inside: readonly (readonly string[])[];

  constructor(
    private readonly appliance: IVirtualAppliance,
    private readonly network: IVirtualNetwork,
    private readonly tunnels: readonly ApplianceTunnelProps[],
  ) {
    super(appliance, "Tunnels");
    this.publicIps = appliance.instanceNames.map((name, index) =>
      createPublicIp(this, `PublicIp${index + 1}`, network, name),
    );
    this.inside = tunnels.map((tunnel) => this.describe(tunnel));
  }

  /** The public IP address of an instance. */
  publicIpOf(instance: number): PublicIp {
    return this.publicIps[instance];
  }

  /** Configures the tunnels of an instance, again whenever their configuration or a key changes. */
  configure(instance: number, { machine, configuration, script }: TunnelMachine): void {
    const { network } = this;
    const name = `${this.appliance.instanceNames[instance]}-tunnels`;
    const command = new VirtualMachineRunCommand(this, `Configuration${instance + 1}`, {
      ...placedIn(this, network, ResourceKind.RUN_COMMAND, name),
      virtualMachineId: machine.id,
      source: { script: Lazy.stringValue({ produce: script }) },
      parameter: [{ name: PUBLIC_ADDRESS_PARAMETER, value: this.publicIps[instance].ipAddress }],
      protectedParameter: this.tunnels.map(({ sharedKey }, index) => ({
        name: keyParameter(this.inside[index][instance]),
        value: sharedKey,
      })),
    });
    dependOn(command, configuration);
  }

  /** Adds a tunnel to the topology and to the security rules. Returns the addresses of the instances inside it. */
  private describe(tunnel: ApplianceTunnelProps): readonly string[] {
    const { site, name, routerAddress } = tunnel;
    const prefix = Ipv4Prefix.parse(tunnel.insideAddressPrefix);
    const inside = insideAddresses(prefix, this.appliance.instanceNames.length);
    const algorithms = tunnel.ipsecPolicy ?? DEFAULT_IPSEC_ALGORITHMS;
    const scope = describeRouterPeering({
      virtualAppliance: this.appliance,
      site,
      name,
      ...inside,
      tunnel: { routerAddress, algorithms },
    });
    partsOf(this.network).applianceSecurity?.allowIpsec(scope, tunnel.name ?? site.elementName, routerAddress);
    return inside.bgpAddresses;
  }
}
