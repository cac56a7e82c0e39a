import type { IVirtualAppliance, VirtualApplianceOptions } from "../appliances";

/** Either of the two kinds of appliances. */
type Choice = { readonly deployed: VirtualApplianceOptions } | { readonly existing: IVirtualAppliance };

/** The appliance of a hub: one that the hub deploys, or one that exists already. */
export class HubAppliance {
  /**
   * A Linux router with FRR that the hub deploys into its appliance subnet.
   * @param options how it is deployed
   */
  static deploy(options: VirtualApplianceOptions): HubAppliance {
    return new HubAppliance({ deployed: options });
  }

  /**
   * An appliance that exists already, or that is deployed by other means, such as a vendor's.
   * @param appliance from `VirtualAppliance.fromVirtualApplianceAttributes`
   */
  static existing(appliance: IVirtualAppliance): HubAppliance {
    return new HubAppliance({ existing: appliance });
  }

  /** @internal */
  readonly _choice: Choice;

  private constructor(choice: Choice) {
    this._choice = choice;
  }
}
