import { regionName, whyNotRegion } from "../../lib/azure/regions";

describe("regionName", () => {
  it("is the name that Azure's APIs have", () => {
    expect(regionName("West Europe")).toBe("westeurope");
    expect(regionName("westeurope")).toBe("westeurope");
  });
});

describe("whyNotRegion", () => {
  // https://learn.microsoft.com/azure/reliability/regions-list
  it.each(["westeurope", "West Europe", "eastus2", "austriaeast", "UAE North"])("knows %s", (location) => {
    expect(whyNotRegion(location)).toBeUndefined();
  });

  it.each([
    ["westeurop", '"westeurop" is no region that is known here; did you mean "westeurope"?'],
    ["West Europ", '"West Europ" is no region that is known here; did you mean "westeurope"?'],
    ["chinaeast2", '"chinaeast2" is a region of Azure operated by 21Vianet in China'],
    ["USGov Virginia", '"USGov Virginia" is a region of Azure Government'],
    ["germanynortheast", '"germanynortheast" is a region of Azure Germany, which is closed'],
    ["eu-west-1", '"eu-west-1" is a region of Amazon Web Services'],
    ["us-gov-west-1", '"us-gov-west-1" is a region of Amazon Web Services'],
    ["ap-southeast-2", '"ap-southeast-2" is a region of Amazon Web Services'],
    ["europe-west4", '"europe-west4" is a region of Google Cloud'],
  ])("does not know %s", (location, why) => {
    expect(whyNotRegion(location)).toBe(why);
  });

  it("lists some where none is close", () => {
    expect(whyNotRegion("amsterdam")).toMatch(
      /^"amsterdam" is no region that is known here; known are australiacentral, /,
    );
  });
});
