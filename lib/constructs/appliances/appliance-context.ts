import type { TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import { Attachment, InputCheck } from "../core";
import { topologyChanged, type PolicyTerm } from "../../topology";
import type { IVirtualNetwork } from "../virtual-networks";
import type { DeployedMachine } from "./deployed-machine";

/**
 * The surroundings of an appliance: its hub, the dual-homed networks of the hub, and its machines.
 *
 * The object is attached to the appliance, so two installed copies of this library see the same one.
 */
export class ApplianceContext {
  /** The machines that are deployed for it, in the order of its instances; none for an appliance that exists. */
  readonly machines: DeployedMachine[] = [];

  /** What answers at its next hop, if that is a load balancer that is deployed. What names the address waits for it. */
  nextHop: readonly TerraformResource[] = [];

  /** The appliances that stand by for it in a dual-homed network. Their machines are changed before its own. */
  readonly standbys = new Set<ApplianceContext>();

  /** The hub it is in, once a hub has it. */
  hub?: IVirtualNetwork;

  /** The range of the appliances' subnet of its hub, when the hub has one. */
  hubSubnetAddressPrefix?: string;

  /** Whether it reaches sites without the gateways beside it, such as through tunnels. */
  reachesSites = false;

  /**
   * How often it prepends towards routers and gateways of its hub, which serve all dual-homed networks of the hub: as
   * often as the network that ranks the hub highest asks for.
   */
  prepend = 0;

  /** How it changes some of the routes that it advertises to any neighbour, as its hub says. */
  policyTerms: readonly PolicyTerm[] = [];

  /** Whether it advertises the ranges of its hub to routers on premises. */
  advertisesHub = false;

  /** The hubs that its hub is linked with. */
  readonly linkedHubs = new Set<IVirtualNetwork>();

  private isDualHomed = false;

  constructor(private readonly appliance: { readonly elementName: string }) {}

  /** How often it prepends because its hub belongs to dual-homed networks; undefined if the hub belongs to none. */
  get dualHomedPrepend(): number | undefined {
    return this.isDualHomed ? this.prepend : undefined;
  }

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

  /**
   * Records that its hub belongs to a dual-homed network.
   * @param prepend how often the appliance prepends its ASN, over the usual once: more in a standby hub
   * @param advertiseHub whether the appliance advertises the ranges of its hub
   */
  addDualHoming(prepend: number, advertiseHub: boolean): void {
    this.prepend = this.isDualHomed ? Math.min(this.prepend, prepend) : prepend;
    this.isDualHomed = true;
    this.advertisesHub ||= advertiseHub;
    topologyChanged();
  }
}

/** The surroundings of each appliance. */
export const CONTEXT = new Attachment<ApplianceContext>(
  "ApplianceContext",
  "is not an appliance of this library; for one that exists already use " +
    "VirtualAppliance.fromVirtualApplianceAttributes",
);

/** The surroundings of an appliance that this library deploys or describes. */
export const contextOf = (appliance: IConstruct) => CONTEXT.of(appliance);
