import { hasAcceleratedNetworking, hasTrustedLaunch, whyNotVmSize } from "../../lib/azure/vm-sizes";

describe("whyNotVmSize", () => {
  // One of each family, from the tables at https://learn.microsoft.com/azure/virtual-machines/sizes/overview
  it.each([
    "Standard_D2s_v5",
    "Standard_D2as_v7",
    "Standard_D192ds_v6",
    "Standard_D4pls_v5",
    "Standard_D8_v3",
    "Standard_DS2_v2",
    "Standard_B1ls",
    "Standard_B2ats_v2",
    "Standard_E8bds_v5",
    "Standard_E104is_v5",
    "Standard_F4s_v2",
    "Standard_F8ams_v6",
    "Standard_F2",
    "Standard_A2m_v2",
    "Standard_E4-2ds_v4",
    "Standard_NC24ads_A100_v4",
    "Standard_M416ms_v2",
    "Standard_DC2as_v5",
    "standard_d2s_v5",
  ])("knows %s", (size) => {
    expect(whyNotVmSize(size)).toBeUndefined();
  });

  it.each([
    ["D2s_v5", 'did you mean "Standard_D2s_v5"?'],
    ["Standard_D2sv5", 'did you mean "Standard_D2s_v5"?'],
    ["Standard_D2_s_v5", 'did you mean "Standard_D2s_v5"?'],
    ["Standard D2s v5", 'did you mean "Standard_D2s_v5"?'],
    ["Standard_D2sd_v5", 'did you mean "Standard_D2s_v5"?'],
    ["Standard_D3s_v5", 'did you mean "Standard_D2s_v5"?'],
    ["Standard_D2s_v9", 'did you mean "Standard_D2s_v5"?'],
    ["Standard_F4s_v3", 'did you mean "Standard_F4s_v2"?'],
    ["Standard_X2s_v5", 'expected a form such as "Standard_D2s_v5"'],
    ["t3.medium", 'expected a form such as "Standard_D2s_v5"'],
    ["", 'expected a form such as "Standard_D2s_v5"'],
  ])("does not know %j", (size, hint) => {
    expect(whyNotVmSize(size)).toBe(`"${size}" is no VM size that is known here; ${hint}`);
  });
});

describe("hasAcceleratedNetworking", () => {
  it.each([
    ["Standard_D2s_v5", true],
    ["Standard_D2s_v6", true],
    ["Standard_B2s_v2", true],
    ["Standard_F2s_v2", true],
    ["Standard_DS2_v2", true],
    ["Standard_D4s_v3", true],
    ["Standard_B12ms", true],
    ["Standard_E16-4s_v5", true],
    // https://learn.microsoft.com/azure/virtual-machines/sizes/general-purpose/bv1-series
    ["Standard_B2s", false],
    ["Standard_B2ms", false],
    ["Standard_A4_v2", false],
    ["Standard_DS1_v2", false],
    ["Standard_F1s", false],
    // https://github.com/Azure/azure-cli/pull/13757
    ["Standard_D2s_v3", false],
    ["Standard_E8-2s_v3", false],
  ])("of %s is %s", (size, expected) => {
    expect(hasAcceleratedNetworking(size)).toBe(expected);
  });

  it("is taken for granted of sizes of another form", () => {
    expect(hasAcceleratedNetworking("${var.size}")).toBe(true);
  });
});

// https://learn.microsoft.com/azure/virtual-machines/trusted-launch#virtual-machines-sizes
describe("hasTrustedLaunch", () => {
  it.each([
    ["Standard_D2s_v5", true],
    ["Standard_B2s", true],
    ["Standard_DS2_v2", true],
    ["Standard_D4s_v3", true],
    ["Standard_D4ps_v6", true],
    ["Standard_F2s_v2", true],
    ["Standard_A2_v2", false],
    ["Standard_D2_v2", false],
    ["Standard_D2_v3", false],
    ["Standard_D4ps_v5", false],
    ["Standard_DC2s_v3", false],
  ])("of %s is %s", (size, expected) => {
    expect(hasTrustedLaunch(size)).toBe(expected);
  });
});
