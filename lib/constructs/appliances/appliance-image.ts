import { DEBIAN_12, UBUNTU_24_04, type ImageVersion, type ImageWord } from "../../azure";

/** An image of the Azure Marketplace. */
export interface MarketplaceImage {
  /**
   * The publisher of a Marketplace image.
   * @example "Canonical"
   */
  readonly publisher: ImageWord;

  /**
   * The offer of a Marketplace image.
   * @example "ubuntu-24_04-lts"
   */
  readonly offer: ImageWord;

  /**
   * The SKU of a Marketplace image.
   * @example "server"
   */
  readonly sku: ImageWord;

  /**
   * The version of a Marketplace image.
   * @default "latest"
   * @example "24.04.202609040"
   */
  readonly version?: ImageVersion;

  /**
   * The name of the purchase plan of a Marketplace image that needs one. Accept its terms in the subscription first.
   *
   * https://learn.microsoft.com/azure/virtual-machines/linux/cli-ps-findimage
   * @default - no plan
   * @example "router"
   */
  readonly planName?: ImageWord;
}

/** The machine image of a deployed appliance: a Linux distribution with systemd, apt, and FRR 8.4 or newer. */
export class ApplianceImage {
  /**
   * Ubuntu 24.04 LTS, which ships FRR 8.4 and gets security updates until 2029. Azure patches it. The version is
   * pinned, and newer with newer releases of this library.
   */
  static readonly UBUNTU_24_04 = ApplianceImage.marketplace(UBUNTU_24_04);

  /** Debian 12 "bookworm", which ships FRR 8.4. Azure does not patch it. */
  static readonly DEBIAN_12 = ApplianceImage.marketplace(DEBIAN_12);

  /** An image of the Azure Marketplace. */
  static marketplace(image: MarketplaceImage): ApplianceImage {
    return new ApplianceImage(image, undefined);
  }

  /**
   * Your own image: a managed image, or an image of a compute gallery.
   * @param imageId the Azure resource id of the image
   */
  static fromImageId(imageId: string): ApplianceImage {
    return new ApplianceImage(undefined, imageId);
  }

  private constructor(
    /** The Marketplace image. Undefined for your own image. */
    readonly marketplaceImage: MarketplaceImage | undefined,
    /** The Azure resource id of your own image. Undefined for a Marketplace image. */
    readonly imageId: string | undefined,
  ) {}
}
