import { DEBIAN_12, UBUNTU_24_04, isPatchedByAzure, takesTrustedLaunch } from "../../lib/azure/images";
import { whyNotImageVersion } from "../../lib/azure/virtual-machines";

const GALLERY = { publisher: "canonical", offer: "0001-com-ubuntu-server-noble", sku: "24_04-lts" };

describe("isPatchedByAzure", () => {
  // https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching
  it("knows Ubuntu 24.04 by its exact offer and SKU, in any case of letters, and not Debian", () => {
    expect(isPatchedByAzure(UBUNTU_24_04)).toBe(true);
    expect(isPatchedByAzure({ publisher: "canonical", offer: "Ubuntu-24_04-LTS", sku: "Server-ARM64" })).toBe(true);
    expect(isPatchedByAzure({ ...UBUNTU_24_04, sku: "minimal" })).toBe(false);
    expect(isPatchedByAzure(GALLERY)).toBe(false);
    expect(isPatchedByAzure(DEBIAN_12)).toBe(false);
  });
});

describe("takesTrustedLaunch", () => {
  // https://learn.microsoft.com/azure/virtual-machines/trusted-launch
  it("is so for the images of generation 2", () => {
    expect(takesTrustedLaunch(UBUNTU_24_04)).toBe(true);
    expect(takesTrustedLaunch({ ...UBUNTU_24_04, sku: "server-gen1" })).toBe(false);
    expect(takesTrustedLaunch(DEBIAN_12)).toBe(true);
    expect(takesTrustedLaunch({ ...DEBIAN_12, sku: "12" })).toBe(false);
    expect(takesTrustedLaunch(GALLERY)).toBe(false);
  });
});

describe("UBUNTU_24_04", () => {
  it("has a version of its own, which is not the newest one at the time", () => {
    expect(UBUNTU_24_04.version).toMatch(/^24\.04\.20\d{7}$/);
    expect(whyNotImageVersion(UBUNTU_24_04.version)).toBeUndefined();
  });
});
