/**
 * An image of Azure's marketplace or of a shared gallery's publisher.
 */
export interface MarketplaceImage {
  /**
   * The publisher of a marketplace image.
   *
   * @example "Debian"
   */
  readonly publisher: string;

  /**
   * The offer of a marketplace image.
   *
   * @example "debian-12"
   */
  readonly offer: string;

  /**
   * The SKU of a marketplace image.
   *
   * @example "12-gen2"
   */
  readonly sku: string;

  /**
   * The version of a marketplace image.
   *
   * @default "latest"
   * @example "0.20260501.2101"
   */
  readonly version?: string;

  /**
   * The name of the purchase plan of a marketplace image that needs one. Its terms must have been accepted in the
   * subscription.
   *
   * @default - the image needs none
   * @example "router"
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
