/**
 * An image of Azure's marketplace or of a shared gallery's publisher.
 */
export interface MarketplaceImage {
  /** The publisher, such as `Debian`. */
  readonly publisher: string;
  /** The offer, such as `debian-12`. */
  readonly offer: string;
  /** The SKU, such as `12-gen2`. */
  readonly sku: string;

  /**
   * The version.
   *
   * @default "latest"
   */
  readonly version?: string;

  /**
   * The name of the purchase plan of an image that needs one; its terms must have been accepted in the subscription.
   *
   * @default - the image needs none
   */
  readonly planName?: string;
}

/**
 * The machine image of a deployed appliance: a Linux with systemd and apt whose FRR is 8.4 or newer.
 */
export class ApplianceImage {
  /** Debian 12 "bookworm", which ships FRR 8.4. */
  static readonly DEBIAN_12 = ApplianceImage.marketplace({ publisher: "Debian", offer: "debian-12", sku: "12-gen2" });

  /**
   * An image of the marketplace.
   */
  static marketplace(image: MarketplaceImage): ApplianceImage {
    return new ApplianceImage(image, undefined);
  }

  /**
   * An image of one's own, managed or in a gallery.
   *
   * @param imageId its Azure resource id
   */
  static fromImageId(imageId: string): ApplianceImage {
    return new ApplianceImage(undefined, imageId);
  }

  private constructor(
    /** The marketplace image, if it is one. */
    readonly marketplaceImage: MarketplaceImage | undefined,
    /** The Azure resource id, if it is an image of one's own. */
    readonly imageId: string | undefined,
  ) {}
}
