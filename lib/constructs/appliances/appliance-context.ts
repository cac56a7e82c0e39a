import type { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import type { IConstruct } from "constructs";
import { Attachment, InputCheck } from "../core";
import { topologyChanged } from "../../topology";
import type { IVirtualNetwork } from "../virtual-networks";

/** What a dual-homed network asks of the appliance of one of its hubs. */
interface DualHoming {
  /** How often the appliance prepends its ASN, over the usual once: more in a standby hub. */
  readonly prepend: number;
  /** Whether the appliance advertises the ranges of its hub. */
  readonly advertiseHub: boolean;
}

/**
 * The surroundings of an appliance: its hub, the dual-homed networks of the hub, and its machines.
 *
 * The object is attached to the appliance, so two installed copies of this library see the same one.
 */
export class ApplianceContext {
  /** The machines that are deployed for it, in the order of its instances; none for an appliance that exists. */
  readonly machines: LinuxVirtualMachine[] = [];

  /** The hub it is in, once a hub has it. */
  hub?: IVirtualNetwork;

  /** The range of the appliances' subnet of its hub, when the hub has one. */
  hubSubnetAddressPrefix?: string;

  /** Whether it reaches sites without the gateways beside it, such as through tunnels. */
  reachesSites = false;

  private readonly dualHomings: DualHoming[] = [];

  constructor(private readonly appliance: { readonly elementName: string }) {}

  /**
   * Puts the appliance into a hub.
   * @throws if it is in another hub already
   */
  placeIn(hub: IVirtualNetwork, subnetAddressPrefix = this.hubSubnetAddressPrefix): void {
    if (this.hub && this.hub !== hub) {
      const where = `${this.appliance.elementName} is in ${this.hub.elementName} already`;
      InputCheck.refuse(hub, "appliance", `${where}; each hub has an appliance of its own`);
    }
    this.hub = hub;
    this.hubSubnetAddressPrefix = subnetAddressPrefix;
    topologyChanged();
  }

  /** Records that its hub belongs to a dual-homed network. */
  addDualHoming(dualHoming: DualHoming): void {
    this.dualHomings.push(dualHoming);
    topologyChanged();
  }

  /**
   * How often it prepends towards routers and gateways of its hub, which serve all dual-homed networks of the hub: as
   * often as the network that ranks the hub highest asks for.
   */
  get prepend(): number {
    return this.dualHomings.length === 0 ? 0 : Math.min(...this.dualHomings.map(({ prepend }) => prepend));
  }

  /** Whether it advertises the ranges of its hub to routers on premises. */
  get advertisesHub(): boolean {
    return this.dualHomings.some(({ advertiseHub }) => advertiseHub);
  }
}

/** The surroundings of each appliance. */
export const CONTEXT = new Attachment<ApplianceContext>(
  "ApplianceContext",
  "is not an appliance of this library; for one that exists already use " +
    "VirtualAppliance.fromVirtualApplianceAttributes",
);

/**
 * The surroundings of an appliance that this library deploys or describes.
 * @throws if the appliance is an implementation of `IVirtualAppliance` from elsewhere
 */
export function contextOf(appliance: IConstruct): ApplianceContext {
  return CONTEXT.of(appliance);
}
