import type { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { Construct } from "constructs";
import type { ApplianceTunnelProps } from "./appliance-tunnel";
import type { DeployedMachine } from "./deployed-machine";
import { Ipv4Prefix } from "../../net";
import { DEFAULT_IPSEC_ALGORITHMS, PUBLIC_ADDRESS_PARAMETER, keyParameter } from "../../machine";
import { contributeRouterPeering } from "./router-peering";
import type { IVirtualAppliance } from "./virtual-appliance-base";
import { type IVirtualNetwork, createPublicIp, partsOf } from "../virtual-networks";

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
  /** The public IP address of each instance. */
  readonly publicIps: readonly PublicIp[];
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

  /** Configures the tunnels of an instance by a script, again whenever the script or a key changes. */
  configure(machine: DeployedMachine, instance: number, script: () => string): void {
    machine.run(this, `Configuration${instance + 1}`, {
      name: `${this.appliance.instanceNames[instance]}-tunnels`,
      script,
      parameter: [{ name: PUBLIC_ADDRESS_PARAMETER, value: this.publicIps[instance].ipAddress }],
      protectedParameter: this.tunnels.map(({ sharedKey }, index) => ({
        name: keyParameter(this.inside[index][instance]),
        value: sharedKey,
      })),
    });
  }

  /** Adds a tunnel to the topology and to the security rules. Returns the addresses of the instances inside it. */
  private describe(tunnel: ApplianceTunnelProps): readonly string[] {
    const { site, name = site.elementName, routerAddress, ipsecPolicy: algorithms = DEFAULT_IPSEC_ALGORITHMS } = tunnel;
    const prefix = Ipv4Prefix.parse(tunnel.insideAddressPrefix);
    // In the /30 of each instance the appliance has the first usable address, the router the second.
    const inside = (offset: number) =>
      this.appliance.instanceNames.map((_name, index) => prefix.addressAt(4 * index + offset).toString());
    const peering = { site, name, bgpAddresses: inside(1), routerBgpAddresses: inside(2) };
    const scope = contributeRouterPeering(this.appliance, peering, { routerAddress, algorithms });
    partsOf(this.network).applianceSecurity?.allowIpsec(scope, name, routerAddress);
    return peering.bgpAddresses;
  }
}
