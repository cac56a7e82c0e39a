/** A Marketplace image as Azure names it. */
interface ImageName {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
}

/**
 * Ubuntu 24.04 LTS for machines of generation 2: security updates until April 2029, and FRR 8.4 in its archive. The
 * version is the newest one when it was chosen, in November 2026; each release of this library takes the newest one.
 * Where Azure has removed it, it answers `PlatformImageNotFound`: say another version.
 *
 * https://ubuntu.com/about/release-cycle, https://documentation.ubuntu.com/azure/azure-how-to/instances/find-ubuntu-images
 */
export const UBUNTU_24_04 = {
  publisher: "Canonical",
  offer: "ubuntu-24_04-lts",
  sku: "server",
  version: "24.04.202609040",
} as const;

/** Debian 12 for machines of generation 2. */
export const DEBIAN_12 = { publisher: "Debian", offer: "debian-12", sku: "12-gen2" } as const;

/**
 * The SKUs of Ubuntu 24.04 that Azure patches; of the images with a recent FRR, Azure patches these only.
 * https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching
 */
const PATCHED_UBUNTU_SKUS = ["server", "server-arm64", "server-gen1", "ubuntu-pro", "cvm", "ubuntu-pro-cvm"];

/** Whether Azure patches machines with an image. */
export function isPatchedByAzure({ publisher, offer, sku }: ImageName): boolean {
  return isUbuntu2404({ publisher, offer }) && PATCHED_UBUNTU_SKUS.includes(sku.toLowerCase());
}

/**
 * Whether an image is known to start with Trusted Launch: Ubuntu 24.04 and Debian 12 for generation 2.
 * https://learn.microsoft.com/azure/virtual-machines/trusted-launch
 */
export function takesTrustedLaunch({ publisher, offer, sku }: ImageName): boolean {
  if (isUbuntu2404({ publisher, offer })) return ["server", "minimal", "ubuntu-pro"].includes(sku.toLowerCase());
  return publisher.toLowerCase() === "debian" && offer.toLowerCase() === "debian-12" && sku.toLowerCase() === "12-gen2";
}

function isUbuntu2404({ publisher, offer }: Pick<ImageName, "publisher" | "offer">): boolean {
  return publisher.toLowerCase() === "canonical" && offer.toLowerCase() === UBUNTU_24_04.offer;
}
