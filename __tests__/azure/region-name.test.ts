import { regionName } from "../../lib/azure";

describe("the name of a region", () => {
  it.each([
    ["westeurope", "westeurope"],
    ["West Europe", "westeurope"],
    ["North Central US", "northcentralus"],
  ])("is the same for %s however it is written", (written, name) => {
    expect(regionName(written)).toBe(name);
  });
});
