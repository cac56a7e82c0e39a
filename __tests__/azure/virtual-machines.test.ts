import {
  whyNotAdminUsername,
  whyNotImageId,
  whyNotImageVersion,
  whyNotImageWord,
  whyNotVmSizeName,
} from "../../lib/azure";

const GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images";

describe.each([
  [
    "the administrator of a machine",
    whyNotAdminUsername,
    ["azureuser", "net-admin_2", "_x", "a".repeat(32)],
    ["root", "Admin", "user5", "net admin", "net.admin", "2nd", "-x", "a".repeat(33), "", "azureuser\n", "$(id)"],
  ],
  [
    "a size",
    whyNotVmSizeName,
    ["Standard_D2s_v5", "Standard_M8-2ms", "standard_b2s"],
    ["Standard_D2s_v5;", "Standard D2s v5", "", "Standard_D2s_v5\n", "$(id)"],
  ],
  [
    "the publisher, offer, SKU or plan of an image",
    whyNotImageWord,
    ["Debian", "debian-12", "0001-com-ubuntu-server-jammy", "22_04-lts-gen2", "RHEL", "9.4"],
    ["debian-12;", "debian 12", "", "a\n", "../12", "$(id)"],
  ],
  [
    "the version of an image",
    whyNotImageVersion,
    ["latest", "0.20260501.2101"],
    ["Latest", "12", "1.2", "1.2.3.4", "1.2.3;", ""],
  ],
  [
    "the id of an image",
    whyNotImageId,
    [
      `${GROUP}/providers/Microsoft.Compute/images/router`,
      `${GROUP}/providers/Microsoft.Compute/galleries/routers/images/router`,
      `${GROUP.toLowerCase()}/providers/microsoft.compute/galleries/routers/images/router/versions/1.0.0`,
      "/communityGalleries/routers-1234/images/router/versions/latest",
      "/sharedGalleries/routers-1234/images/router",
    ],
    [
      "router",
      `${GROUP}/providers/Microsoft.Network/images/router`,
      `${GROUP}/providers/Microsoft.Compute/disks/router`,
      `${GROUP}/providers/Microsoft.Compute/images/router;`,
      `${GROUP}/providers/Microsoft.Compute/images/router\n`,
    ],
  ],
])("%s", (_what, whyNot, possible, impossible) => {
  it.each(impossible)("cannot be %j", (text) => {
    expect(whyNot(text)).toContain(JSON.stringify(text).slice(0, 20));
  });

  it.each(possible)("can be %j", (text) => {
    expect(whyNot(text)).toBeUndefined();
  });
});
