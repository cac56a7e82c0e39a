import { zonesOfRegion } from "../../lib/azure/availability-zones";
import { whyNotRegion } from "../../lib/azure/regions";

// https://learn.microsoft.com/azure/reliability/regions-list, as of April 2025 and 2026
describe("zonesOfRegion", () => {
  it.each(["westeurope", "West Europe", "northeurope", "eastus", "japanwest", "austriaeast", "malaysiawest"])(
    "knows the three zones of %s",
    (location) => {
      expect(zonesOfRegion(location)).toEqual(["1", "2", "3"]);
    },
  );

  it.each(["ukwest", "westus", "northcentralus", "canadaeast", "australiasoutheast", "southindia", "koreasouth"])(
    "knows that %s has none",
    (location) => {
      expect(zonesOfRegion(location)).toEqual([]);
      expect(whyNotRegion(location)).toBeUndefined();
    },
  );

  it("knows none of a region that is new, or known to Azure only when it is deployed", () => {
    expect(zonesOfRegion("marsnorth")).toEqual([]);
    expect(zonesOfRegion(undefined)).toEqual([]);
  });
});
